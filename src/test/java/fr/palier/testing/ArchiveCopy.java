package fr.palier.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The archive of a file in the hands of somebody outside: read, changed, verified by the script that knows nothing of the product. */
public final class ArchiveCopy {

    private ArchiveCopy() {}

    /** Exit code and what the script says. */
    public static String verify(Path zip) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("sh", "deploy/verify-archive.sh", zip.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return script.waitFor() + " " + said;
    }

    public static byte[] bytes(Path zip, String entry) {
        try (FileSystem entries = FileSystems.newFileSystem(zip)) {
            return Files.readAllBytes(entries.getPath(entry));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String text(Path zip, String entry) {
        return new String(bytes(zip, entry), StandardCharsets.UTF_8);
    }

    /** Replaces texts of entries, or takes them out where the text is null, and makes the sums anew, as a forger with time would. */
    public static void forge(Path zip, Map<String, String> changes) {
        try (FileSystem entries = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            for (Map.Entry<String, String> change : changes.entrySet()) {
                Path entry = entries.getPath(change.getKey());
                Files.delete(entry);
                if (change.getValue() != null) {
                    Files.writeString(entry, change.getValue());
                }
            }
            Path sums = entries.getPath("SHA256SUMS");
            List<String> anew = new ArrayList<>();
            for (String line : Files.readAllLines(sums)) {
                Path entry = entries.getPath(line.substring(66));
                if (Files.exists(entry)) {
                    anew.add(sha256(Files.readAllBytes(entry)) + "  " + line.substring(66));
                }
            }
            Files.writeString(sums, String.join("\n", anew) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
