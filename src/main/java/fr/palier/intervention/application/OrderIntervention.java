package fr.palier.intervention.application;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Party;
import fr.palier.intervention.Status;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.persistence.EventRows;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.office.References;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders an intervention: of the firm whose contract covers it, of the office's own team, or of whom the agency will choose. */
@Component
public class OrderIntervention {

    private static final int DESCRIPTION = 10_000;
    private static final int TIMES = 1_000;

    private final InterventionDesk desk;
    private final InterventionRows rows;
    private final EventRows events;
    private final References references;
    private final FindPerformer performers;
    private final WatchDelay delays;
    private final InterventionFlow flow;

    OrderIntervention(
            InterventionDesk desk,
            InterventionRows rows,
            EventRows events,
            References references,
            FindPerformer performers,
            WatchDelay delays,
            InterventionFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.events = events;
        this.references = references;
        this.performers = performers;
        this.delays = delays;
        this.flow = flow;
    }

    /** Stores the order and starts its procedure; gives its reference. */
    @Transactional
    public String order(NewIntervention wanted) {
        OffsetDateTime now = desk.now();
        Intervention ordered = store(wanted, null, now, EntryChannel.PAGE, null);
        flow.start(ordered, delays.dates(ordered.office(), ordered.reference()));
        return ordered.reference();
    }

    /** Stores the order alone. @param code number in the maintenance software; null = none */
    Intervention store(NewIntervention wanted, String code, OffsetDateTime at, EntryChannel channel, String key) {
        String office = wanted.office();
        String reference = references.next(References.Letter.I, office);
        var place = wanted.place();
        rows.add(new Intervention(
                reference,
                office,
                wanted.origin(),
                code,
                place.residence().id(),
                place.building() == null ? null : place.building().id(),
                place.dwelling() == null ? null : place.dwelling().id(),
                wanted.occupant(),
                wanted.equipment(),
                wanted.equipmentId(),
                wanted.workType(),
                wanted.priority(),
                wanted.performer(),
                wanted.danger(),
                Text.required(wanted.description(), "Description", DESCRIPTION),
                Text.optional(wanted.preferredTimes(), "Disponibilités", TIMES),
                Status.UNASSIGNED,
                at,
                desk.person().id(),
                null,
                null,
                null,
                null,
                null,
                null));
        boolean found = performers.find(desk.get(office, reference), at);
        rows.move(office, reference, found ? Status.ORDERED : Status.UNASSIGNED, null);
        events.add(
                office,
                reference,
                new Entry(
                        EventKind.ORDERED, at, Party.OFFICE, desk.person().id(), channel, null, null, null, null, key),
                desk.now());
        Intervention ordered = desk.get(office, reference);
        desk.note(
                ordered,
                "ordered",
                found
                        ? "Intervention commandée (%s), délai de %s."
                                .formatted(
                                        ordered.performer().label().toLowerCase(java.util.Locale.FRANCE),
                                        ordered.delay())
                        : "Intervention demandée, intervenant à choisir. " + ordered.unassigned(),
                Map.of(
                        "workType",
                        ordered.workType(),
                        "priority",
                        ordered.priority(),
                        "contract",
                        ordered.contract() == null ? "" : ordered.contract()));
        return ordered;
    }
}
