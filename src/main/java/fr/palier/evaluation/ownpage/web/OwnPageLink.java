package fr.palier.evaluation.ownpage.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.ownpage.application.OwnPage;
import fr.palier.evaluation.ownpage.application.SayRemark;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.persistence.BehindRows;
import fr.palier.evaluation.scorecard.web.Shown;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A firm's own figures, on a phone, without an account and without JavaScript. */
@Controller
class OwnPageLink implements LinkPage {

    private final OwnPage page;
    private final SayRemark saying;
    private final SignedLinks links;
    private final Offices offices;

    OwnPageLink(OwnPage page, SayRemark saying, SignedLinks links, Offices offices) {
        this.page = page;
        this.saying = saying;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return OwnPage.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, "", "", model);
    }

    private String show(SignedLinks.Link link, String about, String text, Model model) {
        model.addAttribute("view", page.view(link));
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute("figures", Figure.values());
        model.addAttribute("shown", new Shown());
        model.addAttribute("about", about);
        model.addAttribute("text", text);
        return "evaluation/ownpage/lien";
    }

    /** The events behind a figure. */
    @GetMapping("/liens/{token}/interventions")
    String behind(
            @PathVariable String token,
            @RequestParam(name = "chiffre", defaultValue = "REACTIVITY") String figure,
            @RequestParam(name = "lesquelles", defaultValue = "MISSED") String which,
            Model model) {
        SignedLinks.Link link = links.check(token, OwnPage.LINK);
        Figure asked = Entered.choice(figure, "Chiffre", Figure.class);
        BehindRows.Which those = Entered.choice(which, "Lesquelles", BehindRows.Which.class);
        model.addAttribute("token", token);
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute("figure", asked);
        model.addAttribute("which", those);
        model.addAttribute("shown", new Shown());
        model.addAttribute("lines", page.behind(link, asked, those));
        return "evaluation/ownpage/interventions";
    }

    @PostMapping("/liens/{token}/chiffres")
    String say(
            @PathVariable String token,
            @RequestParam(name = "intervention", defaultValue = "") String about,
            @RequestParam(name = "texte", defaultValue = "") String text,
            @RequestParam(name = "fichier", required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, OwnPage.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, about, text, model), () -> {
            saying.say(link, about, text, file == null || file.isEmpty() ? null : upload(file));
            return "redirect:/liens/" + token + "?fait";
        });
    }

    private static SayRemark.Upload upload(MultipartFile file) {
        try {
            return new SayRemark.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Only the token or the address is refused here; what a firm wrote is refused on its page. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
