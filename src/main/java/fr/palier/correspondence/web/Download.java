package fr.palier.correspondence.web;

import fr.palier.correspondence.OpenedDocument;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as an answer that no browser runs: attachment, no guessing of its type, no scripts if it is opened all the same. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(OpenedDocument opened) {
        MediaType type = MediaType.parseMediaType(opened.document().mediaType());
        return ResponseEntity.ok()
                .contentType(type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.document().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .contentLength(opened.content().length)
                .body(opened.content());
    }
}
