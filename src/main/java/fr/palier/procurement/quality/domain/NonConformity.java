package fr.palier.procurement.quality.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A « fiche de non-conformité » with its latest analysis and verification.
 *
 * @param tender consultation in which it was found
 * @param due day until which the action is planned; null before the analysis
 * @param effective null while the action was not verified
 */
public record NonConformity(
        String reference,
        String office,
        String tender,
        Finding finding,
        String sentence,
        String basis,
        OffsetDateTime openedAt,
        String cause,
        String action,
        String owner,
        LocalDate due,
        String analysedBy,
        String analysedByName,
        Boolean effective,
        String comment,
        String verifiedByName,
        OffsetDateTime verifiedAt) {

    public String state() {
        if (cause == null) {
            return "À analyser";
        }
        if (effective == null) {
            return "Action à vérifier";
        }
        return effective ? "Close" : "Analyse à reprendre";
    }

    public boolean isClosed() {
        return Boolean.TRUE.equals(effective);
    }
}
