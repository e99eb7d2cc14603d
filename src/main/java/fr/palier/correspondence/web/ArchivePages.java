package fr.palier.correspondence.web;

import fr.palier.correspondence.application.FileArchive;
import fr.palier.engine.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Download of the archive of a file. */
@Controller
class ArchivePages {

    private final FileArchive archive;

    ArchivePages(FileArchive archive) {
        this.archive = archive;
    }

    /** Made whole on disk first: a failure is a page that says so, not half an archive. */
    @GetMapping("/dossiers/{reference}/archive.zip")
    void download(@PathVariable String reference, HttpServletResponse response) throws IOException {
        Path whole = Files.createTempFile("palier-archive", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                archive.write(SignedIn.person(), reference, out);
            }
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(whole));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("dossier-" + reference + ".zip")
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(whole, response.getOutputStream());
        } finally {
            Files.delete(whole);
        }
    }
}
