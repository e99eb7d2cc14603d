package fr.palier.intervention.web;

import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Homes;
import fr.palier.housing.HousingReason;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Status;
import fr.palier.intervention.application.CorrectTime;
import fr.palier.intervention.application.FirmActs;
import fr.palier.intervention.application.InterventionView;
import fr.palier.intervention.application.OfficeActs;
import fr.palier.intervention.application.ViewIntervention;
import fr.palier.intervention.application.WriteStatement;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.web.CsvDownload;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The office's own pages: list, order, follow-up, statement. What was typed stays when it is refused. */
@Controller
class InterventionPages {

    private static final int SHOWN = 200;

    private final ViewIntervention views;
    private final OfficeActs acts;
    private final CorrectTime corrections;
    private final WriteStatement statements;
    private final Homes homes;
    private final CurrentPerson people;

    InterventionPages(
            ViewIntervention views,
            OfficeActs acts,
            CorrectTime corrections,
            WriteStatement statements,
            Homes homes,
            CurrentPerson people) {
        this.views = views;
        this.acts = acts;
        this.corrections = corrections;
        this.statements = statements;
        this.homes = homes;
        this.people = people;
    }

    @GetMapping("/interventions")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "etat", defaultValue = "") String state,
            Model model) {
        boolean open = state.equals("EN_COURS");
        Status status = open ? null : Entered.optionalChoice(state, "État", Status.class);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("states", Status.values());
        model.addAttribute("listed", views.search(q.strip(), status, open, SHOWN));
        return "intervention/liste";
    }

    @GetMapping("/interventions/nouvelle")
    String blank(Model model) {
        return blank(new LinkedMultiValueMap<>(), model);
    }

    private String blank(MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("entered", entered);
        model.addAttribute("residences", homes.residences(people.office()));
        model.addAttribute("workTypes", WorkType.values());
        model.addAttribute("equipments", EquipmentKind.values());
        model.addAttribute("priorities", Priority.values());
        model.addAttribute("performers", Performer.values());
        return "intervention/nouvelle";
    }

    @PostMapping("/interventions/nouvelle")
    String order(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(
                model,
                response,
                () -> blank(entered, model),
                () -> "redirect:/dossiers/" + acts.order(wanted(entered)));
    }

    private NewIntervention wanted(MultiValueMap<String, String> entered) {
        String office = people.office();
        String dwelling = FormParts.text(entered, "logement");
        Place place = dwelling.isEmpty()
                ? homes.place(office, Entered.id(entered.getFirst("residence"), "Résidence"), null, null)
                : homes.placeOfDwelling(
                        office,
                        homes.dwelling(office, dwelling)
                                .orElseThrow(() -> HousingReason.UNKNOWN_DWELLING.rejection(dwelling))
                                .id());
        Optional<Occupant> occupant = place.dwelling() == null
                ? Optional.empty()
                : homes.occupantOf(office, place.dwelling().id(), views.now().toLocalDate());
        return new NewIntervention(
                office,
                null,
                place,
                occupant.map(Occupant::id).orElse(null),
                Entered.optionalChoice(entered.getFirst("equipement"), "Équipement", EquipmentKind.class),
                null,
                Entered.choice(entered.getFirst("metier"), "Corps d'état", WorkType.class),
                Entered.choice(entered.getFirst("priorite"), "Priorité", Priority.class),
                Entered.choice(entered.getFirst("intervenant"), "Intervenant", Performer.class),
                entered.containsKey("danger"),
                entered.getFirst("description"),
                entered.getFirst("disponibilites"));
    }

    @GetMapping("/interventions/{reference}")
    String file(@PathVariable String reference) {
        views.get(reference);
        return "redirect:/dossiers/{reference}";
    }

    @GetMapping("/interventions/{reference}/suivi")
    String follow(@PathVariable String reference, Model model) {
        return follow(reference, new LinkedMultiValueMap<>(), model);
    }

    private String follow(String reference, MultiValueMap<String, String> entered, Model model) {
        InterventionView view = views.get(reference);
        model.addAttribute("view", view);
        model.addAttribute("entered", entered);
        model.addAttribute("contestable", view.contestable(views.now()));
        model.addAttribute(
                "kinds",
                List.of(
                        EventKind.FIRST_CONTACT,
                        EventKind.APPOINTMENT_PROPOSED,
                        EventKind.APPOINTMENT_ACCEPTED,
                        EventKind.APPOINTMENT_MOVED,
                        EventKind.VISIT,
                        EventKind.NO_ACCESS,
                        EventKind.SUPPLIER_NO_SHOW,
                        EventKind.PARTS_ORDERED,
                        EventKind.WORK_DONE));
        return "intervention/suivi";
    }

    @PostMapping("/interventions/{reference}/suivi")
    String follow(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(required = false) List<MultipartFile> photos,
            Model model,
            HttpServletResponse response) {
        views.get(reference);
        return Refusals.shownAgain(model, response, () -> follow(reference, entered, model), () -> {
            act(reference, entered, FormParts.uploads(photos));
            return "redirect:/interventions/{reference}/suivi?fait";
        });
    }

    private void act(String reference, MultiValueMap<String, String> entered, List<FirmActs.Upload> photos) {
        String text = FormParts.text(entered, "texte");
        String action = FormParts.text(entered, "action");
        switch (action) {
            case "noter" ->
                acts.enter(
                        reference,
                        new Entry(
                                Entered.choice(entered.getFirst("quoi"), "Ce qui s'est passé", EventKind.class),
                                FormParts.optionalMoment(entered),
                                Party.OFFICE,
                                "",
                                EntryChannel.PAGE,
                                FormParts.optionalSlot(entered),
                                text,
                                FormParts.text(entered, "avis").isEmpty() ? null : FormParts.text(entered, "avis"),
                                null,
                                null),
                        entered.containsKey("locataire"),
                        FormParts.quantities(entered),
                        photos);
            case "corriger" ->
                corrections.correct(
                        reference,
                        Entered.id(entered.getFirst("evenement"), "Événement"),
                        Entered.moment(entered.getFirst("quand"), "Heure exacte"),
                        text);
            case "commander" -> acts.order(reference, FormParts.quantities(entered));
            case "contester" -> acts.contest(reference, Entered.id(entered.getFirst("absence"), "Absence"), text);
            case "retirer" -> acts.withdraw(reference, text);
            case "annuler" -> acts.cancel(reference, text);
            default -> throw OfficeReason.WRONG_CHOICE.rejection(action, "action");
        }
    }

    @GetMapping("/interventions/{reference}/constat.csv")
    ResponseEntity<byte[]> statement(@PathVariable String reference) {
        views.get(reference);
        return CsvDownload.of("constat-" + reference + ".csv", statements.csv(people.office(), reference));
    }
}
