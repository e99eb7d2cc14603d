package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The longest table is read by procedure: a row stands among those of its procedure, and a task that no model has is none. */
class TaskDeadlineRowsTest {

    private static final Path TABLE = Path.of("decisions/office/task-deadline.dmn");
    private static final Pattern ROW =
            Pattern.compile("<rule id=\"\\w+\">\\s*<description>(?:\\[([^]]+)] )?.*?</rule>", Pattern.DOTALL);
    private static final Pattern TASK = Pattern.compile("userTask_\\w+");
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process [^>]*name=\"([^\"]+)\"");
    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");

    @Test
    void everyRowIsOfTheProcedureItNames() throws IOException {
        Map<String, String> procedures = procedures();
        List<MatchResult> rows = rows();
        assertThat(rows).hasSizeGreaterThan(50);
        rows.forEach(row -> assertThat(TASK.matcher(row.group()).results().map(MatchResult::group))
                .as(row.group(1))
                .allSatisfy(task -> assertThat(procedures).containsEntry(task, row.group(1))));
    }

    @Test
    void rowsOfAProcedureStandTogether() throws IOException {
        List<String> named = rows().stream().map(row -> row.group(1)).toList();
        long groups = Stream.iterate(1, place -> place < named.size(), place -> place + 1)
                .filter(place -> !named.get(place).equals(named.get(place - 1)))
                .count();
        assertThat(groups + 1).isEqualTo(named.stream().distinct().count());
    }

    /** Those that name a task. */
    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE))
                .results()
                .filter(row -> TASK.matcher(row.group()).find())
                .toList();
    }

    /** Name of the procedure of each task. */
    private static Map<String, String> procedures() throws IOException {
        Map<String, String> procedures = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> {
                String model = read(file);
                String name = PROCESS.matcher(model)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
                USER_TASK.matcher(model).results().forEach(task -> procedures.put(task.group(1), name));
            });
        }
        return procedures;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
