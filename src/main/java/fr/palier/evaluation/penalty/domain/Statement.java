package fr.palier.evaluation.penalty.domain;

import fr.palier.office.French;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * The penalties of a contract that a month closes with.
 *
 * @param month its first day
 * @param letter by which the firm was announced them; null = not yet
 * @param observeUntil last day for the firm's observations
 * @param heardAt when the firm said that it had said all; null = it did not
 * @param words why it was decided so, as the firm reads it
 */
public record Statement(
        String reference,
        String office,
        String contract,
        long firm,
        LocalDate month,
        StatementStatus status,
        OffsetDateTime openedAt,
        Long letter,
        UUID link,
        OffsetDateTime announcedAt,
        LocalDate observeUntil,
        OffsetDateTime heardAt,
        String decidedBy,
        String decidedByName,
        OffsetDateTime decidedAt,
        String words,
        Long decisionLetter) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    /** {@code mars 2027}. */
    public String monthInWords() {
        return MONTH.format(month);
    }

    /** {@code d’octobre 2027}, {@code de mars 2027}. */
    public String ofMonth() {
        return French.of(monthInWords());
    }

    /** Whether the firm may still be heard. */
    public boolean hears(LocalDate today) {
        return status == StatementStatus.ANNOUNCED && !today.isAfter(observeUntil);
    }
}
