package fr.palier.engine.security;

import static fr.palier.testing.Visitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Processes;
import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person finds in Tasklist, read as Tasklist reads it. */
@PalierTest
class RoleFiltersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Trials trials;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    Processes processes;

    @Autowired
    RoleFilters roleFilters;

    final List<String> cases = new ArrayList<>();

    @BeforeEach
    void openCases() {
        cases.add(trials.start("62", "Premier"));
        cases.add(trials.start("62", "Second"));
        cases.add(trials.start("59", "Ailleurs"));
    }

    @AfterEach
    void endThem() {
        cases.forEach(trials::remove);
    }

    @Test
    void areReadByTheirGroupsAlone() throws IOException {
        assertThat(names(Visitor.signedIn(port, "buyers-62")))
                .containsExactlyInAnyOrder("Mes tâches", "Mon service", "En retard", "À rendre cette semaine");
        assertThat(names(Visitor.signedIn(port, "committee-members-62"))).contains("Commission");
    }

    @Test
    void showTheTasksOfOnesGroupsInOnesOfficeAndNothingElse() throws IOException {
        assertThat(references(Visitor.signedIn(port, "buyers-62"), "Mon service"))
                .contains(cases.get(0), cases.get(1))
                .doesNotContain(cases.get(2));
        assertThat(references(Visitor.signedIn(port, "buyers-59"), "Mon service"))
                .contains(cases.get(2))
                .doesNotContain(cases.get(0), cases.get(1));
        assertThat(references(Visitor.signedIn(port, "executive-62"), "Mon service"))
                .doesNotContainAnyElementsOf(cases);
    }

    @Test
    void followATaskFromTheServiceToThePersonAndToTheLateOnes() throws IOException {
        Visitor buyer = Visitor.signedIn(port, "buyers-62");
        String task = trials.taskOf(cases.get(0));
        buyer.post(ENGINE + "/task/" + task + "/claim", "{}");

        assertThat(references(buyer, "Mes tâches")).contains(cases.get(0));
        assertThat(references(buyer, "Mon service")).doesNotContain(cases.get(0));
        assertThat(references(buyer, "En retard")).doesNotContain(cases.get(0));
        processes.asSystem(() -> {
            var due = tasks.createTaskQuery().taskId(task).singleResult();
            due.setDueDate(Timestamp.valueOf(LocalDateTime.now().minusDays(1)));
            tasks.saveTask(due);
            return null;
        });
        assertThat(references(buyer, "En retard")).contains(cases.get(0));
        assertThat(references(buyer, "À rendre cette semaine")).doesNotContain(cases.get(0));
    }

    @Test
    void areWrittenOnceHoweverOftenTheApplicationStarts() {
        long before = processes.asSystem(() -> filters.createFilterQuery().count());

        processes.asSystem(() -> {
            roleFilters.write();
            return null;
        });

        assertThat(processes.asSystem(() -> filters.createFilterQuery().count()))
                .isEqualTo(before);
    }

    private static List<String> names(Visitor visitor) throws IOException {
        List<String> names = new ArrayList<>();
        visible(visitor).forEach(filter -> names.add(filter.path("name").asText()));
        return names;
    }

    private static JsonNode visible(Visitor visitor) throws IOException {
        return JSON.readTree(
                visitor.get(ENGINE + "/filter?firstResult=0&maxResults=2000").body());
    }

    /** References of the tasks in a list, from its columns. */
    private static List<String> references(Visitor visitor, String name) throws IOException {
        List<String> references = new ArrayList<>();
        for (JsonNode filter : visible(visitor)) {
            if (filter.path("name").asText().equals(name)) {
                String body = visitor.send(visitor.request(ENGINE + "/filter/"
                                        + filter.path("id").asText() + "/list?firstResult=0&maxResults=100")
                                .setHeader("Accept", "application/hal+json")
                                .header("Content-Type", "application/json")
                                .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .body();
                for (JsonNode task : JSON.readTree(body).at("/_embedded/task")) {
                    for (JsonNode variable : task.at("/_embedded/variable")) {
                        if (variable.path("name").asText().equals("reference")) {
                            references.add(variable.path("value").asText());
                        }
                    }
                }
            }
        }
        return references;
    }
}
