package fr.palier.procurement.tender.domain;

import java.time.LocalDate;

/** The pause between the last letter and the signature: full days, so that one signs the day after (R2182-1, on the safe side). */
public record Standstill(int days) {

    /** First day on which the contract may be signed. */
    public LocalDate earliestSignature(LocalDate lastSending) {
        return days == 0 ? lastSending : lastSending.plusDays(days).plusDays(1);
    }
}
