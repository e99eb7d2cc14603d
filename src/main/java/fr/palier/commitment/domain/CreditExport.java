package fr.palier.commitment.domain;

import fr.palier.office.Money;
import java.time.OffsetDateTime;

/** A file of credits for the rent software, as listed. */
public record CreditExport(
        long id,
        String office,
        int number,
        OffsetDateTime madeAt,
        String madeBy,
        int credits,
        Money total,
        String sha256) {

    public String fileName() {
        return "credits-%s-%04d.csv".formatted(office, number);
    }
}
