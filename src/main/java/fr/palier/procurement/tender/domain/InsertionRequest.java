package fr.palier.procurement.tender.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A question put to an insertion facilitator, and what became of it.
 *
 * @param facilitator the facilitator's organisation
 * @param link by which it answers without an account
 * @param dueOn last day of the answer before somebody decides without it
 * @param answeredAt null while awaited
 * @param hours of insertion work that the facilitator finds feasible over the whole contract; null when not feasible
 * @param closedReason why the office went on, or asked again, without the answer
 * @param waived whether it went on
 */
public record InsertionRequest(
        long id,
        String reference,
        String facilitator,
        String email,
        String question,
        UUID link,
        String askedBy,
        OffsetDateTime askedAt,
        LocalDate reminderOn,
        LocalDate dueOn,
        OffsetDateTime remindedAt,
        OffsetDateTime answeredAt,
        String respondent,
        Boolean feasible,
        Integer hours,
        String sectors,
        String profiles,
        String remarks,
        OffsetDateTime closedAt,
        String closedBy,
        String closedReason,
        boolean waived) {

    public boolean isOpen() {
        return answeredAt == null && closedAt == null;
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }
}
