package fr.palier.evaluation.review.web;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LetterAction;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.review.application.ObserveReview;
import fr.palier.evaluation.review.application.ReadReviews;
import fr.palier.evaluation.review.application.TellSupplier;
import fr.palier.evaluation.review.domain.Review;
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

/** The firm's page of its review, on a phone, without an account and without JavaScript. */
@Controller
class ReviewLink implements LinkPage, LetterAction {

    private static final String HERE = "redirect:/liens/";

    private final ReadReviews reader;
    private final ObserveReview observing;
    private final SignedLinks links;
    private final Letters letters;
    private final Offices offices;

    ReviewLink(ReadReviews reader, ObserveReview observing, SignedLinks links, Letters letters, Offices offices) {
        this.reader = reader;
        this.observing = observing;
        this.links = links;
        this.letters = letters;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return TellSupplier.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, new LinkedMultiValueMap<>(), model);
    }

    private String show(SignedLinks.Link link, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("view", reader.ofLink(link));
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute("entered", entered);
        return "evaluation/review/lien";
    }

    /** {@code action}: an observation in time, or a letter after that. */
    @PostMapping("/liens/{token}/observation")
    String say(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, TellSupplier.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, entered, model), () -> {
            ObserveReview.Said said = new ObserveReview.Said(entered.getFirst("critere"), entered.getFirst("texte"));
            boolean letter = "courrier".equals(entered.getFirst("action"));
            if (letter) {
                observing.letter(link, said);
            } else {
                observing.byLink(link, said);
            }
            return HERE + token + (letter ? "?courrier" : "?fait");
        });
    }

    @PostMapping("/liens/{token}/observation/{observation:[0-9]{1,18}}/piece")
    String attach(
            @PathVariable String token,
            @PathVariable long observation,
            @RequestParam(required = false) MultipartFile fichier,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, TellSupplier.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, model), () -> {
            OfficeReason.MISSING.when(fichier == null || fichier.isEmpty(), "Fichier");
            observing.attach(link, observation, upload(fichier));
            return HERE + token + "?piece";
        });
    }

    private static ObserveReview.Upload upload(MultipartFile file) {
        try {
            return new ObserveReview.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PostMapping("/liens/{token}/observations-terminees")
    String done(@PathVariable String token, Model model, HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, TellSupplier.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, model), () -> {
            observing.done(link);
            return HERE + token + "?termine";
        });
    }

    @Override
    public Optional<Offered> of(SignedLinks.Link link) {
        return toldBy(link)
                .map(review -> new Offered(
                        "revue",
                        "Vous pouvez lire votre fiche provisoire en ligne et présenter vos observations.",
                        "Lire ma fiche, présenter des observations"));
    }

    /** From the page of the letter to that of the review. */
    @PostMapping("/liens/{token}/revue")
    String fromLetter(@PathVariable String token) {
        SignedLinks.Link link = links.check(token, Letters.LINK_PURPOSE);
        Review review = toldBy(link).orElseThrow(CorrespondenceReason.LINK_NOT_FOUND::rejection);
        return "redirect:" + links.uri(review.link(), TellSupplier.LINK).getPath();
    }

    private Optional<Review> toldBy(SignedLinks.Link link) {
        return link.reference().startsWith("V-")
                ? reader.toldBy(link.office(), letters.ofLink(link).id())
                : Optional.empty();
    }

    /** Only the token is refused here; what a firm wrote is refused on its page. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
