package fr.palier.web;

import fr.palier.office.Days;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Reads what people type on our pages, in any module; a French sentence that names the field where it cannot be read. */
public final class Entered {

    private static final int LONGEST = 30;

    private Entered() {}

    /** {@code 180 000,50} as well as {@code 180000.50}. */
    public static Money money(String text, String field) {
        return Money.of(decimal(text, field, OfficeReason.WRONG_AMOUNT.rejection(field)));
    }

    public static BigDecimal decimal(String text, String field, RuntimeException otherwise) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        String digits = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (digits.length() > LONGEST || !digits.matches("-?[0-9]+(\\.[0-9]{1,2})?")) {
            throw otherwise;
        }
        return new BigDecimal(digits);
    }

    /** The number of a row, as a form's hidden field or list gives it. */
    public static long id(String text, String field) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        OfficeReason.WRONG_CHOICE.when(!text.matches("[0-9]{1,18}"), text, field);
        return Long.parseLong(text);
    }

    /** Null for nothing chosen. */
    public static Long optionalId(String text, String field) {
        return text == null || text.isBlank() ? null : Long.valueOf(id(text, field));
    }

    public static int number(String text, String field, int from, int to) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        OfficeReason.WRONG_NUMBER.when(!text.strip().matches("[0-9]{1,6}"), field, from, to);
        int number = Integer.parseInt(text.strip());
        OfficeReason.WRONG_NUMBER.when(number < from || number > to, field, from, to);
        return number;
    }

    public static <E extends Enum<E>> E choice(String text, String field, Class<E> choices) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        try {
            return Enum.valueOf(choices, text);
        } catch (IllegalArgumentException unknown) {
            throw OfficeReason.WRONG_CHOICE.rejection(text, field);
        }
    }

    /** Null for nothing chosen. */
    public static <E extends Enum<E>> E optionalChoice(String text, String field, Class<E> choices) {
        return text == null || text.isBlank() ? null : choice(text, field, choices);
    }

    /** A day of our time. @throws fr.palier.office.Rejection {@code office.missing}, {@code office.wrongDate} */
    public static LocalDate day(String text, String field) {
        return day(text, field, OfficeReason.WRONG_DATE);
    }

    /** The same from software, which is told the form that it sends. */
    public static LocalDate isoDay(String text, String field) {
        return day(text, field, OfficeReason.WRONG_ISO_DATE);
    }

    private static LocalDate day(String text, String field, OfficeReason otherwise) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        try {
            return Days.plausible(LocalDate.parse(text.strip()));
        } catch (DateTimeException wrong) {
            throw otherwise.rejection(field);
        }
    }

    /** Day and hour of Paris, as the browser's fields give them. */
    public static OffsetDateTime moment(String text, String field) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        try {
            String[] parts = text.strip().split("T", 2);
            LocalTime time = parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1]);
            return Days.plausible(LocalDate.parse(parts[0]))
                    .atTime(time)
                    .atZone(Zone.PARIS)
                    .toOffsetDateTime();
        } catch (DateTimeException wrong) {
            throw OfficeReason.WRONG_DATE.rejection(field);
        }
    }
}
