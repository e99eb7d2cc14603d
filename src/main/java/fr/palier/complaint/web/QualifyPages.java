package fr.palier.complaint.web;

import fr.palier.complaint.application.CallerView;
import fr.palier.complaint.application.ComplaintDesk;
import fr.palier.complaint.application.ComplaintFile;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.application.QualifyComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Kind;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Homes;
import fr.palier.office.CurrentPerson;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says who and where: the desk compares what was said with the register, and chooses; or corrects the subject later. */
@Controller
class QualifyPages {

    private final ComplaintReader reader;
    private final QualifyComplaint qualifying;
    private final CallerView callers;
    private final Homes homes;
    private final CurrentPerson people;

    QualifyPages(
            ComplaintReader reader,
            QualifyComplaint qualifying,
            CallerView callers,
            Homes homes,
            CurrentPerson people) {
        this.reader = reader;
        this.qualifying = qualifying;
        this.callers = callers;
        this.homes = homes;
        this.people = people;
    }

    @GetMapping("/demandes-locataires/{reference}/qualifier")
    String show(@PathVariable String reference, @RequestParam(name = "q", required = false) String words, Model model) {
        return show(reference, words, new LinkedMultiValueMap<>(), model);
    }

    private String show(String reference, String words, MultiValueMap<String, String> entered, Model model) {
        ComplaintFile file = reader.get(reference);
        people.mustBe(ComplaintDesk.ACTORS);
        String asked = words == null
                ? first(file.complaint().saidLease(), file.complaint().saidName())
                : words;
        model.addAttribute("file", file);
        model.addAttribute("q", asked);
        model.addAttribute("found", asked.isBlank() ? List.of() : callers.search(asked));
        model.addAttribute("residences", homes.residences(people.office()));
        model.addAttribute("entered", entered);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("causes", Cause.values());
        model.addAttribute("equipmentKinds", EquipmentKind.values());
        return "complaint/qualifier";
    }

    private static String first(String one, String other) {
        return one != null ? one : other != null ? other : "";
    }

    @PostMapping("/demandes-locataires/{reference}/qualifier")
    String qualify(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        ComplaintFile file = reader.get(reference);
        return Refusals.shownAgain(
                model, response, () -> show(reference, entered.getFirst("q"), entered, model), () -> {
                    Long tenant = Fields.id(entered, "locataire", "Locataire");
                    Long residence = Fields.id(entered, "residence", "Résidence");
                    boolean kept = tenant == null
                            && residence == null
                            && file.complaint().isPlaced();
                    qualifying.qualify(
                            reference,
                            new QualifyComplaint.Facts(
                                    Entered.choice(entered.getFirst("nature"), "Demande ou réclamation", Kind.class),
                                    Fields.category(entered),
                                    Fields.cause(entered),
                                    Fields.equipmentKind(entered),
                                    null,
                                    kept ? file.complaint().residence() : residence,
                                    kept ? file.complaint().building() : null,
                                    kept ? file.complaint().dwelling() : null,
                                    kept ? file.complaint().occupant() : tenant,
                                    Fields.isChecked(entered, "danger"),
                                    Fields.isChecked(entered, "fragile")));
                    return "redirect:/dossiers/{reference}";
                });
    }
}
