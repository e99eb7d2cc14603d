package fr.palier.evaluation.fall.domain;

import fr.palier.housing.WorkType;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Rates of a firm that fell within a contract and trade, followed by whoever is in charge of the contract.
 *
 * @param since first of the days that were looked at @param foundOn the last one
 * @param officer account; null = the agencies
 * @param answer null = nobody has said anything yet @param review the one that was asked for
 */
public record RateFall(
        String reference,
        String office,
        long firm,
        String contract,
        WorkType workType,
        LocalDate since,
        LocalDate foundOn,
        OffsetDateTime openedAt,
        String officer,
        FallAnswer answer,
        String words,
        String review,
        OffsetDateTime answeredAt,
        String answeredByName) {

    /** {@code Baisse d'un taux : Plomberie, contrat C-62-2026-0001}. */
    public String subject() {
        return "Baisse d'un taux : %s, contrat %s".formatted(workType.label(), contract);
    }

    /** Inside a list. */
    public String state() {
        return answer == null ? "À traiter" : answer.label();
    }
}
