package fr.palier.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Staff plan by the days that the guide gives: they are those of the table, whose cases are checked against it. */
class GuideDeadlinesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");
    private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\" name=\"([^\"]+)\"");
    private static final String DEMONSTRATED = "pas-de-calais-habitat";

    @Test
    void theGuideGivesTheDaysOfTheTable() throws IOException {
        Map<String, String> keys = tasks();
        Map<String, List<String>> days = days();
        var rows = ROW.matcher(Files.readString(Path.of("docs/guide-utilisateur.md")))
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThan(30);
        rows.forEach(row -> assertThat(days.get(keys.get(row.group(1))))
                .as(row.group(1))
                .containsExactly(row.group(2), row.group(3), row.group(4)));
    }

    /** Key of each task by its name. */
    private static Map<String, String> tasks() throws IOException {
        Map<String, String> keys = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file ->
                            TASK.matcher(read(file)).results().forEach(task -> keys.put(task.group(2), task.group(1))));
        }
        return keys;
    }

    /** Days of each task's own row; where a policy has its own, the demonstrated one's. */
    private static Map<String, List<String>> days() throws IOException {
        Map<String, List<String>> days = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("decisions/office/task-deadline.cases.csv"))) {
            String[] cells = line.split(";", -1);
            List<String> found = List.of(cells[3], cells[4], cells[5]);
            if (cells[1].equals(DEMONSTRATED)) {
                days.put(cells[2], found);
            } else {
                days.putIfAbsent(cells[2], found);
            }
        }
        return days;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
