package fr.palier.supplier.sourcing.web;

import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.supplier.sourcing.domain.Cause;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Interest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** Reads what people type on the pages of a sourcing; a French sentence where it cannot be read. */
final class Entries {

    private Entries() {}

    static LocalDate day(String text, String field) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw OfficeReason.WRONG_DATE.rejection(field);
        }
    }

    /** Day and hour of Paris. */
    static OffsetDateTime moment(String text, String field) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        try {
            return LocalDateTime.parse(text.strip()).atZone(Zone.PARIS).toOffsetDateTime();
        } catch (DateTimeParseException wrong) {
            throw OfficeReason.WRONG_DATE.rejection(field);
        }
    }

    static long id(String text, String field) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        OfficeReason.WRONG_CHOICE.when(!text.matches("[0-9]{1,18}"), shown(text), field);
        return Long.parseLong(text);
    }

    static Long optionalId(String text, String field) {
        return text == null || text.isBlank() ? null : Long.valueOf(id(text, field));
    }

    static List<Long> ids(List<String> texts, String field) {
        return texts == null
                ? List.of()
                : texts.stream().map(text -> id(text, field)).toList();
    }

    static <E extends Enum<E>> E choice(String text, String field, Class<E> choices) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        try {
            return Enum.valueOf(choices, text);
        } catch (IllegalArgumentException unknown) {
            throw OfficeReason.WRONG_CHOICE.rejection(shown(text), field);
        }
    }

    /** The fields {@code interest}, {@code causes} and {@code comment}. */
    static FirmAnswer.Said said(MultiValueMap<String, String> entered) {
        List<String> causes = entered.getOrDefault("causes", List.of());
        return new FirmAnswer.Said(
                choice(entered.getFirst("interest"), "Intention de répondre", Interest.class),
                causes.stream()
                        .map(cause -> choice(cause, "Raison", Cause.class))
                        .toList(),
                entered.getFirst("comment"));
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
