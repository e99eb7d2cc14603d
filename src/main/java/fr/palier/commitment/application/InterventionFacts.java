package fr.palier.commitment.application;

import fr.palier.commitment.domain.Fact;
import fr.palier.commitment.domain.Measure;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Residence;
import fr.palier.intervention.Absence;
import fr.palier.intervention.AppointmentMissed;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.Party;
import fr.palier.intervention.Priority;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What interventions tell of promises: the delay of the visit, the appointments. Nobody in particular waited for a common part. */
@Component
class InterventionFacts {

    private static final Set<Party> STAFF = EnumSet.of(Party.OFFICE, Party.OWN_TEAM);

    private final Interventions interventions;
    private final Lives lives;
    private final Homes homes;
    private final Clock clock;

    InterventionFacts(Interventions interventions, Lives lives, Homes homes, Clock clock) {
        this.interventions = interventions;
        this.lives = lives;
        this.homes = homes;
        this.clock = clock;
    }

    /** Whether every absence stands or was set aside for good. */
    boolean isSettled(String office, String reference) {
        return interventions.absences(office, reference).stream().allMatch(this::isSettled);
    }

    private boolean isSettled(Absence absence) {
        return absence.decision() != null
                || absence.contestedAt() == null
                        && absence.contestUntil() != null
                        && !clock.instant().isBefore(absence.contestUntil().toInstant());
    }

    /** The delay; empty where nobody was found to carry it out, and where no tenant waited. */
    Optional<Fact> delay(String office, String reference) {
        return interventions
                .find(office, reference)
                .filter(one -> one.delay() != null)
                .flatMap(one -> tenant(one).map(tenant -> delay(one, tenant)));
    }

    private Fact delay(Intervention one, Occupant tenant) {
        Measure measure = one.priority() == Priority.EMERGENCY ? Measure.EMERGENCY : Measure.INTERVENTION;
        return fact(
                one,
                tenant,
                measure,
                lives.fact("INTERVENTION", one),
                one.orderedAt().toInstant(),
                interventions.kept(one.office(), one.reference()).orElse(null),
                noAccess(one),
                1);
    }

    /** An appointment that nobody came to. */
    Optional<Fact> appointment(AppointmentMissed missed) {
        return interventions.find(missed.office(), missed.reference()).flatMap(one -> tenant(one)
                .map(tenant -> fact(
                        one,
                        tenant,
                        Measure.APPOINTMENT,
                        "APPOINTMENT " + one.reference() + " " + missed.at().toInstant(),
                        missed.at().toInstant(),
                        null,
                        noAccess(one),
                        missedSoFar(one))));
    }

    private int missedSoFar(Intervention one) {
        return Math.max(1, (int) interventions.events(one.office(), one.reference()).stream()
                .filter(event -> event.kind() == EventKind.SUPPLIER_NO_SHOW)
                .count());
    }

    private Fact fact(
            Intervention one,
            Occupant tenant,
            Measure measure,
            String key,
            Instant began,
            Instant stopped,
            Instant noAccess,
            int occurrence) {
        Residence residence = homes.residence(one.office(), one.residence());
        return new Fact(
                one.office(),
                key,
                measure,
                one.reference(),
                root(one),
                one.subject(),
                one.residence(),
                one.dwelling(),
                tenant.id(),
                residence.agency(),
                one.workType(),
                began,
                stopped,
                ended(one, measure, began),
                interventions.pauses(one.office(), one.reference()),
                interventions.clock(one.office(), one.reference()).orElse(null),
                noAccess,
                List.of(),
                occurrence,
                handledBy(one));
    }

    /** Nobody comes any more to an appointment that was missed. */
    private static Instant ended(Intervention one, Measure measure, Instant began) {
        if (measure == Measure.APPOINTMENT) {
            return began;
        }
        return one.endedAt() == null ? null : one.endedAt().toInstant();
    }

    /** The first absence that stands. */
    Instant noAccess(Intervention one) {
        return interventions.absences(one.office(), one.reference()).stream()
                .filter(Absence::stands)
                .map(absence -> absence.at().toInstant())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Set<String> handledBy(Intervention one) {
        List<InterventionEvent> events = interventions.events(one.office(), one.reference());
        return Stream.concat(
                        events.stream()
                                .filter(event -> STAFF.contains(event.party()))
                                .map(InterventionEvent::actor),
                        lives.handledBy(one).stream())
                .collect(Collectors.toSet());
    }

    private Optional<Occupant> tenant(Intervention one) {
        if (one.occupant() != null) {
            return Optional.of(homes.occupant(one.office(), one.occupant()));
        }
        return one.dwelling() == null
                ? Optional.empty()
                : homes.occupantOf(
                        one.office(),
                        one.dwelling(),
                        one.orderedAt().atZoneSameInstant(Zone.PARIS).toLocalDate());
    }

    private static String root(Intervention one) {
        return one.origin() == null ? one.reference() : one.origin();
    }
}
