package fr.palier.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every form promises; the type list is that of form-js 1.8.7 less what Tasklist 7.24 cannot complete. */
final class FormContract {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist");
    private static final Set<String> SHOWN = Set.of("text", "html", "group", "spacer", "separator", "expression");
    private static final int LONGEST_TEXT = 4000;

    private FormContract() {}

    static Map<String, BiFunction<String, JsonNode, Stream<String>>> checks() {
        Map<String, BiFunction<String, JsonNode, Stream<String>>> checks = new LinkedHashMap<>();
        checks.put("the form names itself and its platform", FormContract::head);
        checks.put("only components that Tasklist 7.24 can complete", FormContract::types);
        checks.put("each input has one key", FormContract::keys);
        checks.put("labels are French", FormContract::labels);
        checks.put("each input has bounds", FormContract::bounds);
        return checks;
    }

    private static Stream<String> head(String fileName, JsonNode form) {
        List<String> complaints = new ArrayList<>();
        expect(fileName, form.path("id").asText() + ".form", "id", complaints);
        expect("default", form.path("type").asText(), "type", complaints);
        expect("16", form.path("schemaVersion").asText(), "schemaVersion", complaints);
        expect("Camunda Platform", form.path("executionPlatform").asText(), "executionPlatform", complaints);
        expect("7.24.0", form.path("executionPlatformVersion").asText(), "executionPlatformVersion", complaints);
        return complaints.stream();
    }

    private static void expect(String wanted, String found, String what, List<String> complaints) {
        if (!wanted.equals(found)) {
            complaints.add(what + " is " + found + ", not " + wanted);
        }
    }

    private static Stream<String> types(String fileName, JsonNode form) {
        return components(form)
                .map(component -> component.path("type").asText())
                .filter(type -> !INPUTS.contains(type) && !SHOWN.contains(type))
                .map(type -> "component " + type);
    }

    private static Stream<String> keys(String fileName, JsonNode form) {
        List<String> keys =
                inputs(form).map(input -> input.path("key").asText("")).toList();
        Stream<String> twice =
                keys.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())).entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(entry -> "key " + entry.getKey() + " stands twice");
        Stream<String> wrong =
                keys.stream().filter(key -> !key.matches("[a-z][A-Za-z0-9]*")).map(key -> "key « " + key + " »");
        return Stream.concat(twice, wrong);
    }

    private static Stream<String> labels(String fileName, JsonNode form) {
        Stream<String> inputs = inputs(form).flatMap(input -> {
            String label = input.path("label").asText(input.path("dateLabel").asText(""));
            return French.complaint(label).map(text -> name(input) + ": " + text).stream();
        });
        Stream<String> choices = inputs(form)
                .flatMap(input -> stream(input.path("values")))
                .flatMap(choice -> French.complaint(choice.path("label").asText("")).stream());
        Stream<String> hints = components(form)
                .map(component -> component.path("description").asText(""))
                .filter(hint -> !hint.isBlank() && !hint.startsWith("="))
                .flatMap(hint -> French.complaint(hint).stream());
        return Stream.of(inputs, choices, hints).flatMap(texts -> texts);
    }

    private static Stream<String> bounds(String fileName, JsonNode form) {
        return inputs(form).flatMap(input -> {
            JsonNode validate = input.path("validate");
            boolean shownOnly =
                    input.path("disabled").asBoolean() || input.path("readonly").asBoolean();
            return switch (shownOnly ? "" : input.path("type").asText()) {
                case "textfield", "textarea" ->
                    validate.path("maxLength").asInt(LONGEST_TEXT + 1) > LONGEST_TEXT
                            ? Stream.of(name(input) + " has no maxLength up to " + LONGEST_TEXT)
                            : Stream.empty();
                case "number" ->
                    validate.has("min") && validate.has("max")
                            ? Stream.empty()
                            : Stream.of(name(input) + " has no min and max");
                case "radio", "select", "checklist", "taglist" ->
                    input.path("values").size() > 0 || input.has("valuesExpression") || input.has("valuesKey")
                            ? Stream.empty()
                            : Stream.of(name(input) + " has no choices");
                default -> Stream.empty();
            };
        });
    }

    private static String name(JsonNode input) {
        return input.path("key").asText(input.path("id").asText());
    }

    private static Stream<JsonNode> inputs(JsonNode form) {
        return components(form)
                .filter(component -> INPUTS.contains(component.path("type").asText()));
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return stream(parent.path("components"))
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }
}
