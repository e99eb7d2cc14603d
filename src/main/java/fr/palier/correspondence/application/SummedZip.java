package fr.palier.correspondence.application;

import fr.palier.office.Fingerprint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file that ends with the SHA-256 of each of its entries. */
final class SummedZip {

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    SummedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Returns the SHA-256 of the entry. */
    String add(String path, byte[] content) throws IOException {
        String sum = Fingerprint.of(content);
        put(path, content);
        sums.append(sum).append("  ").append(path).append('\n');
        return sum;
    }

    /** Adds the sums: an archive without them was cut on its way. */
    void finish() throws IOException {
        put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private void put(String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }
}
