package fr.palier.correspondence.web;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.OpenedDocument;
import fr.palier.correspondence.application.DepositDocument;
import fr.palier.engine.SignedIn;
import fr.palier.office.Rejection;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Download of a document, deposit of a new one. */
@Controller
class DocumentPages {

    private final Documents documents;
    private final DepositDocument deposit;

    DocumentPages(Documents documents, DepositDocument deposit) {
        this.documents = documents;
        this.deposit = deposit;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> download(@PathVariable long id) {
        OpenedDocument opened = documents.openFor(SignedIn.person(), id);
        return Download.of(opened);
    }

    /** With htmx the deposit part comes back, with the new list or with the sentence of the refusal; else the page of the file. */
    @PostMapping("/dossiers/{reference}/documents")
    ModelAndView deposit(
            @PathVariable String reference,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model)
            throws IOException {
        if (htmx == null) {
            deposit.deposit(reference, kind, file.getOriginalFilename(), file.getBytes());
            return new ModelAndView("redirect:/dossiers/{reference}");
        }
        ModelAndView part = new ModelAndView("correspondence/documents :: retour");
        part.addObject("reference", reference).addObject("kind", kind);
        try {
            part.addObject("deposited", deposit.deposit(reference, kind, file.getOriginalFilename(), file.getBytes()));
        } catch (Rejection refused) {
            part.addObject("refusal", refused.getMessage());
            part.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return part;
    }
}
