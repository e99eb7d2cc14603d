package fr.palier.correspondence.web;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Rejection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What signed links open, without an account and without JavaScript. */
@Controller
class LinkPages {

    private final SignedLinks links;
    private final Letters letters;
    private final Documents documents;
    private final Map<String, LinkPage> pages;

    LinkPages(SignedLinks links, Letters letters, Documents documents, ObjectProvider<LinkPage> pages) {
        this.links = links;
        this.letters = letters;
        this.documents = documents;
        this.pages = pages.stream().collect(Collectors.toMap(LinkPage::purpose, Function.identity()));
    }

    @GetMapping("/liens/{token}")
    String open(@PathVariable String token, Model model) {
        String purpose = links.purposeOf(token);
        LinkPage page = pages.get(purpose);
        CorrespondenceReason.LINK_NOT_FOUND.when(page == null);
        SignedLinks.Link link = links.open(token, purpose);
        model.addAttribute("token", token);
        model.addAttribute("link", link);
        return page.show(link, model);
    }

    @GetMapping("/liens/{token}/courrier")
    ResponseEntity<byte[]> letter(@PathVariable String token) {
        SignedLinks.Link link = links.check(token, Letters.LINK_PURPOSE);
        return Download.of(documents.open(link.office(), letters.ofLink(link).document()));
    }

    /** The recipient says so by pressing a button: mail scanners follow links, they press nothing. */
    @PostMapping("/liens/{token}/reception")
    String confirm(@PathVariable String token) {
        SignedLinks.Link link = links.check(token, Letters.LINK_PURPOSE);
        letters.confirmReceipt(link);
        return "redirect:/liens/" + token;
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
