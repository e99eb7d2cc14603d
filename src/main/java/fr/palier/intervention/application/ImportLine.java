package fr.palier.intervention.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.engine.Role;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Homes;
import fr.palier.housing.HousingReason;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Slot;
import fr.palier.intervention.Status;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.office.CsvLine;
import fr.palier.office.Fingerprint;
import fr.palier.office.ImportReport.Effect;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One line of the maintenance software: an order, or something that happened to one. The same line again changes nothing. */
@Component
class ImportLine {

    private static final int SHORT = 60;
    private static final int LONG = 4000;

    private final InterventionDesk desk;
    private final OrderIntervention ordering;
    private final FindPerformer performers;
    private final RecordEvent recording;
    private final ReportEvent reports;
    private final InterventionFlow flow;
    private final InterventionRows rows;
    private final Contracts contracts;
    private final Homes homes;

    ImportLine(
            InterventionDesk desk,
            OrderIntervention ordering,
            FindPerformer performers,
            RecordEvent recording,
            ReportEvent reports,
            InterventionFlow flow,
            InterventionRows rows,
            Contracts contracts,
            Homes homes) {
        this.desk = desk;
        this.ordering = ordering;
        this.performers = performers;
        this.recording = recording;
        this.reports = reports;
        this.flow = flow;
        this.rows = rows;
        this.contracts = contracts;
        this.homes = homes;
    }

    /** @param created reference of the order that the line created; null = none */
    record Taken(Effect effect, String created) {}

    @Transactional
    public Taken take(String office, CsvLine line) {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        String number = line.text("numero", SHORT);
        EventKind kind = line.choice("evenement", EventKind.class);
        OffsetDateTime at = line.moment("date");
        Optional<Intervention> known = rows.findCode(office, number)
                .or(() -> rows.find(office, number))
                .map(one -> desk.locked(office, one.reference()));
        if (kind == EventKind.ORDERED) {
            return known.isPresent() ? same(known.get(), line) : order(office, number, at, line);
        }
        Intervention intervention =
                known.orElseThrow(() -> InterventionReason.UNKNOWN_NUMBER.rejection(kind.label(), number));
        return new Taken(event(intervention, kind, at, line) ? Effect.ADDED : Effect.SAME, null);
    }

    private Taken same(Intervention known, CsvLine line) {
        InterventionReason.OTHER_ORDER.when(
                known.workType() != line.choice("metier", WorkType.class), line.text("numero", SHORT));
        return new Taken(Effect.SAME, null);
    }

    private Taken order(String office, String number, OffsetDateTime at, CsvLine line) {
        InterventionReason.IN_FUTURE.when(at.isAfter(desk.now()), EventKind.ORDERED.label());
        Place place = place(office, line);
        Optional<Occupant> occupant = place.dwelling() == null
                ? Optional.empty()
                : homes.occupantOf(
                        office,
                        place.dwelling().id(),
                        at.atZoneSameInstant(Zone.PARIS).toLocalDate());
        NewIntervention wanted = new NewIntervention(
                office,
                null,
                place,
                occupant.map(Occupant::id).orElse(null),
                line.optionalChoice("equipement", EquipmentKind.class).orElse(null),
                null,
                line.choice("metier", WorkType.class),
                line.optionalChoice("priorite", Priority.class).orElse(Priority.NORMAL),
                line.optionalChoice("intervenant", Performer.class).orElse(Performer.SUPPLIER),
                line.yes("danger"),
                line.text("description", LONG),
                null);
        Optional<Contract> contract = line.optional("contrat", SHORT).map(code -> contracts
                .find(office, code)
                .or(() -> contracts.findCode(office, code))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(code)));
        Intervention ordered = ordering.store(wanted, number, at, EntryChannel.CSV, null);
        contract.ifPresent(one -> {
            performers.supplier(ordered, one);
            rows.move(office, ordered.reference(), Status.ORDERED, null);
        });
        return new Taken(Effect.ADDED, ordered.reference());
    }

    private Place place(String office, CsvLine line) {
        Optional<String> dwelling = line.optional("logement", SHORT);
        if (dwelling.isPresent()) {
            return homes.placeOfDwelling(
                    office,
                    homes.dwelling(office, dwelling.get())
                            .orElseThrow(() -> HousingReason.UNKNOWN_DWELLING.rejection(dwelling.get()))
                            .id());
        }
        String residence = line.text("residence", SHORT);
        return new Place(
                homes.residence(office, residence)
                        .orElseThrow(() -> HousingReason.UNKNOWN_RESIDENCE.rejection(residence)),
                null,
                null);
    }

    /** History is facts alone; what runs goes its way, with mails and tasks. */
    private boolean event(Intervention intervention, EventKind kind, OffsetDateTime at, CsvLine line) {
        InterventionReason.NOT_YOURS.when(kind == EventKind.ASSIGNED, kind.label(), "le logiciel de maintenance");
        Entry said = new Entry(
                kind,
                at,
                OfficeActs.party(intervention, kind, line.yes("locataire")),
                desk.person().id(),
                EntryChannel.CSV,
                slot(line),
                line.optional("note", LONG).orElse(null),
                line.optional("avis", SHORT).orElse(null),
                null,
                key(line));
        return flow.isRunning(intervention)
                ? reports.report(intervention.office(), intervention.reference(), said)
                        .isNew()
                : recording
                        .record(intervention.office(), intervention.reference(), said)
                        .isNew();
    }

    private static Slot slot(CsvLine line) {
        Optional<OffsetDateTime> from = line.optionalMoment("rdv_debut");
        Optional<OffsetDateTime> until = line.optionalMoment("rdv_fin");
        if (from.isEmpty() && until.isEmpty()) {
            return null;
        }
        InterventionReason.NO_SLOT.when(from.isEmpty() || until.isEmpty());
        InterventionReason.WRONG_SLOT.when(!until.get().isAfter(from.get()));
        return new Slot(from.get(), until.get());
    }

    /** The sender's own key, or what makes the line what it is. */
    private static String key(CsvLine line) {
        return line.optional("cle", 200)
                .orElseGet(() -> "csv:"
                        + Fingerprint.of(String.join(
                                        "|",
                                        line.cells().getOrDefault("evenement", ""),
                                        line.cells().getOrDefault("date", ""),
                                        line.cells().getOrDefault("rdv_debut", ""),
                                        line.cells().getOrDefault("rdv_fin", ""))
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** The order of an import that is still open at its end begins its procedure where it stands. */
    @Transactional
    public void resume(String office, String reference, WatchDelay delays) {
        Intervention intervention = desk.locked(office, reference);
        if (intervention.isEnded() || flow.isRunning(intervention)) {
            return;
        }
        flow.resume(intervention, delays.dates(office, reference));
    }
}
