package fr.palier.procurement.negotiation.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.persistence.Trainings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Register of the training sessions on negotiation that an office has held. */
@Component
public class TrainBuyers {

    private static final int TITLE = 200;
    private static final BigDecimal SHORTEST = new BigDecimal("0.5");
    private static final BigDecimal LONGEST = new BigDecimal("200");

    private final Trainings trainings;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    TrainBuyers(Trainings trainings, CurrentPerson people, Journal journal, Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sessions and their sums, of one year. */
    public record Year(int year, int sessions, int attendees, BigDecimal hours) {}

    public List<Trainings.Training> all() {
        return trainings.of(people.office());
    }

    /** Sums of the sessions that count, newest year first. */
    public List<Year> years() {
        return all().stream()
                .filter(Trainings.Training::counts)
                .collect(java.util.stream.Collectors.groupingBy(
                        one -> one.day().getYear(), java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .descendingMap()
                .entrySet()
                .stream()
                .map(year -> new Year(
                        year.getKey(),
                        year.getValue().size(),
                        year.getValue().stream()
                                .mapToInt(Trainings.Training::attendees)
                                .sum(),
                        year.getValue().stream()
                                .map(Trainings.Training::hours)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    @Transactional
    public void record(LocalDate day, String title, BigDecimal hours, int attendees) {
        OfficeReason.NOT_ALLOWED.when(!people.get().is(Role.BUYERS.group()));
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(Zone.PARIS));
        NegotiationReason.TRAINING_IN_FUTURE.when(day.isAfter(now.toLocalDate()));
        String what = title == null ? "" : title.strip();
        OfficeReason.MISSING.when(what.isEmpty(), "Formation");
        OfficeReason.TOO_LONG.when(what.length() > TITLE, "Formation", TITLE);
        OfficeReason.WRONG_NUMBER.when(hours.compareTo(SHORTEST) < 0 || hours.compareTo(LONGEST) > 0, "Heures", 1, 200);
        trainings.add(people.office(), day, what, hours, attendees, people.get().id(), now);
        journal.write(
                people.office(),
                "FORMATIONS",
                "negotiation.trainingRecorded",
                "Formation à la négociation inscrite : %s.".formatted(what),
                Map.of("day", day.toString(), "attendees", attendees));
    }

    /** A line written by mistake is cancelled with its reason, never taken out. */
    @Transactional
    public void cancel(long id, String reason) {
        OfficeReason.NOT_ALLOWED.when(!people.get().is(Role.BUYERS.group()));
        String why = NegotiationDesk.reason(reason);
        boolean there = trainings.cancel(people.office(), id, why, people.get().id());
        OfficeReason.NOT_FOUND.when(!there, "formation " + id);
        journal.write(
                people.office(),
                "FORMATIONS",
                "negotiation.trainingCancelled",
                "Formation à la négociation annulée : %s".formatted(why),
                Map.of("training", id));
    }
}
