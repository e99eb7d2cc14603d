package fr.palier.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palier.models.Shipped.BpmnFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One good model and one good form; each slip that people make in a modeler, made once, is named by the check that should see it. */
class ModelContractBitesTest {

    private static final String MODEL = Shipped.read(Path.of("src/test/resources/models/good.bpmn"));
    private static final String FORM = Shipped.read(Path.of("src/test/resources/models/good.form"));

    private static final Surroundings AROUND = new Surroundings(
            Set.of("stateNeed", "describeNeed", "publishNotice", "taskDeadlines"),
            Set.of("good", "called-phase"),
            Set.of("good.start", "good.describe"),
            Set.of(),
            Set.of("buyers"));

    /** A slip: this text instead of that one, and what the check must say. */
    private record Slip(String check, String good, String bad, String complaint) {}

    private static final String PROCESS = "the process is executable, kept for a time and named after its file";
    private static final String CODE = "code is cited by delegateExpression alone";
    private static final String TASK = "a task tells who, by which form, until when and why";
    private static final String CALL = "a called phase exists and is given its variables by name";

    private static final List<Slip> MODEL_SLIPS = List.of(
            new Slip(PROCESS, "isExecutable=\"true\"", "isExecutable=\"false\"", "not executable"),
            new Slip(PROCESS, " camunda:historyTimeToLive=\"P365D\"", "", "historyTimeToLive"),
            new Slip(PROCESS, "historyTimeToLive=\"P365D\"", "historyTimeToLive=\"P10Y\"", "historyTimeToLive"),
            new Slip(PROCESS, "process id=\"good\"", "process id=\"other\"", "named after its file"),
            new Slip(
                    "an id says its type and its name",
                    "userTask_describeNeed",
                    "Activity_1a2b3c4",
                    "Activity_1a2b3c4"),
            new Slip("an id says its type and its name", "userTask_describeNeed", "describeNeed", "describeNeed"),
            new Slip("an id says its type and its name", "flow_complete", "Flow_0x1y2z3", "random"),
            new Slip("labels are French", "Besoin exprimé", "Need stated", "need"),
            new Slip("labels are French", "Décrire le besoin", "Description du besoin", "verb"),
            new Slip("labels are French", "Délai écoulé", "Delai ecoule", "delai"),
            new Slip("labels are French", " name=\"Publier l’avis\"", "", "no text"),
            new Slip("a choice is a question and each way an answer", "complet ?", "complet", "no question"),
            new Slip("a choice is a question and each way an answer", " name=\"Non\"", "", "flow_incomplete"),
            new Slip(CODE, "camunda:delegateExpression=\"${publishNotice}\"", "camunda:class=\"a.B\"", "class"),
            new Slip(
                    CODE,
                    "camunda:delegateExpression=\"${publishNotice}\"",
                    "camunda:expression=\"${a.b()}\"",
                    "expression"),
            new Slip(CODE, "delegateExpression=\"${describeNeed}\"", "class=\"a.B\"", "class"),
            new Slip(CODE, "\"${publishNotice}\"", "\"${publish.notice()}\"", "not one bean"),
            new Slip(
                    CODE,
                    "<camunda:taskListener event=\"complete\" delegateExpression=\"${describeNeed}\" />",
                    "<camunda:taskListener event=\"complete\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:taskListener>",
                    "script"),
            new Slip("a cited bean exists", "\"${publishNotice}\"", "\"${publishNote}\"", "publishNote"),
            new Slip("a cited bean exists", "${taskDeadlines.due(task)}", "${taskDeadline.due(task)}", "taskDeadline,"),
            new Slip("a condition tests one variable", "${complete}", "${amount > 40000}", "amount"),
            new Slip("a condition tests one variable", "${complete}", "${complete and urgent}", "urgent"),
            new Slip("a condition tests one variable", "${delayEnd}", "${days * 86400}", "computes"),
            new Slip(TASK, " camunda:candidateGroups=\"buyers\"", "", "candidate group"),
            new Slip(TASK, "candidateGroups=\"buyers\"", "candidateGroups=\"byers\"", "no role"),
            new Slip(TASK, " camunda:dueDate=\"${taskDeadlines.due(task)}\"", "", "due date"),
            new Slip(TASK, "dueDate=\"${taskDeadlines.due(task)}\"", "dueDate=\"P5D\"", "due date"),
            new Slip(TASK, " camunda:formRef=\"good.describe\"", "", "no form"),
            new Slip(
                    TASK,
                    "Article R2111-1 CCP : la nature et l’étendue des besoins sont définies avant la consultation.",
                    "À décrire.",
                    "documentation"),
            new Slip("a form is deployed with the model", "good.describe", "good.description", "does not exist"),
            new Slip("a form is deployed with the model", "good.start", "other.start", "another process"),
            new Slip(
                    "a form is deployed with the model",
                    "camunda:formRef=\"good.start\" camunda:formRefBinding=\"deployment\"",
                    "camunda:formRef=\"good.start\" camunda:formRefBinding=\"latest\"",
                    "bind"),
            new Slip(CALL, "called-phase", "missing-phase", "missing-phase"),
            new Slip(
                    CALL,
                    "<camunda:in source=\"office\" target=\"office\" />",
                    "<camunda:in variables=\"all\" />",
                    "all variables"),
            new Slip(CALL, "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", "", "business key"),
            new Slip(CALL, "<camunda:in source=\"office\" target=\"office\" />", "", "the office"),
            new Slip("a timer comes from the calendar", "${delayEnd}", "P11D", "P11D"),
            new Slip(
                    "a timer comes from the calendar",
                    "      <bpmn:outgoing>flow_toDescription</bpmn:outgoing>\n    </bpmn:startEvent>",
                    "      <bpmn:outgoing>flow_toDescription</bpmn:outgoing>\n      <bpmn:timerEventDefinition id=\"timer_start\">"
                            + "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">${cycle}</bpmn:timeCycle>"
                            + "</bpmn:timerEventDefinition>\n    </bpmn:startEvent>",
                    "without office"),
            new Slip("a message says module and past event", "good.answerReceived", "AnswerMessage", "AnswerMessage"),
            new Slip(
                    "everything is drawn",
                    "bpmnElement=\"endEvent_noticePublished\"",
                    "bpmnElement=\"endEvent_needRefused\"",
                    "endEvent_noticePublished"),
            new Slip(
                    "everything is drawn", "bpmnElement=\"flow_toEnd\"", "bpmnElement=\"flow_toAnswer\"", "flow_toEnd"),
            new Slip("everything is drawn", "x=\"455\" y=\"342\"", "x=\"455\" y=\"300\"", "does not reach"),
            new Slip("nodes stand in their lane", "x=\"437\" y=\"342\"", "x=\"437\" y=\"200\"", "endEvent_needRefused"),
            new Slip(
                    "nodes stand in their lane",
                    "<bpmn:flowNodeRef>endEvent_needRefused</bpmn:flowNodeRef>",
                    "",
                    "no lane"),
            new Slip(
                    "no lines cross",
                    "<di:waypoint x=\"455\" y=\"185\" />",
                    "<di:waypoint x=\"400\" y=\"100\" /><di:waypoint x=\"400\" y=\"220\" />",
                    "crosses"));

