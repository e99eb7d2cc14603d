package fr.palier.engine.security;

import static fr.palier.testing.Visitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.engine.Processes;
import fr.palier.engine.Rules;
import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import fr.palier.testing.Visitor.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The open holes of the engine's last community release, attacked from outside. */
@PalierTest
class KnownHolesTest {

    private static final String INTRUSION = "${trials.intrude()}";

    @LocalServerPort
    int port;

    @Autowired
    Trials trials;

    @Autowired
    Processes processes;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    Rules rules;

    @Autowired
    JdbcClient jdbc;

    String reference;

    @BeforeEach
    void openACase() {
        reference = trials.start("62");
    }

    @AfterEach
    void noExpressionRan() {
        trials.remove(reference);
        assertThat(trials.intruded).isFalse();
    }

    /** CVE-2026-77226: without a member of camunda-admin the set-up page would let anyone make an administrator. */
    @Test
    void makesNoAdministratorForAStrangerEvenWhenTheGroupIsEmpty() {
        system(() -> {
            identity.deleteMembership("technique", "camunda-admin");
            return null;
        });
        try {
            for (Visitor visitor : new Visitor[] {new Visitor(port), Visitor.signedIn(port, "buyers-62")}) {
                for (String path : new String[] {
                    "/camunda/api/admin/setup/default/user/create",
                    "/camunda/api/admin/setup/default/user/create/",
                    "/camunda/api/admin/setup/default//user/create",
                    "/camunda/api/admin/setup;x/default/user/create",
                    "/camunda/api/admin/%73etup/default/user/create"
                }) {
                    Answer answer = visitor.post(
                            path,
                            """
                            {"profile":{"id":"intruder","firstName":"I","lastName":"I","email":"i@i.example"},
                             "credentials":{"password":"intruder-intruder"}}""");
                    assertThat(answer.status()).as(path).isIn(400, 401, 403);
                }
                assertThat(visitor.get("/camunda/app/admin/default/setup/").status())
                        .isNotEqualTo(200);
            }
            assertThat(system(
                            () -> identity.createUserQuery().userId("intruder").count()))
                    .isZero();
        } finally {
            system(() -> {
                identity.createMembership("technique", "camunda-admin");
                return null;
            });
        }
    }

    /** CVE-2026-109432: expressions in or-branches of a task query are evaluated, whatever the engine's switch says. */
    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count"})
    void evaluatesNoExpressionOfATaskQuery(String path) {
        Visitor supervisor = Visitor.signedIn(port, "supervisors-62");
        for (String body : new String[] {
            "{\"assigneeExpression\":\"%s\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
            "{\"orQueries\":[{\"candidateGroupsExpression\":\"%s\"},{\"dueBeforeExpression\":\"%s\"}]}",
            "{\"orQueries\":[{\"assigneeExpressio\\u006e\":\"%s\"}]}"
        }) {
            Answer answer = supervisor.post(ENGINE + path, body.formatted(INTRUSION, INTRUSION));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        }
        assertThat(supervisor
                        .get(ENGINE + path + "?assigneeExpression=%24%7Btrials.intrude()%7D")
                        .status())
                .isEqualTo(400);
        Answer good = supervisor.post(
                ENGINE + path + "?firstResult=0&maxResults=10",
                "{\"processInstanceBusinessKey\":\"" + reference + "\"}");
        assertThat(good.status()).as(good.body()).isEqualTo(200);
    }

    @Test
    void evaluatesNoExpressionThatExtendsAFilter() {
        Filter filter = storedFilter(tasks.createTaskQuery().taskName("x"));
        try {
            Visitor buyer = Visitor.signedIn(port, "buyers-62");
            for (String call : new String[] {"/list", "/count"}) {
                assertThat(buyer.post(
                                        ENGINE + "/filter/" + filter.getId() + call,
                                        "{\"orQueries\":[{\"assigneeExpression\":\"" + INTRUSION + "\"}]}")
                                .body())
                        .contains("ne peut pas contenir d'expression");
            }
        } finally {
            system(() -> {
                filters.deleteFilter(filter.getId());
                return null;
            });
        }
    }

