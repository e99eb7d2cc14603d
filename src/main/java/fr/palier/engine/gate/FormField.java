package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palier.engine.EngineReason;
import fr.palier.office.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
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

    Optional<Object> accept(Optional<JsonNode> sent) {
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
                    case "datetime" -> date(value);
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
        EngineReason.WRONG_TYPE.when(
                text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'), label);
        int longest = Math.min(validate.path("maxLength").asInt(TEXT_LIMIT), TEXT_LIMIT);
        EngineReason.TOO_LONG.when(text.length() > longest, label, longest);
        int shortest = validate.path("minLength").asInt(0);
        EngineReason.TOO_SHORT.when(text.length() < shortest, label, shortest);
        String pattern = validate.path("pattern").asText("");
        EngineReason.WRONG_PATTERN.when(
                !pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find(), label);
        return text;
    }

    private Double number(JsonNode value) {
        if (!value.isNumber()) {
            throw wrongType();
        }
        BigDecimal number = value.decimalValue();
        boolean bounded = validate.has("min") || validate.has("max");
        if (bounded) {
            BigDecimal min = validate.has("min") ? validate.path("min").decimalValue() : number;
            BigDecimal max = validate.has("max") ? validate.path("max").decimalValue() : number;
            EngineReason.TOO_SMALL.when(number.compareTo(min) < 0, label, min.toPlainString());
            EngineReason.TOO_BIG.when(number.compareTo(max) > 0, label, max.toPlainString());
        }
        int decimals = definition.path("decimalDigits").asInt(2);
        EngineReason.TOO_MANY_DECIMALS.when(number.stripTrailingZeros().scale() > decimals, label, decimals);
        return number.doubleValue();
    }

    private Boolean yesOrNo(JsonNode value, boolean required) {
        if (!value.isBoolean()) {
            throw wrongType();
        }
        EngineReason.MISSING_FIELD.when(required && !value.asBoolean(), label);
        return value.asBoolean();
    }

    private String date(JsonNode value) {
        String text = value.asText();
        try {
            switch (definition.path("subtype").asText("date")) {
                case "date" -> LocalDate.parse(text);
                case "time" ->
                    LocalTime.parse(
                            text.length() > 5 && text.contains("+") ? text.substring(0, text.indexOf('+')) : text);
                default -> OffsetDateTime.parse(text.length() == 16 ? text + ":00Z" : text);
            }
        } catch (DateTimeParseException wrong) {
            throw EngineReason.WRONG_DATE.rejection(label);
        }
        return text;
    }

    private String choice(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : "";
        // choices computed from data are checked by the use case
        EngineReason.WRONG_CHOICE.when(!choices.isEmpty() && !choices.contains(text), label);
        return text(value.isTextual() ? value : com.fasterxml.jackson.databind.node.TextNode.valueOf(text));
    }

    private String choices(JsonNode value) {
        if (!value.isArray()) {
            throw wrongType();
        }
        StringBuilder joined = new StringBuilder();
        for (JsonNode one : value) {
            joined.append(joined.isEmpty() ? "" : ",").append(choice(one));
        }
        return joined.toString();
    }
}
