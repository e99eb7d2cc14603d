package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palier.engine.EngineReason;
import fr.palier.office.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that a deployed form asks for. Camunda Forms are checked in the browser alone; here the same form is checked again on
 * the server, and nothing that it does not ask for passes.
 */
final class FormSchema {

    private final Map<String, FormField> fields;

    private FormSchema(Map<String, FormField> fields) {
        this.fields = fields;
    }

    static FormSchema of(JsonNode form) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        collect(form, false, fields);
        return new FormSchema(fields);
    }

    private static void collect(JsonNode parent, boolean parentMayHide, Map<String, FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            boolean mayHide = parentMayHide || component.path("conditional").has("hide");
            collect(component, mayHide, fields);
            FormField.of(component, mayHide).ifPresent(field -> fields.put(field.key(), field));
        }
    }

    /**
     * The accepted values: typed, without fields that stand for display only.
     *
     * @param sent field key to JSON value
     * @param shown keys that the browser sends back because the case holds them (display variables); dropped when not a field
     * @param today day in Paris, for fields that refuse a passed day
     * @throws Rejection for an unknown, missing, wrong or out-of-bounds field
     */
    Map<String, Object> accept(Map<String, JsonNode> sent, Set<String> shown, LocalDate today) {
        List<String> unknown = sent.keySet().stream()
                .filter(key -> !fields.containsKey(key) && !shown.contains(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw EngineReason.UNKNOWN_FIELD.rejection(unknown.get(0));
        }
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (FormField field : fields.values()) {
            Optional<Object> value = field.accept(Optional.ofNullable(sent.get(field.key())), today);
            if (!field.displayOnly()) {
                accepted.put(field.key(), value.orElse(null));
            }
        }
        return accepted;
    }
}
