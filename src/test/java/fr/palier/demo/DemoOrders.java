package fr.palier.demo;

import fr.palier.contract.Contracts;
import fr.palier.housing.Dwelling;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.Residence;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Slot;
import fr.palier.intervention.application.ContestAbsence;
import fr.palier.intervention.application.Quotes;
import fr.palier.intervention.application.ReportWork;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Fictitious contracts and interventions at several stages; before the complaints, whose orders go to these contracts. */
class DemoOrders {

    private static final String FIRM = "Entreprise fictive Bêta";

    private final OrderStory story;
    private final Contracts contracts;
    private final ContestAbsence absences;
    private final Quotes quotes;
    private final ReportWork work;
    private final Homes homes;
    private final ProcessEngine engine;

    DemoOrders(
            OrderStory story,
            Contracts contracts,
            ContestAbsence absences,
            Quotes quotes,
            ReportWork work,
            Homes homes,
            ProcessEngine engine,
            DemoHomes homesFirst) {
        this.story = story;
        this.contracts = contracts;
        this.absences = absences;
        this.quotes = quotes;
        this.work = work;
        this.homes = homes;
        this.engine = engine;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 20)
    void fill() {
        if (!contracts.ofWorkType("62", WorkType.PLUMBING, story.today()).isEmpty()) {
            return;
        }
        // the story runs its jobs itself
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            play();
        } finally {
            jobs.start();
        }
    }

    private void play() {
        story.contract(
                "62",
                1,
                List.of(),
                "Plomberie et chauffage, tous secteurs (fictif)",
                WorkType.PLUMBING,
                WorkType.HEATING);
        story.contract("62", 2, List.of(), "Électricité et ascenseurs (fictif)", WorkType.ELECTRICITY, WorkType.LIFT);
        story.contract("62", 4, List.of(), "Serrurerie et menuiserie (fictif)", WorkType.LOCKSMITH, WorkType.JOINERY);
        List<Place> places = places();
        OffsetDateTime morning =
                story.today().plusDays(2).atTime(9, 0).atZone(Zone.PARIS).toOffsetDateTime();
        order(places.get(0), WorkType.LOCKSMITH, "La porte d'entrée ferme mal.");
        String proposed = order(places.get(1), WorkType.PLUMBING, "Le mitigeur de la douche goutte.");
        story.byFirm(proposed, EventKind.ORDER_ACCEPTED);
        story.report(
                proposed,
                Entry.now(EventKind.APPOINTMENT_PROPOSED, Party.SUPPLIER, FIRM, EntryChannel.LINK)
                        .withSlot(new Slot(morning, morning.plusHours(2))));
        String contested = order(places.get(2), WorkType.PLUMBING, "Fuite sous l'évier.");
        InterventionEvent absence = story.noAccess(contested);
        absences.contest("62", contested, absence.id(), "J'étais à la maison toute la matinée, personne n'a sonné.");
        story.runJobs(contested);
        String quoted = order(places.get(3), WorkType.JOINERY, "Volet roulant bloqué, tablier cassé.");
        story.byFirm(quoted, EventKind.VISIT);
        quotes.send("62", quoted, Money.of(1_180), "Remplacement complet du volet, pose comprise.", null);
        String done = order(places.get(4), WorkType.PLUMBING, "Chasse d'eau qui coule sans arrêt.");
        story.byFirm(done, EventKind.VISIT);
        work.done(
                "62",
                done,
                Entry.now(EventKind.WORK_DONE, Party.SUPPLIER, FIRM, EntryChannel.LINK)
                        .withNote("Mécanisme remplacé."),
                Map.of("DEP", BigDecimal.ONE, "MO", BigDecimal.ONE));
        String closed = order(places.get(5), WorkType.PLUMBING, "Robinet d'arrêt grippé.");
        story.done(closed);
        story.accept(closed);
        order(places.get(6), WorkType.ROOFING, "Infiltration au plafond de la chambre.");
    }

    private String order(Place place, WorkType workType, String description) {
        Long occupant = homes.occupantOf("62", place.dwelling().id(), LocalDate.from(story.now()))
                .map(Occupant::id)
                .orElse(null);
        return story.order(new NewIntervention(
                "62",
                null,
                place,
                occupant,
                null,
                null,
                workType,
                Priority.NORMAL,
                Performer.SUPPLIER,
                false,
                description,
                "Plutôt le matin."));
    }

    /** One occupied dwelling after another, of the first residence that has enough. */
    private List<Place> places() {
        for (Residence residence : homes.residences("62")) {
            List<Place> places = homes.buildings("62", residence.id()).stream()
                    .flatMap(building -> homes.dwellings("62", building.id()).stream())
                    .filter(dwelling ->
                            homes.occupantOf("62", dwelling.id(), story.today()).isPresent())
                    .map(Dwelling::id)
                    .map(dwelling -> homes.placeOfDwelling("62", dwelling))
                    .limit(7)
                    .toList();
            if (places.size() == 7) {
                return places;
            }
        }
        throw new IllegalStateException("No residence of the demonstration has seven tenants");
    }
}
