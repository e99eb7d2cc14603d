package fr.palier.engine.gate;

import static fr.palier.testing.Visitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.Processes;
import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import fr.palier.testing.Visitor.Answer;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Attacks the running application in front of the engine's web API. */
@PalierTest
class GateTest {

    private static final String GOOD =
            "{\"variables\":{\"opinion\":{\"value\":\"FOR\"},\"read\":{\"value\":true},\"ceiling\":{\"value\":12.5}}}";

    @LocalServerPort
    int port;

    @Autowired
    Trials trials;

    @Autowired
    Processes processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    String reference;
    String task;
    Visitor buyer;

    @BeforeEach
    void openACase() {
        reference = trials.start("62");
        task = trials.taskOf(reference);
        buyer = Visitor.signedIn(port, "buyers-62");
    }

    @AfterEach
    void endIt() {
        trials.remove(reference);
    }

    @Test
    void completesATaskFromItsFormAndKeepsNothingThatWasEntered() {
        Answer answer = buyer.post(submit(task), GOOD);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(trials.hasTask(task)).isFalse();
        assertThat(trials.opinions).contains(reference + " FOR");
        String instance = trials.instanceOf(reference);
        assertThat(processes.asSystem(() -> history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list()))
                .extracting("name")
                .containsExactlyInAnyOrder("reference", "office", "subject", "amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"salary":{"value":1}}} | Le formulaire ne connaît pas le champ « salary ».
                    {"variables":{"read":{"value":true}}} | Le champ « Avis » est obligatoire.
                    {"variables":{"opinion":{"value":"MAYBE"},"read":{"value":true}}} | La valeur choisie pour « Avis » n'est pas dans la liste.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":"true"}}} | La valeur du champ « J'ai lu le dossier » n'a pas la forme attendue.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":false}}} | Le champ « J'ai lu le dossier » est obligatoire.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"ceiling":{"value":"12"}}} | La valeur du champ « Plafond » n'a pas la forme attendue.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"ceiling":{"value":-1}}} | Le champ « Plafond » doit être au moins égal à 0.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"ceiling":{"value":1e300}}} | Le champ « Plafond » ne peut pas dépasser 1000000000000.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"ceiling":{"value":1.005}}} | Le champ « Plafond » accepte 2 décimale(s) au plus.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"day":{"value":"2026-02-30"}}} | Le champ « Jour souhaité » doit être une date valide.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"day":{"value":20260230}}} | Le champ « Jour souhaité » doit être une date valide.
                    {"variables":{"opinion":{"value":"AGAINST"},"read":{"value":true}}} | La valeur choisie pour « Motif » n'est pas dans la liste.
                    {"variables":{"opinion":{"value":"FOR"},"opinion":{"value":"AGAINST"},"read":{"value":true}}} | L'envoi n'est pas lisible.
                    {"variables":{"opinion":{"value":"FOR"},"read":{"value":true},"ceiling":{"value":NaN}}} | L'envoi n'est pas lisible.
                    {"variables":{"opinion":"FOR"}} | L'envoi n'est pas lisible.
                    {"variables":[1,2]} | L'envoi n'est pas lisible.
                    [] | L'envoi n'est pas lisible.
                    {"variables":{}} {} | L'envoi n'est pas lisible.
                    """)
    void refusesBadInputWithOneFrenchSentenceAndLosesNothing(String body, String sentence) throws Exception {
        Answer answer = buyer.post(submit(task), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(answer.body())
                        .path("message")
                        .asText())
                .isEqualTo(sentence);
        assertThat(trials.hasTask(task)).isTrue();
    }

    @Test
    void refusesWhatIsTooDeepTooLargeOrOfAnotherType() {
        String deep = "{\"variables\":{\"opinion\":{\"value\":" + "[".repeat(200) + "]".repeat(200) + "}}}";
        String large = "{\"variables\":{\"reason\":{\"value\":\"" + "x".repeat(300_000) + "\"}}}";

        assertThat(buyer.post(submit(task), deep).status()).isEqualTo(400);
        assertThat(buyer.post(submit(task), large).body()).contains("trop volumineux");
        Answer text = buyer.send(buyer.request(submit(task))
                .header("Content-Type", "text/plain")
                .header("X-XSRF-TOKEN", buyer.cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(GOOD)));
        assertThat(text.status()).isEqualTo(400);
        assertThat(trials.hasTask(task)).isTrue();
    }

    @Test
    void refusesACompletionWithoutTheToken() {
        Answer answer = buyer.send(buyer.request(submit(task))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(GOOD)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("rechargez-la");
        assertThat(trials.hasTask(task)).isTrue();
    }

    @Test
    void refusesTheTaskOfAnotherOfficeAsAnUnknownOne() {
        Visitor other = Visitor.signedIn(port, "buyers-59");

        assertThat(other.post(submit(task), GOOD).body())
                .contains("Cette tâche est déjà terminée, ou n'est pas accessible à votre compte.");
        assertThat(other.post(submit("11111111-1111-1111-1111-111111111111"), GOOD)
                        .body())
                .contains("Cette tâche est déjà terminée, ou n'est pas accessible à votre compte.");
        assertThat(other.get(ENGINE + "/task/" + task).status()).isEqualTo(404);
        assertThat(other.get(ENGINE + "/task/" + task + "/form-variables").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(other.get("/dossiers/par-tache/" + task + "/volet").status()).isEqualTo(404);
        assertThat(trials.hasTask(task)).isTrue();
    }

    /** The engine's own refusals below the gate are English, and some are errors of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    buyers-59    | /task/{task}                        | 404 | Cet élément n'existe pas, ou n'est pas accessible à votre compte.
                    buyers-59    | /task/{task}/form-variables         | 404 | Cet élément n'existe pas, ou n'est pas accessible à votre compte.
                    buyers-59    | /task/{task}/deployed-form          | 404 | Cet élément n'existe pas, ou n'est pas accessible à votre compte.
                    executive-62 | /task/{task}/form                   | 403 | Votre compte n'a pas le droit de faire cela.
                    executive-62 | /task/{task}/identity-links         | 403 | Votre compte n'a pas le droit de faire cela.
                    buyers-62    | /task/unknown                       | 404 | Cet élément n'existe pas, ou n'est pas accessible à votre compte.
                    buyers-62    | /filter/unknown/list                | 403 | Votre compte n'a pas le droit de faire cela.
                    buyers-62    | /process-definition/unknown/xml     | 404 | Cet élément n'existe pas, ou n'est pas accessible à votre compte.
                    """)
    void saysWhatTheEngineRefusesInOneFrenchSentence(String person, String path, int status, String sentence)
            throws Exception {
        Answer answer = Visitor.signedIn(port, person).get(ENGINE + path.replace("{task}", task));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(answer.body())
                        .path("message")
                        .asText())
                .isEqualTo(sentence);
    }

    @Test
    void tellsTheCommentsOfATaskToThoseWhoSeeIt() {
        buyer.post(ENGINE + "/task/" + task + "/comment/create", "{\"message\":\"Pièce attendue lundi\"}");

        assertThat(buyer.get(ENGINE + "/task/" + task + "/comment").body())
                .contains("Pièce attendue lundi", "\"userId\":\"buyers-62\"");
        for (String stranger : new String[] {"executive-62", "buyers-59"}) {
            assertThat(Visitor.signedIn(port, stranger)
                            .get(ENGINE + "/task/" + task + "/comment")
                            .body())
                    .as(stranger)
                    .contains("engine.noTask")
                    .doesNotContain("Pièce");
        }
    }

    @Test
    void showsTheDiagramOfATasksProcedureToStaff() {
        Answer diagram =
                Visitor.signedIn(port, "finance-62").get(ENGINE + "/process-definition/" + definition() + "/xml");

        assertThat(diagram.status()).isEqualTo(200);
        assertThat(diagram.body()).contains("bpmn20Xml");
    }

    private String definition() {
        return processes.asSystem(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(trials.instanceOf(reference))
                .singleResult()
                .getProcessDefinitionId());
    }

    @Test
    void looksForOnesOwnNextTaskAndForNobodyElses() {
        String own = ENGINE + "/task?maxResults=15&assignee=";

        assertThat(buyer.get(own + "buyers-62").status()).isEqualTo(200);
        assertThat(buyer.get(own + "executive-62").status()).isEqualTo(403);
        assertThat(buyer.get(own + "buyers-62&assignee=executive-62").status()).isEqualTo(403);
        assertThat(buyer.get(ENGINE + "/task?maxResults=15").status()).isEqualTo(403);
    }

    @Test
    void boundsTheListThatCockpitAsksForWithoutABound() {
        Visitor supervisor = Visitor.signedIn(port, "supervisors-62");

        for (String list : new String[] {"process-definition?key=trial", "decision-definition?key=standstill"}) {
            assertThat(supervisor
                            .get(ENGINE + "/" + list + "&sortBy=version&sortOrder=desc&withoutTenantId=true")
                            .status())
                    .as(list)
                    .isEqualTo(200);
        }
    }

    @Test
    void leadsFromAMailToTheTaskInTheListInWhichItStands() {
        Answer waiting = buyer.get("/taches/" + task);
        buyer.post(ENGINE + "/task/" + task + "/claim", "{}");
        Answer taken = buyer.get("/taches/" + task);

        assertThat(list(waiting)).contains("\"name\":\"Mon service\"");
        assertThat(list(taken)).contains("\"name\":\"Mes tâches\"");
        assertThat(Visitor.signedIn(port, "buyers-59").get("/taches/" + task).header("Location"))
                .endsWith("/#/?task=" + task);
    }

    private String list(Answer redirect) {
        java.util.regex.Matcher filter =
                java.util.regex.Pattern.compile("filter=([^&]+)&task=").matcher(redirect.header("Location"));
        assertThat(filter.find()).as(redirect.header("Location")).isTrue();
        return buyer.get(ENGINE + "/filter/" + filter.group(1)).body();
    }

    @Test
    void refusesTheTaskOfAnotherGroupOfTheSameOffice() {
        Visitor executive = Visitor.signedIn(port, "executive-62");

        assertThat(executive.post(submit(task), GOOD).status()).isEqualTo(400);
        assertThat(executive.get(ENGINE + "/task/" + task).status()).isEqualTo(404);
    }

    @Test
    void letsOneOfTwoPersonsCompleteATaskAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String another = trials.start("62");
            String contested = trials.taskOf(another);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Callable<Answer> attempt = () -> buyer.post(submit(contested), GOOD);
                List<Future<Answer>> answers = threads.invokeAll(List.of(attempt, attempt));

                List<Answer> both = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(204, 400);
                assertThat(both.stream()
                                .filter(answer -> answer.status() == 400)
                                .findFirst()
                                .orElseThrow()
                                .body())
                        .containsAnyOf("vient d'être modifié", "est déjà terminée");
            } finally {
                threads.shutdown();
                trials.remove(another);
            }
        }
    }

    @Test
    void refusesATaskThatSomebodyElseTook() {
        Visitor executive = Visitor.signedIn(port, "executive-62");
        assertThat(buyer.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"executive-62\"}")
                        .status())
                .isEqualTo(204);

        Answer taken = buyer.get(ENGINE + "/task/" + task);
        assertThat(taken.body()).as("one claims for oneself only").contains("\"assignee\":\"buyers-62\"");
        assertThat(executive.post(ENGINE + "/task/" + task + "/claim", "{}").status())
                .isEqualTo(400);
        assertThat(buyer.post(ENGINE + "/task/" + task + "/unclaim", "{}").status())
                .isEqualTo(204);
    }

    @Test
    void startsACaseInTheOfficeOfThePersonWhateverTheSenderClaims() {
        Answer answer = buyer.post(
                ENGINE + "/process-definition/key/trial/submit-form",
                """
                {"businessKey":"T-59-2026-9999","tenantId":"59","variables":{"subject":{"value":"Essai"},"amount":{"value":10}}}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String id = answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        ProcessInstance started = processes.asSystem(
                () -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult());
        assertThat(started.getBusinessKey()).startsWith("T-62-2026-").isNotEqualTo("T-59-2026-9999");
        assertThat(started.getTenantId()).isEqualTo("62");
        trials.remove(started.getBusinessKey());
    }

    @Test
    void refusesAStartWithTheOfficeAsAFieldAndAStartByWhoMayNot() {
        assertThat(buyer.post(
                                ENGINE + "/process-definition/key/trial/submit-form",
                                "{\"variables\":{\"subject\":{\"value\":\"E\"},\"amount\":{\"value\":1},\"office\":{\"value\":\"59\"}}}")
                        .body())
                .contains("ne connaît pas le champ « office »");
        assertThat(Visitor.signedIn(port, "executive-62")
                        .post(
                                ENGINE + "/process-definition/key/trial/submit-form",
                                "{\"variables\":{\"subject\":{\"value\":\"E\"},\"amount\":{\"value\":1}}}")
                        .body())
                .contains("Votre compte ne peut pas ouvrir cette procédure.");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/ID/bpmnError",
        "POST, /task/ID/bpmnEscalation",
        "POST, /task/ID/assignee",
        "POST, /task/ID/delegate",
        "POST, /task/ID/identity-links",
        "POST, /task/ID/identity-links/delete",
        "POST, /task/ID/variables",
        "GET, /task/ID/variables",
        "PUT, /task/ID/variables/amount",
        "POST, /task/ID/localVariables",
        "PUT, /task/ID/localVariables/amount",
        "PUT, /task/ID",
        "DELETE, /task/ID",
        "POST, /task/create",
        "POST, /task/ID/attachment/create",
        "POST, /task",
        "POST, /task/count",
        "POST, /filter/create",
        "PUT, /filter/ID",
        "DELETE, /filter/ID",
        "POST, /deployment/create",
        "DELETE, /deployment/ID",
        "POST, /process-instance/delete",
        "DELETE, /process-instance/ID",
        "POST, /process-instance/ID/modification",
        "POST, /process-instance/ID/modification-async",
        "POST, /modification/execute",
        "POST, /migration/execute",
        "POST, /process-instance/ID/variables",
        "PUT, /process-instance/ID/suspended",
        "POST, /message",
        "POST, /signal",
        "POST, /condition",
        "POST, /execution/ID/signal",
        "POST, /external-task/fetchAndLock",
        "POST, /external-task/ID/complete",
        "POST, /job/ID/execute",
        "PUT, /job/ID/retries",
        "POST, /decision-definition/key/task-deadline/evaluate",
        "POST, /authorization/create",
        "POST, /user/create",
        "PUT, /user/buyers-62/credentials",
        "GET, /user",
        "GET, /group",
        "GET, /authorization",
        "GET, /incident",
        "POST, /variable-instance",
        "GET, /telemetry/configuration",
        "GET, /metrics",
        "POST, /batch",
        "TRACE, /task/ID"
    })
    void closesEveryCallThatTasklistDoesNotNeed(String method, String path) {
        Answer answer = buyer.call(method, ENGINE + path.replace("ID", task), "{}");

        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 405);
        assertThat(answer.body()).doesNotContain("engine.noTask");
        assertThat(trials.hasTask(task)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/ID/bpmnError/",
                "/camunda/api/engine/engine/default/task/ID;a=b/submit-form",
                "/camunda/api/engine/engine/default/task/ID/submit-form;x=1",
                "/camunda/api/engine/engine/default//task/ID/bpmnError",
                "/camunda/api//engine/engine/default/task/ID/bpmnError",
                "//camunda/api/engine/engine/default/task/ID/bpmnError",
                "/camunda/app/..;/api/engine/engine/default/task/ID/bpmnError",
                "/camunda/app/../api/engine/engine/default/task/ID/bpmnError",
                "/camunda/app/%2e%2e/api/engine/engine/default/task/ID/bpmnError",
                "/camunda/api/engine/engine/default/task%2FID%2FbpmnError",
                "/camunda/api/engine/engine/default/task/ID%2FbpmnError",
                "/camunda/api/engine/engine/default/task/ID/bpmn%45rror",
                "/camunda/%61pi/engine/engine/default/task/ID/bpmnError",
                "/CAMUNDA/api/engine/engine/default/task/ID/bpmnError",
                "/camunda/API/engine/engine/default/task/ID/bpmnError",
                "/camunda/api/engine/engine/default/task/ID/BPMNERROR",
                "/camunda/api/engine/engine/default/TASK/ID/submit-form",
                "/camunda/api/engine/engine/other/task/ID/submit-form",
                "/camunda/api/engine/engine/default%00/task/ID/submit-form",
                "/camunda/api/engine/task/ID/bpmnError",
                "/camunda/api/engine/engine/default/task/ID/bpmnError?x=/task/ID/claim",
                "/api/engine/engine/default/task/ID/bpmnError",
                "/engine-rest/task/ID/bpmnError",
                "/engine-rest/engine/default/task/ID/submit-form",
                "/rest/task/ID/submit-form"
            })
    void refusesACallThatIsWrittenAnotherWay(String path) {
        Answer answer = buyer.post(path.replace("ID", task), GOOD);

        assertThat(answer.status()).as(path + " " + answer.body()).isIn(400, 403, 404, 405);
        assertThat(trials.hasTask(task)).isTrue();
    }

    @Test
    void isNotMisledByAnotherMethodInAHeaderOrAParameter() {
        String closed = ENGINE + "/task/" + task;
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            Answer answer = buyer.send(buyer.request(closed + "/claim")
                    .header(header, "DELETE")
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", buyer.cookie("XSRF-TOKEN"))
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.status()).as(header).isEqualTo(204);
            assertThat(buyer.send(buyer.request(closed).header(header, "DELETE").GET())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(buyer.get(closed + "?_method=DELETE").status()).isEqualTo(200);
        assertThat(trials.hasTask(task)).isTrue();
    }

    @Test
    void answersHeadAsGetAndOptionsOnlyWhereTasklistAsks() {
        assertThat(buyer.send(buyer.request(ENGINE + "/task/" + task)
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        assertThat(buyer.send(buyer.request(ENGINE + "/task/" + task + "/submit-form")
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(403);
        assertThat(buyer.send(buyer.request(ENGINE + "/filter").method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        assertThat(buyer.send(buyer.request(ENGINE + "/user").method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void letsSupervisorsReadAndAdministratorsRetryAJob() {
        Visitor supervisor = Visitor.signedIn(port, "supervisors-62");
        Visitor administrator = Visitor.signedIn(port, "technique", "technique-de-test");

        assertThat(supervisor.get(ENGINE + "/incident/count").status()).isEqualTo(200);
        assertThat(supervisor
                        .call("PUT", ENGINE + "/job/x/retries", "{\"retries\":1}")
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .call("PUT", ENGINE + "/job/x/retries", "{\"retries\":1}")
                        .body())
                .doesNotContain("engine.notOpen");
        assertThat(administrator.get(ENGINE + "/user/buyers-62/profile").status())
                .isEqualTo(200);
        assertThat(administrator.post(ENGINE + "/deployment/create", "{}").status())
                .isEqualTo(403);
        assertThat(supervisor.get("/camunda/app/admin/default/").status()).isEqualTo(403);
        assertThat(buyer.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
        assertThat(administrator.get("/camunda/app/admin/default/").status()).isEqualTo(200);
    }

    private static String submit(String task) {
        return ENGINE + "/task/" + task + "/submit-form";
    }
}
