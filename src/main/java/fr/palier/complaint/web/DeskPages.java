package fr.palier.complaint.web;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.application.CallLog;
import fr.palier.complaint.application.CallerView;
import fr.palier.complaint.application.CommonIncidents;
import fr.palier.complaint.application.TakeComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.Kind;
import fr.palier.housing.Homes;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One screen for a call: who it is, what was asked before, the new case with what the tables say of it, or a mere note. */
@Controller
class DeskPages {

    private static final String PAGE = "complaint/accueil";

    private final CallerView callers;
    private final TakeComplaint taking;
    private final CallLog calls;
    private final CommonIncidents incidents;
    private final Homes homes;
    private final CurrentPerson people;
    private final TransactionTemplate transaction;

    DeskPages(
            CallerView callers,
            TakeComplaint taking,
            CallLog calls,
            CommonIncidents incidents,
            Homes homes,
            CurrentPerson people,
            TransactionTemplate transaction) {
        this.callers = callers;
        this.taking = taking;
        this.calls = calls;
        this.incidents = incidents;
        this.homes = homes;
        this.people = people;
        this.transaction = transaction;
    }

    @GetMapping("/accueil-telephonique")
    String desk(@RequestParam MultiValueMap<String, String> asked, Model model) {
        model.addAttribute("taken", asked.getFirst("pris"));
        model.addAttribute("noted", asked.containsKey("note"));
        return show(asked, new LinkedMultiValueMap<>(), model);
    }

    /** While the name is typed. */
    @GetMapping("/accueil-telephonique/recherche")
    String search(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        model.addAttribute("q", words);
        model.addAttribute("found", callers.search(words));
        return PAGE + " :: resultats";
    }

    /** While the form is filled: priority, route, whose repair it is, likely duplicates. */
    @GetMapping("/accueil-telephonique/avis")
    String advice(@RequestParam MultiValueMap<String, String> entered, Model model) {
        advise(entered, model);
        return PAGE + " :: avis";
    }

    private void advise(MultiValueMap<String, String> entered, Model model) {
        Cause cause = Fields.cause(entered);
        model.addAttribute(
                "advice",
                Fields.text(entered, "sujet") == null
                        ? null
                        : callers.advise(
                                Fields.id(entered, "residence", "Résidence"),
                                Fields.id(entered, "batiment", "Bâtiment"),
                                Fields.id(entered, "logement", "Logement"),
                                Fields.id(entered, "locataire", "Locataire"),
                                Fields.category(entered),
                                cause == null ? Cause.UNKNOWN : cause,
                                Fields.equipmentKind(entered),
                                Fields.id(entered, "piece", "Équipement"),
                                Fields.isChecked(entered, "danger"),
                                Fields.isChecked(entered, "fragile")));
    }

    private String show(MultiValueMap<String, String> where, MultiValueMap<String, String> entered, Model model) {
        String words = where.getFirst("q");
        model.addAttribute("q", words == null ? "" : words);
        model.addAttribute("found", words == null ? List.of() : callers.search(words));
        Long residence = Fields.id(where, "residence", "Résidence");
        Long dwelling = Fields.id(where, "logement", "Logement");
        Long occupant = Fields.id(where, "locataire", "Locataire");
        model.addAttribute(
                "at",
                residence == null && dwelling == null && occupant == null
                        ? null
                        : callers.at(residence, Fields.id(where, "batiment", "Bâtiment"), dwelling, occupant));
        model.addAttribute("buildings", residence == null ? List.of() : homes.buildings(people.office(), residence));
        model.addAttribute("residences", homes.residences(people.office()));
        model.addAttribute("entered", entered);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("channels", List.of(Channel.TELEPHONE, Channel.COUNTER, Channel.MAIL));
        model.addAttribute("categories", Category.values());
        model.addAttribute("causes", Cause.values());
        model.addAttribute("calls", calls.latest());
        if (!model.containsAttribute("advice")) {
            model.addAttribute("advice", null);
        }
        return PAGE;
    }

    @PostMapping("/accueil-telephonique")
    String act(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> show(entered, entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "avis" -> {
                    advise(entered, model);
                    return show(entered, entered, model);
                }
                case "prendre" -> {
                    return "redirect:"
                            + here(entered)
                                    .queryParam("pris", take(entered))
                                    .encode()
                                    .toUriString();
                }
                case "appel" -> {
                    calls.note(
                            Fields.text(entered, "nom"),
                            Fields.text(entered, "telephone"),
                            Fields.id(entered, "locataire", "Locataire"),
                            Fields.id(entered, "logement", "Logement"),
                            Fields.text(entered, "demande"),
                            Fields.text(entered, "dit"));
                    return "redirect:" + here(entered).queryParam("note", "1").toUriString();
                }
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.getFirst("action"), "action");
            }
        });
    }

    /** The case, its link to a common incident and the line in the call log stand or fall together. */
    private String take(MultiValueMap<String, String> entered) {
        return transaction.execute(status -> {
            Complaint complaint = taking.take(Fields.ofDesk(entered));
            Long incident = Fields.id(entered, "incident", "Incident commun");
            if (incident != null) {
                incidents.join(complaint.reference(), incident);
            }
            if (complaint.channel() == Channel.TELEPHONE) {
                calls.note(
                        Fields.text(entered, "nom"),
                        Fields.text(entered, "telephone"),
                        complaint.occupant(),
                        complaint.dwelling(),
                        complaint.reference(),
                        null);
            }
            return complaint.reference();
        });
    }

    private static UriComponentsBuilder here(MultiValueMap<String, String> entered) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/accueil-telephonique");
        for (String name : List.of("residence", "batiment", "logement", "locataire")) {
            if (Fields.text(entered, name) != null) {
                here.queryParam(name, Entered.id(entered.getFirst(name), name));
            }
        }
        return here;
    }
}
