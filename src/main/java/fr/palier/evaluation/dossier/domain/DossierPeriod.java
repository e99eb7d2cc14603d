package fr.palier.evaluation.dossier.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days that a dossier covers, both included. */
public record DossierPeriod(LocalDate from, LocalDate until) {

    private static final int MOST_YEARS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @throws fr.palier.office.Rejection {@code evaluation.wrongPeriod}, {@code evaluation.longPeriod} */
    public DossierPeriod {
        DossierReason.WRONG_PERIOD.when(until.isBefore(from));
        DossierReason.LONG_PERIOD.when(until.isAfter(from.plusYears(MOST_YEARS)), MOST_YEARS);
    }

    public String inWords() {
        return "du %s au %s".formatted(DAY.format(from), DAY.format(until));
    }
}
