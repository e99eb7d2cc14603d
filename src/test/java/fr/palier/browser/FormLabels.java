package fr.palier.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a person reads on a form where a model says a key: labels, names of choices, days as they are written in France. */
final class FormLabels {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FormLabels() {}

    /** @param values by key; a key that the form lacks is an error of the test */
    static Map<String, String> asRead(String form, Map<String, ?> values) {
        JsonNode definition = read(form);
        Map<String, String> read = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            JsonNode field = find(definition, key)
                    .orElseThrow(() -> new IllegalArgumentException("Form " + form + " has no field " + key));
            read.put(label(field), asRead(field, value.toString()));
        });
        return read;
    }

    private static JsonNode read(String form) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/" + form + ".form");
            return new ObjectMapper().readTree(files[0].getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<JsonNode> find(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            if (key.equals(component.path("key").asText())) {
                return Optional.of(component);
            }
            Optional<JsonNode> inside = find(component, key);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static String label(JsonNode field) {
        return field.path("label")
                .asText(field.path("dateLabel").asText(field.path("timeLabel").asText()));
    }

    private static String asRead(JsonNode field, String value) {
        if (field.path("properties").has("accountsOf")) {
            return ownName(value);
        }
        for (JsonNode choice : field.path("values")) {
            if (choice.path("value").asText().equals(value)) {
                return choice.path("label").asText();
            }
        }
        return "date".equals(field.path("subtype").asText())
                ? LocalDate.parse(value).format(FRENCH_DAY)
                : value;
    }

    /** How the demonstration names an account: {@code project-managers-62} is « Chargés d'opération (62) ». */
    private static String ownName(String account) {
        int office = account.lastIndexOf('-');
        return Arrays.stream(Role.values())
                .filter(role -> role.group().equals(account.substring(0, office)))
                .map(role -> role.label() + " (" + account.substring(office + 1) + ")")
                .findFirst()
                .orElseThrow();
    }
}
