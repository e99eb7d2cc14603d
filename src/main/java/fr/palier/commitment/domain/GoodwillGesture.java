package fr.palier.commitment.domain;

import fr.palier.office.Money;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A breach and the gesture that answers it.
 *
 * @param dueAt first moment at which the promise was missed; null for an appointment
 * @param endedAt when what was promised came; null = it had not when the breach was found
 * @param noAccessAt first moment of an absence that stands; null = none
 * @param lateIntervention the one that caused a breach of its request by missing its own delay; null = the office did, or it tells itself
 * @param repetition breaches of the same theme for the same tenant in the twelve months before
 * @param cause what excludes a gesture; null = nothing does
 * @param approval level that agrees, the year's budget considered
 * @param contestUntil last day on which the tenant may contest
 * @param firstAmount amount before a contest raised it
 */
public record GoodwillGesture(
        String reference,
        String office,
        String fact,
        Breach breach,
        String caseReference,
        String rootReference,
        String subject,
        long residence,
        Long dwelling,
        long occupant,
        String agency,
        long commitment,
        Theme theme,
        LocalDate factDay,
        OffsetDateTime beganAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt,
        int daysLate,
        int occurrence,
        OffsetDateTime noAccessAt,
        String lateIntervention,
        OffsetDateTime foundAt,
        GestureStatus status,
        Integer repetition,
        Gravity gravity,
        Cause cause,
        GestureKind gesture,
        Money amount,
        Approval approval,
        String rule,
        String basis,
        OffsetDateTime assessedAt,
        String decidedBy,
        String decidedByName,
        OffsetDateTime decidedAt,
        String decisionReason,
        Long letter,
        UUID link,
        OffsetDateTime toldAt,
        LocalDate contestUntil,
        String contest,
        OffsetDateTime contestedAt,
        ContestChannel contestChannel,
        String contestedBy,
        String reviewedBy,
        String reviewedByName,
        OffsetDateTime reviewedAt,
        String reviewReason,
        Money firstAmount,
        Long answerLetter,
        OffsetDateTime endedFileAt) {

    /** {@code Excuses} or {@code 40,00 €}; empty before it is assessed. */
    public String inWords() {
        if (gesture == null) {
            return "";
        }
        return gesture == GestureKind.AMOUNT ? amount.toString() : gesture.label();
    }

    /** Last day on which the promise would have been kept, pauses given back; null for an appointment. */
    public LocalDate lastDay() {
        return dueAt == null
                ? null
                : dueAt.toInstant().minusMillis(1).atZone(Zone.PARIS).toLocalDate();
    }

    /** @throws fr.palier.office.Rejection {@code commitment.wrongMoment} unless it stands there */
    public void mustBe(GestureStatus... allowed) {
        CommitmentReason.WRONG_MOMENT.when(!java.util.List.of(allowed).contains(status), status.label());
    }
}
