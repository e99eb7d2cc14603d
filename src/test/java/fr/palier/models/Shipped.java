package fr.palier.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Models, forms and tables as the repository holds them, by path. */
final class Shipped {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path DECISIONS = Path.of("decisions");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Shipped() {}

    static List<BpmnFile> models() {
        return files(PROCESSES, ".bpmn").stream().map(Shipped::model).toList();
    }

    static Map<Path, JsonNode> forms() {
        return files(PROCESSES, ".form").stream()
                .collect(Collectors.toMap(file -> file, file -> form(read(file)), (a, b) -> a, TreeMap::new));
    }

    static Map<Path, DmnModelInstance> tables() {
        return files(DECISIONS, ".dmn").stream()
                .collect(Collectors.toMap(
                        file -> file, file -> Dmn.readModelFromFile(file.toFile()), (a, b) -> a, TreeMap::new));
    }

    static Set<String> processKeys() {
        return models().stream()
                .flatMap(file -> file.model().getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
    }

    static Set<String> formIds() {
        return forms().values().stream().map(form -> form.path("id").asText()).collect(Collectors.toSet());
    }

    static Set<String> decisionKeys() {
        return tables().values().stream()
                .flatMap(table -> table.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
    }

    private static BpmnFile model(Path file) {
        return parse(file.getFileName().toString(), read(file));
    }

    static BpmnFile parse(String fileName, String xml) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return new BpmnFile(fileName, model);
    }

    static JsonNode form(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A model and the name of its file. */
    record BpmnFile(String name, BpmnModelInstance model) {}
}
