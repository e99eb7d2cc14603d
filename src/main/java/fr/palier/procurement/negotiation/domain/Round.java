package fr.palier.procurement.negotiation.domain;

import java.time.OffsetDateTime;

/**
 * A round: the same information and the same deadline for all who are invited.
 *
 * @param last whether final offers are asked for
 * @param answersOpenedAt null while the answers are sealed
 */
public record Round(
        long id,
        String reference,
        int number,
        boolean last,
        String information,
        OffsetDateTime deadline,
        String openedBy,
        OffsetDateTime openedAt,
        OffsetDateTime answersOpenedAt,
        OffsetDateTime closedAt) {

    public String label() {
        return last ? "Offres finales (tour n° %d)".formatted(number) : "Tour n° %d".formatted(number);
    }
}
