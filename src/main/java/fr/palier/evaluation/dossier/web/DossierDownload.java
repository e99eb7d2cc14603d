package fr.palier.evaluation.dossier.web;

import fr.palier.evaluation.dossier.application.ReadDossiers;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file of a dossier as it leaves: the same bytes, however often, with their SHA-256 (RFC 9530). */
final class DossierDownload {

    private DossierDownload() {}

    static ResponseEntity<byte[]> of(ReadDossiers.Opened opened) {
        String type = opened.file().mediaType();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.startsWith("text/") ? type + ";charset=UTF-8" : type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.file().name())
                                .build()
                                .toString())
                .header(
                        "Content-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of()
                                                .parseHex(opened.file().sha256())) + ":")
                .eTag("\"" + opened.file().sha256() + "\"")
                .body(opened.content());
    }
}
