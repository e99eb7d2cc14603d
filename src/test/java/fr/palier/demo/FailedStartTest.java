package fr.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demonstration that cannot start leaves nothing behind that would stop the next one's database. */
class FailedStartTest {

    private static final int PATIENCE = 120;

    @Test
    void endsItsProcessWithAnErrorAndItsDatabaseWithIt(@TempDir Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process demo = start(folder, log, "--spring.flyway.locations=classpath:db/no-such-place");
        try {
            assertThat(demo.waitFor(PATIENCE, TimeUnit.SECONDS))
                    .as("ended: %s", Files.readString(log))
                    .isTrue();
            assertThat(demo.exitValue()).as(Files.readString(log)).isEqualTo(1);
            assertThat(Files.readString(log)).contains("PostgreSQL et SMTP prêts", "n'a pas pu démarrer");
            assertThat(folder.resolve("postgres/PG_VERSION")).exists();
            assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        } finally {
            demo.destroyForcibly().waitFor();
        }
    }

    private static Process start(Path folder, Path log, String wrong) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dpalier.folder=" + folder,
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                PalierDemo.class.getName(),
                "--server.port=0",
                wrong);
        builder.environment().put("CLASSPATH", classpath());
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Surefire ends its own with a separator, which to the JVM means the working folder. */
    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replaceAll(File.pathSeparator + "+$", "");
    }
}
