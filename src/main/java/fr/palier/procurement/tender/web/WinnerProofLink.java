package fr.palier.procurement.tender.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the planned winner hands in its proofs, without an account. */
@Controller
class WinnerProofLink implements LinkPage {

    private final ProofsOfWinner proofs;
    private final SignedLinks links;
    private final Offices offices;

    WinnerProofLink(ProofsOfWinner proofs, SignedLinks links, Offices offices) {
        this.proofs = proofs;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return ProofsOfWinner.LINK_PURPOSE;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        model.addAttribute("request", proofs.ofLink(link));
        model.addAttribute("office", offices.get(link.office()));
        return "procurement/tender/lien-preuves";
    }

    @PostMapping("/liens/{token}/preuves/{proof}")
    String receive(
            @PathVariable String token,
            @PathVariable String proof,
            @RequestParam(required = false) MultipartFile fichier)
            throws IOException {
        proofs.receive(links.check(token, ProofsOfWinner.LINK_PURPOSE), proof, ConclusionPages.upload(fichier));
        return "redirect:/liens/" + token;
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.orRefusal(refusal);
    }
}
