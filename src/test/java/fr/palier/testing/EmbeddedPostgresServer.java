package fr.palier.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/** A real PostgreSQL from Maven artefacts: one for all tests of a JVM, or one that keeps its data in a folder. */
public final class EmbeddedPostgresServer {

    private static EmbeddedPostgres shared;

    private EmbeddedPostgresServer() {}

    /** The server that all tests share; emptied with the JVM. */
    public static synchronized EmbeddedPostgres shared() {
        if (shared == null) {
            shared = start(EmbeddedPostgres.builder());
        }
        return shared;
    }

    /**
     * A server whose data outlives it, whole after any crash. A commit does not wait for the disk: a machine that fails takes the last
     * moment of a demonstration with it, and thousands of waits less stand before its first page.
     */
    public static EmbeddedPostgres kept(Path folder) {
        stopOrphan(folder);
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "on"));
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            EmbeddedPostgres server = builder.setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "120")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            // after the application, whose last writes would else wait half a minute for a server that is gone
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A JVM that was killed leaves its server behind, which holds the folder. */
    public static void stopOrphan(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile);
                Optional<ProcessHandle> orphan =
                        ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
                orphan.filter(process -> process.info().command().orElse("").contains("postgres"))
                        .ifPresent(process -> {
                            process.destroy();
                            process.onExit()
                                    .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                                    .join();
                        });
                Files.deleteIfExists(pidFile);
            }
            Files.deleteIfExists(folder.resolve("epg-lock"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
