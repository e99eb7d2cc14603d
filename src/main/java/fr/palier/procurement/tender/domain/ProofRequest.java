package fr.palier.procurement.tender.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was asked of a planned winner.
 *
 * @param due last day on which a proof counts (R2144-7)
 */
public record ProofRequest(
        long id,
        String reference,
        int lot,
        long offer,
        LocalDate due,
        String basis,
        OffsetDateTime askedAt,
        List<Line> lines) {

    /** @param receivedOn null while it has not come */
    public record Line(
            String proof,
            String label,
            String basis,
            LocalDate receivedOn,
            Long document,
            String note,
            String personName) {

        public boolean isReceived() {
            return receivedOn != null;
        }
    }

    public boolean isComplete() {
        return lines.stream().allMatch(Line::isReceived);
    }

    public List<String> missing() {
        return lines.stream()
                .filter(line -> !line.isReceived())
                .map(Line::label)
                .toList();
    }
}
