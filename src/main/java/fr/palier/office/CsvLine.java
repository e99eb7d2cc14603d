package fr.palier.office;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a {@link CsvFile}. Each cell is read with the meaning that its column has; what cannot be read is refused in a French sentence
 * that names the column.
 *
 * @param number in the file; the titles stand on line 1
 * @param cells by column
 * @param text the line as it is shown beside its refusal
 */
public record CsvLine(long number, Map<String, String> cells, String text) {

    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm[:ss]");
    private static final int LONGEST_NUMBER = 30;

    public Optional<String> optional(String column, int longest) {
        String cell = cells.getOrDefault(column, "");
        OfficeReason.TOO_LONG.when(cell.length() > longest, column, longest);
        OfficeReason.WRONG_TEXT.when(
                cell.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r'), column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** @throws Rejection {@code office.missing}, {@code office.tooLong} */
    public String text(String column, int longest) {
        return optional(column, longest).orElseThrow(() -> OfficeReason.MISSING.rejection(column));
    }

    /** {@code 31/12/2025} or {@code 2025-12-31}. */
    public Optional<LocalDate> optionalDay(String column) {
        return optional(column, LONGEST_NUMBER).map(cell -> day(cell, column));
    }

    public LocalDate day(String column) {
        return day(text(column, LONGEST_NUMBER), column);
    }

    /** A moment of Paris, {@code 31/12/2025 14:05} or {@code 2025-12-31T14:05}, or one with its own offset; a day alone is its midnight. */
    public Optional<OffsetDateTime> optionalMoment(String column) {
        return optional(column, LONGEST_NUMBER).map(cell -> moment(cell, column));
    }

    public OffsetDateTime moment(String column) {
        return moment(text(column, LONGEST_NUMBER), column);
    }

    /** {@code oui}, {@code o}, {@code 1}, {@code vrai}, {@code x}, or their contraries; nothing is no. */
    public boolean yes(String column) {
        String cell = optional(column, LONGEST_NUMBER).orElse("non").toLowerCase(Locale.FRANCE);
        return switch (cell) {
            case "oui", "o", "1", "vrai", "true", "x" -> true;
            case "non", "n", "0", "faux", "false" -> false;
            default -> throw OfficeReason.WRONG_CHOICE.rejection(cell, column);
        };
    }

    /** The constant whose name stands in the cell, in capitals or not. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String column, Class<E> choices) {
        return optional(column, 60).map(cell -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(cell))
                .findFirst()
                .orElseThrow(() -> OfficeReason.WRONG_CHOICE.rejection(cell, column)));
    }

    public <E extends Enum<E>> E choice(String column, Class<E> choices) {
        return optionalChoice(column, choices).orElseThrow(() -> OfficeReason.MISSING.rejection(column));
    }

    public Optional<Integer> optionalNumber(String column, int from, int to) {
        return optional(column, LONGEST_NUMBER).map(cell -> {
            OfficeReason.WRONG_NUMBER.when(
                    !cell.matches("[0-9]{1,9}") || Integer.parseInt(cell) < from || Integer.parseInt(cell) > to,
                    column,
                    from,
                    to);
            return Integer.valueOf(cell);
        });
    }

    /** Euros HT, {@code 1 234,56 €} or {@code 1234.56}. */
    public Optional<Money> optionalMoney(String column) {
        return optional(column, LONGEST_NUMBER).map(cell -> {
            String digits = cell.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
            OfficeReason.WRONG_AMOUNT.when(!digits.matches("[0-9]{1,12}(\\.[0-9]{1,2})?"), column);
            return Money.of(new BigDecimal(digits));
        });
    }

    private static LocalDate day(String cell, String column) {
        try {
            return Days.plausible(cell.contains("/") ? LocalDate.parse(cell, FRENCH_DAY) : LocalDate.parse(cell));
        } catch (DateTimeException wrong) {
            throw OfficeReason.WRONG_DATE.rejection(column);
        }
    }

    private static OffsetDateTime moment(String cell, String column) {
        try {
            if (cell.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})")) {
                return OffsetDateTime.parse(cell);
            }
            String[] parts = cell.split("[T ]", 2);
            LocalTime hour = parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1].strip(), HOUR);
            return day(parts[0], column).atTime(hour).atZone(Zone.PARIS).toOffsetDateTime();
        } catch (DateTimeParseException wrong) {
            throw OfficeReason.WRONG_DATE.rejection(column);
        }
    }
}
