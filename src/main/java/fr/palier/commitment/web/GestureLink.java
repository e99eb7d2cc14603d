package fr.palier.commitment.web;

import fr.palier.commitment.application.ContestGesture;
import fr.palier.commitment.application.ReadGestures;
import fr.palier.commitment.application.TellTenant;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LetterAction;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a tenant reads and does behind the link of a gesture; the letter's own page leads there. */
@Controller
class GestureLink implements LinkPage, LetterAction {

    private final ReadGestures reader;
    private final ContestGesture contesting;
    private final SignedLinks links;
    private final Letters letters;
    private final Offices offices;

    GestureLink(ReadGestures reader, ContestGesture contesting, SignedLinks links, Letters letters, Offices offices) {
        this.reader = reader;
        this.contesting = contesting;
        this.links = links;
        this.letters = letters;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return TellTenant.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, "", model);
    }

    private String show(SignedLinks.Link link, String entered, Model model) {
        model.addAttribute("view", reader.ofLink(link));
        model.addAttribute("office", offices.get(link.office()).forTenants());
        model.addAttribute("entered", entered);
        return "commitment/lien";
    }

    @PostMapping("/liens/{token}/contestation")
    String contest(
            @PathVariable String token,
            @RequestParam(name = "explication", defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, TellTenant.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, text, model), () -> {
            contesting.byLink(link, text);
            return "redirect:/liens/" + token + "?fait";
        });
    }

    @Override
    public Optional<Offered> of(SignedLinks.Link link) {
        return toldBy(link)
                .map(gesture -> new Offered(
                        "geste",
                        "Vous pouvez lire cette décision en ligne et, si vous n'êtes pas d'accord, le dire.",
                        "Lire la décision, la contester"));
    }

    /** From the page of the letter to that of the gesture. */
    @PostMapping("/liens/{token}/geste")
    String fromLetter(@PathVariable String token) {
        SignedLinks.Link link = links.check(token, Letters.LINK_PURPOSE);
        GoodwillGesture gesture = toldBy(link).orElseThrow(CorrespondenceReason.LINK_NOT_FOUND::rejection);
        return "redirect:" + links.uri(gesture.link(), TellTenant.LINK).getPath();
    }

    private Optional<GoodwillGesture> toldBy(SignedLinks.Link link) {
        return link.reference().startsWith("G-")
                ? reader.toldBy(link.office(), letters.ofLink(link).id())
                : Optional.empty();
    }

    /** Only the token is refused here; what a tenant wrote is refused on the page. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
