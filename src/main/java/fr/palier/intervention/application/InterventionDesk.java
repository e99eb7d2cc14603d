package fr.palier.intervention.application;

import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.FileTurns;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every act on an intervention needs. */
@Component
public class InterventionDesk {

    private final CurrentPerson people;
    private final InterventionRows rows;
    private final FileTurns turns;
    private final Journal journal;
    private final Clock clock;

    InterventionDesk(CurrentPerson people, InterventionRows rows, FileTurns turns, Journal journal, Clock clock) {
        this.people = people;
        this.rows = rows;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    CurrentPerson people() {
        return people;
    }

    Person person() {
        return people.get();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    /** The intervention, held until commit; @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    Intervention locked(String office, String reference) {
        rows.origin(office, reference).ifPresent(origin -> turns.take(office, origin));
        return rows.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    Intervention get(String office, String reference) {
        return rows.find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** @throws fr.palier.office.Rejection {@code intervention.reasonRequired} */
    static String reason(String text) {
        return Text.reason(text, InterventionReason.REASON_REQUIRED);
    }

    void note(Intervention intervention, String event, String sentence, Map<String, ?> details) {
        journal.write(intervention.office(), intervention.reference(), "intervention." + event, sentence, details);
    }
}