    private static final List<Slip> FORM_SLIPS = List.of(
            new Slip("the form names itself and its platform", "\"id\": \"good\"", "\"id\": \"better\"", "better.form"),
            new Slip("the form names itself and its platform", "7.24.0", "8.6.0", "8.6.0"),
            new Slip("only components that Tasklist 7.24 can complete", "\"group\"", "\"dynamiclist\"", "dynamiclist"),
            new Slip("each input has one key", "\"key\": \"amount\"", "\"key\": \"subject\"", "stands twice"),
            new Slip("each input has one key", "\"key\": \"amount\"", "\"key\": \"montant estimé\"", "montant estimé"),
            new Slip("labels are French", "Objet du besoin", "Subject of the need", "of"),
            new Slip("labels are French", "Travaux", "works and supplies", "capital"),
            new Slip("labels are French", "Montant estimé (€ HT)", "", "amount"),
            new Slip("each input has bounds", ", \"maxLength\": 120", "", "subject"),
            new Slip("each input has bounds", ", \"max\": 1000000000", "", "amount"));

    @Test
    void theGoodOnesPass() {
        BpmnContract.checks()
                .forEach((name, check) -> assertThat(check.apply(Shipped.parse("good.bpmn", MODEL), AROUND))
                        .as(name)
                        .isEmpty());
        FormContract.checks().forEach((name, check) -> assertThat(check.apply("good.form", Shipped.form(FORM)))
                .as(name)
                .isEmpty());
    }

    @Test
    void everyCheckIsSeenToBite() {
        assertThat(MODEL_SLIPS.stream().map(Slip::check).collect(Collectors.toSet()))
                .isEqualTo(BpmnContract.checks().keySet());
        assertThat(FORM_SLIPS.stream().map(Slip::check).collect(Collectors.toSet()))
                .isEqualTo(FormContract.checks().keySet());
    }

    @TestFactory
    Stream<DynamicTest> aSlipInAModelIsNamed() {
        Map<String, BiFunction<BpmnFile, Surroundings, Stream<String>>> checks = BpmnContract.checks();
        return MODEL_SLIPS.stream()
                .map(slip -> DynamicTest.dynamicTest(slip.check() + ": " + slip.complaint(), () -> {
                    assertThat(MODEL).contains(slip.good());
                    BpmnFile broken = Shipped.parse("good.bpmn", MODEL.replace(slip.good(), slip.bad()));
                    assertThat(checks.get(slip.check()).apply(broken, AROUND))
                            .anyMatch(complaint -> complaint.contains(slip.complaint()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aSlipInAFormIsNamed() {
        Map<String, BiFunction<String, JsonNode, Stream<String>>> checks = FormContract.checks();
        return FORM_SLIPS.stream()
                .map(slip -> DynamicTest.dynamicTest(slip.check() + ": " + slip.complaint(), () -> {
                    assertThat(FORM).contains(slip.good());
                    JsonNode broken = Shipped.form(FORM.replace(slip.good(), slip.bad()));
                    assertThat(checks.get(slip.check()).apply("good.form", broken))
                            .anyMatch(complaint -> complaint.contains(slip.complaint()));
                }));
    }
}
