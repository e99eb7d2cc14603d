package fr.palier.procurement.tender.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A rejected firm asks why.
 *
 * @param due last day of the answer
 * @param winnerTold whether the answer names the holder and its advantages
 * @param answeredAt when the answer left; null before
 */
public record ReasonsRequest(
        long id,
        String reference,
        int lot,
        long offer,
        String firmName,
        LocalDate askedOn,
        String channel,
        LocalDate due,
        boolean winnerTold,
        String basis,
        OffsetDateTime answeredAt) {

    public boolean isByLink() {
        return channel.equals("LINK");
    }
}
