package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palier.engine.EngineReason;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One input of a form-js 1.8.7 form with its bounds. Accepted values are {@code String}, {@code Double} (numbers), {@code Boolean},
 * or a comma-separated {@code String} of choices; dates stay ISO text.
 *
 * @param mayHide a FEEL condition may hide it, so that only the use case can say whether it is required
 */
record FormField(
        String key,
        String label,
        String type,
        JsonNode validate,
        JsonNode definition,
        Set<String> choices,
        boolean mayHide) {

    /** Engine column of a text variable; longer texts are entered on our own pages. */
    private static final int TEXT_LIMIT = 4000;

    private static final int LONGEST_CHOICE = 255;
    private static final BigDecimal LARGEST_NUMBER = new BigDecimal("1000000000000");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Control signs, half surrogates, and signs that turn the direction of what follows. */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\p{Cs}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern WITH_OFFSET = Pattern.compile("(?:Z|[+-]\\d{2}:\\d{2})$");

    private static final Map<String, Pattern> KINDS = Map.of(
            "email", Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}"),
            "phone", Pattern.compile("\\+?[0-9][0-9 .()-]{5,24}"));

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist");

    static Optional<FormField> of(JsonNode component, boolean mayHide) {
        String type = component.path("type").asText();
        String key = component.path("key").asText("");
        if (key.isEmpty() || !INPUTS.contains(type)) {
            return Optional.empty();
        }
        Set<String> choices = new LinkedHashSet<>();
        component
                .path("values")
                .forEach(choice -> choices.add(choice.path("value").asText()));
        String label =
                component.path("label").asText(component.path("dateLabel").asText(key));
        return Optional.of(new FormField(key, label, type, component.path("validate"), component, choices, mayHide));
    }

    /** Shown, never taken back. */
    boolean displayOnly() {
        return definition.path("disabled").asBoolean()
                || definition.path("readonly").asBoolean();
    }

    Optional<Object> accept(Optional<JsonNode> sent, LocalDate today) {
        if (displayOnly()) {
            return Optional.empty();
        }
        boolean empty = sent.isEmpty()
                || sent.get().isNull()
                || sent.get().isTextual() && sent.get().asText().isBlank()
                || sent.get().isArray() && sent.get().isEmpty();
        boolean required = validate.path("required").asBoolean() && !mayHide;
        if (empty) {
            EngineReason.MISSING_FIELD.when(required, label);
            return Optional.empty();
        }
        JsonNode value = sent.get();
        return Optional.of(
                switch (type) {
                    case "number" -> number(value);
                    case "checkbox" -> yesOrNo(value, required);
                    case "datetime" -> date(value, today);
                    case "radio", "select" -> choice(value);
                    case "checklist", "taglist" -> choices(value);
                    default -> text(value);
                });
    }

    private Rejection wrongType() {
        return EngineReason.WRONG_TYPE.rejection(label);
    }

    private String text(JsonNode value) {
        if (!value.isTextual()) {
            throw wrongType();
        }
        String text = value.asText().strip();
        EngineReason.WRONG_TYPE.when(UNREADABLE.matcher(text).find(), label);
        int longest = Math.min(bound("maxLength").map(BigDecimal::intValue).orElse(TEXT_LIMIT), TEXT_LIMIT);
        EngineReason.TOO_LONG.when(text.length() > longest, label, longest);
        int shortest = bound("minLength").map(BigDecimal::intValue).orElse(0);
        EngineReason.TOO_SHORT.when(text.length() < shortest, label, shortest);
        String pattern = validate.path("pattern").asText("");
        EngineReason.WRONG_PATTERN.when(
                !pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find(), label);
        Pattern kind = KINDS.get(validate.path("validationType").asText(""));
        EngineReason.WRONG_PATTERN.when(kind != null && !kind.matcher(text).matches(), label);
        return text;
    }

    private Double number(JsonNode value) {
        if (!value.isNumber()) {
            throw wrongType();
        }
        BigDecimal number = value.decimalValue();
        EngineReason.TOO_BIG.when(number.abs().compareTo(LARGEST_NUMBER) > 0, label, LARGEST_NUMBER.toPlainString());
        bound("min")
                .ifPresent(min -> EngineReason.TOO_SMALL.when(number.compareTo(min) < 0, label, min.toPlainString()));
        bound("max").ifPresent(max -> EngineReason.TOO_BIG.when(number.compareTo(max) > 0, label, max.toPlainString()));
        int decimals = definition.path("decimalDigits").asInt(2);
        EngineReason.TOO_MANY_DECIMALS.when(number.stripTrailingZeros().scale() > decimals, label, decimals);
        return number.doubleValue();
    }

    /** A bound of the form; form-js also takes it as text. A FEEL expression stands for a bound that only the use case knows. */
    private Optional<BigDecimal> bound(String name) {
        JsonNode bound = validate.path(name);
        if (bound.isNumber()) {
            return Optional.of(bound.decimalValue());
        }
        String text = bound.asText("");
        return text.isBlank() || text.startsWith("=") ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
    }

    private Boolean yesOrNo(JsonNode value, boolean required) {
        if (!value.isBoolean()) {
            throw wrongType();
        }
        EngineReason.MISSING_FIELD.when(required && !value.asBoolean(), label);
        return value.asBoolean();
    }

    private String date(JsonNode value, LocalDate today) {
        if (!value.isTextual()) {
            throw EngineReason.WRONG_DATE.rejection(label);
        }
        String text = value.asText();
        try {
            switch (definition.path("subtype").asText("date")) {
                case "date" -> checkDay(LocalDate.parse(text), today);
                case "time" -> {
                    if (WITH_OFFSET.matcher(text).find()) {
                        OffsetTime.parse(text);
                    } else {
                        LocalTime.parse(text);
                    }
                }
                default ->
                    checkDay(
                            WITH_OFFSET.matcher(text).find()
                                    ? OffsetDateTime.parse(text)
                                            .atZoneSameInstant(Zone.PARIS)
                                            .toLocalDate()
                                    : LocalDateTime.parse(text).toLocalDate(),
                            today);
            }
        } catch (DateTimeParseException wrong) {
            throw EngineReason.WRONG_DATE.rejection(label);
        }
        return text;
    }

    private void checkDay(LocalDate day, LocalDate today) {
        EngineReason.WRONG_DATE.when(day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR, label);
        EngineReason.PASSED_DATE.when(definition.path("disallowPassedDates").asBoolean() && day.isBefore(today), label);
    }

    private String choice(JsonNode value) {
        if (!value.isTextual() && !value.isIntegralNumber() && !value.isBoolean()) {
            throw wrongType();
        }
        String text = value.asText();
        // choices computed from data are checked by the use case
        EngineReason.WRONG_CHOICE.when(!choices.isEmpty() && !choices.contains(text), label);
        EngineReason.TOO_LONG.when(text.length() > LONGEST_CHOICE, label, LONGEST_CHOICE);
        EngineReason.WRONG_TYPE.when(UNREADABLE.matcher(text).find(), label);
        return text;
    }

    private String choices(JsonNode value) {
        if (!value.isArray()) {
            throw wrongType();
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (JsonNode one : value) {
            String choice = choice(one);
            EngineReason.WRONG_CHOICE.when(choice.contains(",") || !chosen.add(choice), label);
        }
        String joined = String.join(",", chosen);
        EngineReason.TOO_LONG.when(joined.length() > TEXT_LIMIT, label, TEXT_LIMIT);
        return joined;
    }
}
