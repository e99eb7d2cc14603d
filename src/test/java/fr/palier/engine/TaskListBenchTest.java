package fr.palier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.office.Person;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the grants cost on the task list. Tasks are copied in SQL from one that the engine made, each with its link and its grant for
 * one of forty groups; the reader has ten of these. {@code docs/performance.md} has figures and command.
 */
@PalierTest
class TaskListBenchTest {

    private static final int GROUPS = 40;
    private static final int MINE = 10;
    private static final int PAGE = 15;

    @Autowired
    Trials trials;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    String reference;

    @AfterEach
    void removeCopies() {
        jdbc.sql("delete from act_ru_authorization where resource_id_ like 'bench-%'")
                .update();
        jdbc.sql("delete from act_ru_identitylink where task_id_ like 'bench-%'")
                .update();
        jdbc.sql("delete from act_ru_task where id_ like 'bench-%'").update();
        if (reference != null) {
            trials.remove(reference);
            reference = null;
        }
    }

    @Test
    void showsEachReaderTheTasksOfTheirGroupsWithoutLongWait() {
        copy(2000);

        List<Row> rows = measure(5);

        assertThat(rows)
                .filteredOn(row -> !row.name().endsWith("grants on, no filter"))
                .allMatch(row -> row.median() < 200, "a page or a count at once");
        As.person(reader(), () -> {
            assertThat(ofMyGroups().count()).isEqualTo(2000L * MINE / GROUPS);
            assertThat(tasks.createTaskQuery().count()).isEqualTo(2000L * MINE / GROUPS);
            assertThat(tasks.createTaskQuery()
                            .taskCandidateGroupIn(List.of("bench-group-1", "bench-group-39"))
                            .count())
                    .as("a group that the reader has not brings the grants back")
                    .isEqualTo(2000L / GROUPS);
            assertThat(tasks.createTaskQuery().taskAssignee("buyers-62").count())
                    .as("somebody else's list")
                    .isZero();
            assertThat(tasks.createTaskQuery()
                            .or()
                            .taskCandidateGroup("bench-group-39")
                            .taskAssignee("bench-reader")
                            .endOr()
                            .count())
                    .isZero();
            return null;
        });
    }

    @Test
    @Tag("bench")
    void measuresFiveAndTwentyFiveThousandTasks() {
        for (int size : new int[] {5_000, 25_000}) {
            copy(size);
            System.out.printf("BENCH %d tasks%n", size);
            measure(7);
            removeCopies();
        }
    }

    /** @param median milliseconds */
    record Row(String name, double median) {}

    /** Without a filter once only: it takes seconds. */
    private List<Row> measure(int rounds) {
        List<Row> rows = new ArrayList<>();
        As.person(reader(), () -> {
            rows.add(time("page, grants on, filter with candidate groups", rounds, () -> ofMyGroups()
                    .listPage(0, PAGE)
                    .size()));
            rows.add(time("count, grants on, filter with candidate groups", rounds, () -> ofMyGroups()
                    .count()));
            rows.add(time("page, grants on, no filter", 1, () -> tasks.createTaskQuery()
                    .orderByDueDate()
                    .asc()
                    .listPage(0, PAGE)
                    .size()));
            rows.add(time("count, grants on, no filter", 1, () -> tasks.createTaskQuery()
                    .count()));
            return null;
        });
        rows.add(time("page, grants off, filter with candidate groups", rounds, () -> ofMyGroups()
                .listPage(0, PAGE)
                .size()));
        rows.add(time("count, grants off, filter with candidate groups", rounds, () -> ofMyGroups()
                .count()));
        rows.add(time("page, grants off, no filter", rounds, () -> tasks.createTaskQuery()
                .orderByDueDate()
                .asc()
                .listPage(0, PAGE)
                .size()));
        return rows;
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(groups(MINE)))
                .orderByDueDate()
                .asc();
    }

    private static Row time(String name, int rounds, LongSupplier query) {
        IntStream.range(1, Math.min(rounds, 4)).forEach(round -> query.getAsLong());
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            query.getAsLong();
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "BENCH | %s | %.1f%n", name, times.get(rounds / 2));
        return new Row(name, times.get(rounds / 2));
    }

    private static Person reader() {
        return new Person("bench-reader", "Lecteur", "62", groups(MINE));
    }

    private static Set<String> groups(int number) {
        return IntStream.range(0, number).mapToObj(i -> "bench-group-" + i).collect(Collectors.toSet());
    }

    private void copy(int size) {
        if (reference == null) {
            reference = trials.start("62");
        }
        String template = trials.taskOf(reference);
        String columns = columns("act_ru_task", "id_");
        jdbc.sql(
                        "insert into act_ru_task (id_, %s) select 'bench-' || n, %s from act_ru_task, generate_series(1, ?) n where id_ = ?"
                                .formatted(
                                        columns, columns.replace("due_date_", "due_date_ + n * interval '1 minute'")))
                .params(size, template)
                .update();
        jdbc.sql(
                        """
                        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
                        select 'bench-link-' || n, 1, 'bench-group-' || (n % ?), 'candidate', 'bench-' || n, '62'
                        from generate_series(1, ?) n""")
                .params(GROUPS, size)
                .update();
        jdbc.sql(
                        """
                        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                        select 'bench-grant-' || n, 1, 1, 'bench-group-' || (n % ?), resource_type_, 'bench-' || n, perms_
                        from act_ru_authorization, generate_series(1, ?) n
                        where resource_id_ = ? and group_id_ = 'buyers'""")
                .params(GROUPS, size, template)
                .update();
        jdbc.sql("analyze act_ru_task").update();
        jdbc.sql("analyze act_ru_identitylink").update();
        jdbc.sql("analyze act_ru_authorization").update();
    }

    private String columns(String table, String without) {
        return jdbc
                .sql(
                        "select column_name from information_schema.columns where table_name = ? and column_name <> ? order by 1")
                .params(table, without)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(", "));
    }
}
