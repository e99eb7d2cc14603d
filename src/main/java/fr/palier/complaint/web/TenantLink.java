package fr.palier.complaint.web;

import fr.palier.complaint.application.CloseComplaint;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.application.ExchangeMessages;
import fr.palier.complaint.application.ReopenComplaint;
import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** What a person sees and does behind the link of their complaint: where it stands, messages, withdrawal, reopening. */
@Controller
class TenantLink implements LinkPage {

    static final String PURPOSE = "complaint";

    private final ComplaintReader reader;
    private final ExchangeMessages messages;
    private final CloseComplaint closing;
    private final ReopenComplaint reopening;
    private final SignedLinks links;
    private final Offices offices;

    TenantLink(
            ComplaintReader reader,
            ExchangeMessages messages,
            CloseComplaint closing,
            ReopenComplaint reopening,
            SignedLinks links,
            Offices offices) {
        this.reader = reader;
        this.messages = messages;
        this.closing = closing;
        this.reopening = reopening;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, new LinkedMultiValueMap<>(), model);
    }

    private String show(SignedLinks.Link link, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("view", reader.ofLink(link));
        model.addAttribute("office", offices.get(link.office()).forTenants());
        model.addAttribute("address", links.uri(link.id(), PURPOSE).toString());
        model.addAttribute("entered", entered);
        return "complaint/lien-demande";
    }

    @PostMapping("/liens/{token}/demande")
    String act(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(name = "fichier", required = false) List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, PURPOSE);
        model.addAttribute("token", token);
        String action = String.valueOf(entered.getFirst("action"));
        return Refusals.shownAgain(model, response, () -> show(link, entered, model), () -> {
            switch (action) {
                case "message" -> messages.fromTenant(link, entered.getFirst("texte"), Fields.photos(files));
                case "retirer" -> closing.withdraw(link, entered.getFirst("motif"));
                case "rouvrir" -> reopening.byTenant(link, entered.getFirst("motif"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(action, "action");
            }
            return "redirect:/liens/" + token + "?fait=" + action;
        });
    }

    /** Only the token is refused here; what a person typed is refused on its page. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
