package fr.palier.complaint.web;

import fr.palier.complaint.Resolution;
import fr.palier.complaint.application.CloseComplaint;
import fr.palier.complaint.application.CommonIncidents;
import fr.palier.complaint.application.ComplaintDesk;
import fr.palier.complaint.application.ComplaintFile;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.application.CorrectEvent;
import fr.palier.complaint.application.ExchangeMessages;
import fr.palier.complaint.application.ReopenComplaint;
import fr.palier.housing.Homes;
import fr.palier.housing.Residence;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of complaints, and the pages of one: exchanges; times, common incident, closure. */
@Controller
class ComplaintPages {

    private static final int SHOWN = 100;

    private final ComplaintReader reader;
    private final ExchangeMessages messages;
    private final CorrectEvent corrections;
    private final CloseComplaint closing;
    private final ReopenComplaint reopening;
    private final CommonIncidents incidents;
    private final Homes homes;
    private final CurrentPerson people;

    ComplaintPages(
            ComplaintReader reader,
            ExchangeMessages messages,
            CorrectEvent corrections,
            CloseComplaint closing,
            ReopenComplaint reopening,
            CommonIncidents incidents,
            Homes homes,
            CurrentPerson people) {
        this.reader = reader;
        this.messages = messages;
        this.corrections = corrections;
        this.closing = closing;
        this.reopening = reopening;
        this.incidents = incidents;
        this.homes = homes;
        this.people = people;
    }

    @GetMapping("/demandes-locataires")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "closes", defaultValue = "false") boolean closed,
            Model model) {
        people.mustBe(ComplaintDesk.READERS);
        model.addAttribute("words", words);
        model.addAttribute("closed", closed);
        model.addAttribute("complaints", reader.search(people.office(), people.get(), words.strip(), !closed, SHOWN));
        model.addAttribute("shown", SHOWN);
        model.addAttribute(
                "residences",
                homes.residences(people.office()).stream().collect(Collectors.toMap(Residence::id, Residence::name)));
        return "complaint/liste";
    }

    @GetMapping("/demandes-locataires/{reference}/echanges")
    String exchanges(@PathVariable String reference, Model model) {
        return show("echanges", reference, new LinkedMultiValueMap<>(), model);
    }

    @PostMapping("/demandes-locataires/{reference}/echanges")
    String exchange(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        reader.get(reference);
        return Refusals.shownAgain(model, response, () -> show("echanges", reference, entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "message" ->
                    messages.fromOffice(reference, entered.getFirst("texte"), Fields.isChecked(entered, "attente"));
                case "recu" -> messages.ofTenant(reference, entered.getFirst("texte"));
                case "note" -> messages.note(reference, entered.getFirst("texte"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.getFirst("action"), "action");
            }
            return "redirect:/demandes-locataires/{reference}/echanges";
        });
    }

    @GetMapping("/demandes-locataires/{reference}/suivi")
    String follow(@PathVariable String reference, Model model) {
        return show("suivi", reference, new LinkedMultiValueMap<>(), model);
    }

    @PostMapping("/demandes-locataires/{reference}/suivi")
    String act(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        reader.get(reference);
        return Refusals.shownAgain(model, response, () -> show("suivi", reference, entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "corriger" ->
                    corrections.correct(
                            reference,
                            Entered.id(entered.getFirst("fait"), "Fait"),
                            Entered.moment(entered.getFirst("moment"), "Date et heure exactes"),
                            entered.getFirst("motif"));
                case "clore" ->
                    closing.close(
                            reference,
                            Entered.choice(entered.getFirst("resultat"), "Résultat", Resolution.class),
                            entered.getFirst("motif"));
                case "rouvrir" -> reopening.byDesk(reference, entered.getFirst("motif"));
                case "incident" -> {
                    long incident = incidents.open(
                            reference,
                            entered.getFirst("titre"),
                            entered.getFirst("texte"),
                            Fields.isChecked(entered, "tous"));
                    return "redirect:/incidents-communs/" + incident;
                }
                case "rattacher" ->
                    incidents.join(reference, Entered.id(entered.getFirst("incident"), "Incident commun"));
                case "detacher" -> incidents.detach(reference);
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.getFirst("action"), "action");
            }
            return "redirect:/demandes-locataires/{reference}/suivi";
        });
    }

    private String show(String page, String reference, MultiValueMap<String, String> entered, Model model) {
        ComplaintFile file = reader.get(reference);
        model.addAttribute("file", file);
        model.addAttribute("entered", entered);
        model.addAttribute("mayAct", ComplaintDesk.mayAct(people.get()));
        model.addAttribute("resolutions", Resolution.values());
        model.addAttribute(
                "openIncidents",
                file.place() == null
                        ? List.of()
                        : incidents.openIn(file.place().residence().id()));
        return "complaint/" + page;
    }
}
