package fr.palier.evaluation.penalty.web;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LetterAction;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.penalty.application.AnnouncePenalties;
import fr.palier.evaluation.penalty.application.HearFirm;
import fr.palier.evaluation.penalty.application.ReadStatements;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The firm's page of its statement, on a phone, without an account and without JavaScript. */
@Controller
class StatementLink implements LinkPage, LetterAction {

    private static final String HERE = "redirect:/liens/";

    private final ReadStatements reader;
    private final HearFirm hearing;
    private final SignedLinks links;
    private final Letters letters;
    private final Offices offices;

    StatementLink(ReadStatements reader, HearFirm hearing, SignedLinks links, Letters letters, Offices offices) {
        this.reader = reader;
        this.hearing = hearing;
        this.links = links;
        this.letters = letters;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return AnnouncePenalties.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, new LinkedMultiValueMap<>(), model);
    }

    private String show(SignedLinks.Link link, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("file", reader.ofLink(link));
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute("entered", entered);
        return "evaluation/penalty/lien";
    }

    /** {@code action}: an observation in time, or a letter after that. */
    @PostMapping("/liens/{token}/penalites")
    String say(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, AnnouncePenalties.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, entered, model), () -> {
            boolean letter = "courrier".equals(entered.getFirst("action"));
            if (letter) {
                hearing.letter(link, entered.getFirst("texte"));
            } else {
                hearing.observe(link, entered.getFirst("texte"));
            }
            return HERE + token + (letter ? "?courrier" : "?fait");
        });
    }

    @PostMapping("/liens/{token}/penalites/{observation:[0-9]{1,18}}/piece")
    String attach(
            @PathVariable String token,
            @PathVariable long observation,
            @RequestParam(required = false) MultipartFile fichier,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, AnnouncePenalties.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, model), () -> {
            OfficeReason.MISSING.when(fichier == null || fichier.isEmpty(), "Fichier");
            hearing.attach(link, observation, String.valueOf(fichier.getOriginalFilename()), bytes(fichier));
            return HERE + token + "?piece";
        });
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PostMapping("/liens/{token}/penalites-terminees")
    String done(@PathVariable String token, Model model, HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, AnnouncePenalties.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, model), () -> {
            hearing.done(link);
            return HERE + token + "?termine";
        });
    }

    @Override
    public Optional<Offered> of(SignedLinks.Link link) {
        return announcedBy(link)
                .map(statement -> new Offered(
                        "releve",
                        "Vous pouvez lire le relevé en ligne et présenter vos observations.",
                        "Lire le relevé, présenter des observations"));
    }

    /** From the page of the letter to that of the statement. */
    @PostMapping("/liens/{token}/releve")
    String fromLetter(@PathVariable String token) {
        SignedLinks.Link link = links.check(token, Letters.LINK_PURPOSE);
        Statement statement = announcedBy(link).orElseThrow(CorrespondenceReason.LINK_NOT_FOUND::rejection);
        return "redirect:" + links.uri(statement.link(), AnnouncePenalties.LINK).getPath();
    }

    private Optional<Statement> announcedBy(SignedLinks.Link link) {
        return link.reference().startsWith("L-")
                ? reader.announcedBy(link.office(), letters.ofLink(link).id())
                : Optional.empty();
    }

    /** Only the token is refused here; what a firm wrote is refused on its page. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
