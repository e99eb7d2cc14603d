package fr.palier.engine;

import java.time.LocalDate;

/**
 * Who acts for whom, from the first to the last day, both included.
 *
 * @param account the absent person
 * @param substitute the person who acts meanwhile
 */
public record Absence(
        long id, String office, String account, String substitute, LocalDate firstDay, LocalDate lastDay) {

    /** Period as it is read. */
    public String period() {
        var format = java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy");
        return "du " + firstDay.format(format) + " au " + lastDay.format(format);
    }
}
