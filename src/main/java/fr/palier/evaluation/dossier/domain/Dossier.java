package fr.palier.evaluation.dossier.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A frozen extract for the outside firm that works the opinions.
 *
 * @param from first day @param until last day of the period
 * @param sha256 of the list of sums of its tables: what an answer must name
 * @param opinions frozen sheets in it
 * @param suppliers firms in it
 * @param readAgain a person read the cleaned comments; before that nobody outside the office sees it
 */
public record Dossier(
        String reference,
        String office,
        LocalDate from,
        LocalDate until,
        OffsetDateTime frozenAt,
        String frozenBy,
        String sha256,
        int opinions,
        int suppliers,
        boolean readAgain) {

    /** One file of it. @param sha256 of its bytes */
    public record File(String name, String mediaType, long size, String sha256) {}
}