    /** Behind the gate: the guard in the engine itself, should a filter ever be stored by another way. */
    @Test
    void evaluatesNoStoredExpressionButTheThreeOnTheList() {
        TaskQuery intrusion =
                tasks.createTaskQuery().or().taskAssigneeExpression(INTRUSION).endOr();
        assertThatThrownBy(() -> storedFilter(intrusion)).isInstanceOf(AuthorizationException.class);
        Filter bad = storedFilter(tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .endOr());
        jdbc.sql("update act_ru_filter set query_ = replace(query_, '${currentUser()}', ?) where id_ = ?")
                .params(INTRUSION, bad.getId())
                .update();
        Filter good = storedFilter(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        try {
            As.person("technique", () -> {
                system(() -> {
                    assertThatThrownBy(() -> filters.list(bad.getId())).isInstanceOf(AuthorizationException.class);
                    assertThatThrownBy(() -> filters.count(
                                    good.getId(),
                                    tasks.createTaskQuery()
                                            .or()
                                            .taskAssigneeExpression(INTRUSION)
                                            .endOr()))
                            .isInstanceOf(AuthorizationException.class);
                    assertThatThrownBy(() -> filters.count(bad.getId(), tasks.createTaskQuery()))
                            .isInstanceOf(AuthorizationException.class);
                    return null;
                });
            });
            for (String expression : new String[] {
                "${currentUser().getClass()}",
                "${currentUser()}${1}",
                "#{trials}",
                "${now().getClass().forName('java.lang.Runtime')}",
                "${dateTime().toDate().getClass()}",
                "x${1}"
            }) {
                TaskQuery query = tasks.createTaskQuery().taskAssigneeExpression(expression);
                assertThatThrownBy(query::list).as(expression).isInstanceOf(AuthorizationException.class);
            }
        } finally {
            system(() -> {
                jdbc.sql("delete from act_ru_filter where id_ = ?")
                        .param(bad.getId())
                        .update();
                filters.deleteFilter(good.getId());
                return null;
            });
        }
    }

    @Test
    void letsNobodyStoreAFilter() {
        for (String id : new String[] {"buyers-62", "supervisors-62", "technique"}) {
            Visitor visitor = Visitor.signedIn(port, id, id.equals("technique") ? "technique-de-test" : id);
            assertThat(visitor.post(
                                    ENGINE + "/filter/create",
                                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\""
                                            + INTRUSION + "\"}}")
                            .status())
                    .isIn(400, 403);
        }
        assertThatThrownBy(() -> As.person("buyers-62", () -> filters.saveFilter(filters.newTaskFilter("x"))))
                .isInstanceOf(AuthorizationException.class);
    }

    /** The web apps' own filter lets through what it has no rule for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine",
                "/camunda/api/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/engine/version",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/unknown",
                "/camunda/api/admin/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/other/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda/",
                "/actuator/prometheus",
                "/actuator/env",
                "/v3/api-docs",
                "/dossiers/par-tache/x/volet",
                "/engine-rest/version"
            })
    void showsAStrangerNothing(String path) {
        Answer answer = new Visitor(port).get(path);

        assertThat(answer.status()).as(answer.body()).isIn(302, 401, 403);
        if (answer.status() == 302) {
            assertThat(answer.header("Location")).endsWith("/connexion");
        }
    }

    @Test
    void hasNoEngineRest() {
        Visitor administrator = Visitor.signedIn(port, "technique", "technique-de-test");

        for (String path :
                new String[] {"/engine-rest", "/engine-rest/engine", "/engine-rest/version", "/rest/engine"}) {
            assertThat(administrator.get(path).status()).as(path).isEqualTo(404);
        }
    }

    /** A candidate who has not even claimed could end a case with an unknown error code. */
    @Test
    void letsNoCandidateEndACaseWithAnError() {
        Visitor buyer = Visitor.signedIn(port, "buyers-62");
        String task = trials.taskOf(reference);

        buyer.post(ENGINE + "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}");
        buyer.post(ENGINE + "/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}");

        assertThat(trials.hasTask(task)).isTrue();
        assertThatThrownBy(() -> As.person("buyers-62", () -> tasks.handleBpmnError(task, "x")))
                .isInstanceOf(RuntimeException.class);
        assertThat(trials.hasTask(task)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/camunda/app/tasklist/default",
                "//evil.example/..",
                "/camunda/app/tasklist//evil.example"
            })
    void sendsNobodyElsewhere(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1"))
                .doesNotContain("Location: //")
                .doesNotContain("://evil");
        assertThat(raw("GET /camunda/app/tasklist/default HTTP/1.1")).doesNotContain("evil.example");
    }

    @Test
    void takesTextForTextInDecisionTables() {
        Map<String, Object> row = rules.simulateOne(
                        "task-deadline",
                        Map.of("task", "\" or true or \"${trials.intrude()}", "officePolicy", "legal-minimum"))
                .orElseThrow()
                .outputs();

        assertThat(row).containsEntry("rule", "rule_task_otherwise_legalMinimum");
    }

    private String raw(String first) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write((first + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Filter storedFilter(TaskQuery query) {
        return system(() -> filters.saveFilter(
                filters.newTaskFilter("essai " + System.nanoTime()).setQuery(query)));
    }

    private <T> T system(Supplier<T> calls) {
        return processes.asSystem(calls);
    }

    @Test
    void keepsTheMethodOfARequest() {
        Visitor stranger = new Visitor(port);

        assertThat(stranger.send(stranger.request("/connexion").method("TRACE", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isIn(400, 403, 405);
    }
}
