package fr.palier.complaint.web;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.application.TakeComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.Kind;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page by which anybody asks something of an office: no account, no JavaScript; what was typed stays when it is refused. */
@Controller
class PublicPages {

    /** A field that people do not see: only machines fill it. */
    private static final String TRAP = "site";

    private final TakeComplaint taking;
    private final Offices offices;
    private final SignedLinks links;
    private final SubmissionLimit limit;

    PublicPages(TakeComplaint taking, Offices offices, SignedLinks links, SubmissionLimit limit) {
        this.taking = taking;
        this.offices = offices;
        this.links = links;
        this.limit = limit;
    }

    @GetMapping("/demandes/{office}")
    String blank(@PathVariable String office, Model model) {
        return show(office(office), new LinkedMultiValueMap<>(), model);
    }

    private String show(Office office, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("office", office.forTenants());
        model.addAttribute("entered", entered);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("causes", Cause.values());
        return "complaint/demande-publique";
    }

    @PostMapping("/demandes/{office}")
    String send(
            @PathVariable String office,
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(name = "fichier", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Office asked = office(office);
        if (Fields.text(entered, TRAP) != null) {
            // a machine is told what it hopes for, and nothing is kept
            return "complaint/demande-merci";
        }
        if (!limit.allows(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refusal", ComplaintReason.TOO_MANY.sentence());
            return show(asked, entered, model);
        }
        return Refusals.shownAgain(model, response, () -> show(asked, entered, model), () -> {
            Complaint complaint = taking.fromPublic(asked.code(), Fields.ofPublic(entered), Fields.photos(files));
            return "redirect:" + links.uri(complaint.link(), TenantLink.PURPOSE).getPath() + "?fait=recue";
        });
    }

    private Office office(String code) {
        return offices.find(code).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(code));
    }
}
