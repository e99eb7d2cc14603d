package fr.palier.commitment.application;

import fr.palier.commitment.domain.Breach;
import fr.palier.commitment.domain.Commitment;
import fr.palier.commitment.domain.Fact;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.Measure;
import fr.palier.commitment.persistence.ContractRows;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.housing.Homes;
import fr.palier.office.DelayClock;
import fr.palier.office.Money;
import fr.palier.office.References;
import fr.palier.office.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the office promised and did not keep: facts are held against the service contract of their day. Nobody types a breach. */
@Component
public class FindBreaches {

    private final ContractRows contracts;
    private final GestureRows rows;
    private final DelayClock delays;
    private final References references;
    private final Homes homes;
    private final GestureFlow flow;
    private final CommitmentDesk desk;

    FindBreaches(
            ContractRows contracts,
            GestureRows rows,
            DelayClock delays,
            References references,
            Homes homes,
            GestureFlow flow,
            CommitmentDesk desk) {
        this.contracts = contracts;
        this.rows = rows;
        this.delays = delays;
        this.references = references;
        this.homes = homes;
        this.flow = flow;
        this.desk = desk;
    }

    /** How a commitment was missed. @param due null for an appointment */
    private record Missed(Commitment commitment, Breach breach, Instant due, int daysLate) {}

    /** Opens the file of a gesture where the fact is a breach that is not known yet; gives its reference. */
    @Transactional
    public Optional<String> in(Fact fact) {
        return contracts
                .inForce(fact.office(), fact.day())
                .flatMap(version -> contracts.text(version).measuring(fact.measure(), fact.workType()))
                .flatMap(commitment -> missed(fact, commitment))
                .filter(missed -> isRipe(fact, missed))
                .filter(missed -> !rows.knows(fact.office(), fact.key()))
                .map(missed -> open(fact, missed));
    }

    private Optional<Missed> missed(Fact fact, Commitment commitment) {
        if (fact.measure() == Measure.APPOINTMENT) {
            return Optional.of(new Missed(commitment, Breach.APPOINTMENT_MISSED, null, 0));
        }
        DelayClock.Reading reading = reading(fact, commitment);
        return reading != null && reading.isLate()
                ? Optional.of(new Missed(
                        commitment,
                        Breach.of(fact.measure(), fact.stopped() != null),
                        reading.due(),
                        reading.daysLate()))
                : Optional.empty();
    }

    /** By the delay of the commitment; where it names none, by the file's own clock. */
    private DelayClock.Reading reading(Fact fact, Commitment commitment) {
        return commitment.delay() == null
                ? fact.own()
                : delays.read(
                        commitment.delay(),
                        fact.began(),
                        fact.pauses(),
                        fact.stopped(),
                        fact.ended() == null ? desk.now().toInstant() : fact.ended(),
                        desk.office(fact.office()));
    }

    /** What is over is; what is still awaited only once it lasts, by the table. */
    private boolean isRipe(Fact fact, Missed missed) {
        return !fact.isOpen()
                || missed.daysLate()
                        >= desk.simulate(
                                        fact.office(),
                                        "open-breach",
                                        Map.of("breach", missed.breach().name()))
                                .number("fromDaysLate");
    }

    private String open(Fact fact, Missed missed) {
        GoodwillGesture gesture = gesture(fact, missed);
        rows.add(gesture, fact.handledBy());
        String found = "%s constaté : %s".formatted(missed.breach().label(), lateness(missed));
        desk.note(
                gesture,
                "breachFound",
                found,
                Map.of(
                        "fact", fact.key(),
                        "commitment", missed.commitment().id(),
                        "daysLate", missed.daysLate()));
        desk.noteOnCase(
                gesture,
                "breachFound",
                "%s : geste %s à examiner.".formatted(missed.breach().label(), gesture.reference()));
        flow.start(
                gesture,
                missed.breach().label() + ", "
                        + homes.residence(fact.office(), fact.residence()).name());
        return gesture.reference();
    }

    private static String lateness(Missed missed) {
        return missed.due() == null
                ? "l'intervenant n'est pas venu."
                : "%d jour%s de retard, pauses rendues.".formatted(missed.daysLate(), missed.daysLate() > 1 ? "s" : "");
    }

    private GoodwillGesture gesture(Fact fact, Missed missed) {
        return new GoodwillGesture(
                references.next(References.Letter.G, fact.office()),
                fact.office(),
                fact.key(),
                missed.breach(),
                fact.caseReference(),
                fact.rootReference(),
                fact.subject(),
                fact.residence(),
                fact.dwelling(),
                fact.occupant(),
                fact.agency(),
                missed.commitment().id(),
                missed.commitment().theme(),
                fact.day(),
                paris(fact.began()),
                paris(missed.due()),
                paris(fact.stopped()),
                missed.daysLate(),
                fact.occurrence(),
                paris(fact.noAccess()),
                fact.causeOf(missed.due()).orElse(null),
                desk.now(),
                GestureStatus.FOUND,
                null,
                null,
                null,
                null,
                Money.ZERO,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static OffsetDateTime paris(Instant instant) {
        return instant == null ? null : instant.atZone(Zone.PARIS).toOffsetDateTime();
    }
}
