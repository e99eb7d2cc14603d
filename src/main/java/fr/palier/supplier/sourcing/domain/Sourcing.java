package fr.palier.supplier.sourcing.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A sourcing.
 *
 * @param file need or consultation that it serves
 * @param message same words for all firms; null before it is written
 * @param answersDue last day on which firms are asked to answer
 * @param expected applications that the buyers expect; null before the conclusion
 * @param floor applications that the office's policy asks for, by {@code expected-applications}
 * @param fewReason why the consultation goes on although fewer are expected
 * @param record the equal-treatment record under the file, by its document id
 */
public record Sourcing(
        String reference,
        String office,
        String file,
        String subject,
        String family,
        String nature,
        String service,
        String purpose,
        String message,
        LocalDate answersDue,
        SourcingStatus status,
        String openedBy,
        String openedByName,
        OffsetDateTime openedAt,
        OffsetDateTime sentAt,
        String lots,
        String duration,
        String criteria,
        String interest,
        Integer expected,
        Integer floor,
        String floorBasis,
        String fewReason,
        OffsetDateTime endedAt,
        String endReason,
        Long record,
        String recordSha256) {

    /** Whether fewer applications are expected than the policy asks for. */
    public boolean isShort() {
        return expected != null && floor != null && expected < floor;
    }

    /** @throws fr.palier.office.Rejection {@code sourcing.wrongMoment} unless it stands there */
    public void mustBe(SourcingStatus... allowed) {
        SourcingReason.WRONG_MOMENT.when(!java.util.List.of(allowed).contains(status), status.label());
    }
}
