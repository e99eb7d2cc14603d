package fr.palier.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** The tables of the README, written from the models. */
final class ModelTables {

    private ModelTables() {}

    static String write() {
        StringBuilder text = new StringBuilder();
        List<Path> models = files(Path.of("processes"), ".bpmn");
        if (!models.isEmpty()) {
            text.append("| process | what it is | who acts in Tasklist | calls |\n|---|---|---|---|\n");
            models.forEach(file -> text.append(process(file)));
            text.append('\n');
        }
        text.append("| decision | question | rows |\n|---|---|---|\n");
        files(Path.of("decisions"), ".dmn").forEach(file -> text.append(decisions(file)));
        return text.toString();
    }

    private static String process(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String groups = model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaCandidateGroups)
                .filter(Objects::nonNull)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .map(group -> group.startsWith("$") ? "by the file" : "`" + group + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String calls = model.getModelElementsByType(CallActivity.class).stream()
                .map(call -> "`" + call.getCalledElement() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return model.getModelElementsByType(Process.class).stream()
                .map(process -> row(link(process.getId(), file), process.getName(), groups, calls))
                .collect(Collectors.joining());
    }

    private static String decisions(Path file) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                .sorted(Comparator.comparing(Decision::getId))
                .map(decision -> row(
                        link(decision.getId(), file),
                        decision.getQuestion() == null
                                ? decision.getName()
                                : decision.getQuestion().getTextContent().strip(),
                        decision.getChildElementsByType(DecisionTable.class).stream()
                                .map(table -> Integer.toString(table.getRules().size()))
                                .findFirst()
                                .orElse("expression")))
                .collect(Collectors.joining());
    }

    private static String link(String key, Path file) {
        return "[`" + key + "`](" + file.toString().replace('\\', '/') + ")";
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
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
}
