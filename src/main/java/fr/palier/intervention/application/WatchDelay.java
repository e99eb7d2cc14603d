package fr.palier.intervention.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Priority;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.DelayClock;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When an order is recalled and when it is late: read from the clock, each time anew. */
@Component
public class WatchDelay {

    private static final String TABLE = "order-reminder";

    private final InterventionDesk desk;
    private final ReadInterventions reader;
    private final WorkRows work;
    private final PlaceOrder orders;
    private final Rules rules;
    private final Offices offices;
    private final BusinessCalendar calendar;

    WatchDelay(
            InterventionDesk desk,
            ReadInterventions reader,
            WorkRows work,
            PlaceOrder orders,
            Rules rules,
            Offices offices,
            BusinessCalendar calendar) {
        this.desk = desk;
        this.reader = reader;
        this.work = work;
        this.orders = orders;
        this.rules = rules;
        this.offices = offices;
        this.calendar = calendar;
    }

    /** When to recall, and first instant of being late. */
    public record Dates(Instant remindAt, Instant dueAt) {}

    /** Empty while the clock stands still, and where nobody was found. */
    @Transactional(readOnly = true)
    public Optional<Dates> dates(String office, String reference) {
        Intervention intervention = desk.get(office, reference);
        return reader.clock(intervention, true)
                .filter(reading -> reading.state() != DelayClock.State.PAUSED)
                .map(reading -> new Dates(remindAt(intervention, reading), reading.due()));
    }

    private Instant remindAt(Intervention intervention, DelayClock.Reading reading) {
        Office office = offices.get(intervention.office());
        Decision decision = rules.simulateOne(
                        TABLE,
                        Map.of(
                                "officePolicy",
                                office.policy(),
                                "priority",
                                intervention.priority().name()))
                .orElseThrow(() -> InterventionReason.NO_DELAY.rejection(
                        intervention.workType().label(), intervention.priority().label()));
        if (intervention.priority() == Priority.EMERGENCY) {
            return reading.due().minus(Duration.ofMinutes(decision.number("minutes")));
        }
        int before = decision.number("workingDays");
        LocalDate day = before == 0 ? reading.lastDay() : calendar.plusWorkingDays(reading.lastDay(), -before, office);
        return day.atTime(decision.number("hour"), 0).atZone(Zone.PARIS).toInstant();
    }

    /** Recalls the order, unless the work is done or the clock stands still. */
    @Transactional
    public void remind(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        if (isRunning(intervention)) {
            orders.tell(intervention, "intervention/rappel", Map.of("reading", reading(intervention)));
            work.reminded(reference, desk.now());
            desk.note(intervention, "reminded", "Commande rappelée à l'intervenant avant la fin du délai.", Map.of());
        }
    }

    /** Says whether the order is late now; the performer is told that it is. */
    @Transactional
    public boolean escalate(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        if (!isRunning(intervention) || !reading(intervention).isLate()) {
            return false;
        }
        orders.tell(intervention, "intervention/retard", Map.of("reading", reading(intervention)));
        work.late(reference, desk.now());
        desk.note(
                intervention,
                "late",
                "Délai dépassé : l'intervenant en est averti, le responsable doit le relancer.",
                Map.of("due", reading(intervention).due().toString()));
        return true;
    }

    /** What the officer in charge agreed on with whoever is late. */
    @Transactional
    public void treat(String office, String reference, String agreed) {
        Intervention intervention = desk.locked(office, reference);
        String text = InterventionDesk.reason(agreed);
        desk.note(intervention, "delayTreated", "Retard traité : " + text, Map.of());
    }

    private boolean isRunning(Intervention intervention) {
        return !intervention.isEnded()
                && reader.clock(intervention, true)
                        .filter(reading -> reading.state() == DelayClock.State.RUNNING)
                        .isPresent();
    }

    private DelayClock.Reading reading(Intervention intervention) {
        return reader.clock(intervention, true).orElseThrow();
    }
}
