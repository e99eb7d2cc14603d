package fr.palier.supplier.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.procurement.Nature;
import fr.palier.supplier.sourcing.application.AnswerQuestions;
import fr.palier.supplier.sourcing.application.ConcludeSourcing;
import fr.palier.supplier.sourcing.application.ContactFirms;
import fr.palier.supplier.sourcing.application.HoldMeetings;
import fr.palier.supplier.sourcing.application.NoteInterest;
import fr.palier.supplier.sourcing.domain.Cause;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.Delivery;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Information;
import fr.palier.supplier.sourcing.domain.Interest;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code supplier-sourcing}; the last check proves that no node and no flow was left out. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierSourcingPathsTest {

    private final List<String> opened = new ArrayList<>();

    @Autowired
    private SourcingStory story;

    @Autowired
    private ContactFirms contacting;

    @Autowired
    private AnswerQuestions questions;

    @Autowired
    private HoldMeetings meetings;

    @Autowired
    private NoteInterest interests;

    @Autowired
    private ConcludeSourcing concluding;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        Set<String> nodes = new HashSet<>();
        Set<String> flows = new HashSet<>();
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("supplier-sourcing")
                .latestVersion()
                .singleResult()
                .getId());
        for (String reference : opened) {
            List<String> trace = trace(reference);
            nodes.addAll(trace);
            for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
                int from = trace.indexOf(flow.getSource().getId());
                int to = trace.lastIndexOf(flow.getTarget().getId());
                if (from >= 0 && to > from) {
                    flows.add(flow.getId());
                }
            }
        }
        assertThat(nodes)
                .containsAll(model.getModelElementsByType(FlowNode.class).stream()
                        .filter(node -> !(node instanceof SubProcess))
                        .map(FlowNode::getId)
                        .toList());
        assertThat(flows)
                .containsAll(model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
    }

    @Test
    void allFirmsAreToldTheSameAndTheRecordGoesUnderTheFile() {
        String need = story.need("Remplacement de chaudières", Nature.SERVICES);
        String reference = opened(story.start(
                SourcingStory.DEPARTMENT,
                Map.of(
                        "file",
                        need,
                        "purpose",
                        "Délais tenables",
                        "answersDue",
                        story.today().plusDays(10).toString())));
        assertThat(reference).startsWith("F-62-");
        story.contact(reference, 0, 1, 2);
        assertThat(mails(reference)).as("one mail per firm").hasSize(3);
        assertThat(mails(reference).stream()
                        .map(SupplierSourcingPathsTest::withoutLink)
                        .distinct())
                .as("the same words, the link aside")
                .hasSize(1);
        story.exchange(reference, 1, "Les logements sont-ils occupés ?", "Oui, tous.");
        assertThat(mails(reference)).hasSize(6);
        assertThat(mails(reference).stream().skip(3))
                .as("who asked is not told")
                .allSatisfy(mail -> assertThat(mail)
                        .contains("Les logements sont-ils occupés ?")
                        .contains("Oui, tous.")
                        .doesNotContain(story.contactOf(reference, 1).firmName()));
        interests.byFirm(
                story.link(reference, 0),
                new FirmAnswer.Said(Interest.WILL_NOT_APPLY, List.of(Cause.NO_TIME, Cause.DISTANCE), null));
        interests.byFirm(story.link(reference, 0), new FirmAnswer.Said(Interest.WILL_APPLY, List.of(), "Finalement"));
        assertThat(story.file(reference)
                        .answers()
                        .get(story.contactOf(reference, 0).id())
                        .interest())
                .as("the last word counts")
                .isEqualTo(Interest.WILL_APPLY);
        story.closeExchanges(reference);
        story.conclude(reference, 2);
        story.runJobs(reference);
        assertThat(isRunning(reference)).isFalse();
        assertThat(story.file(reference).sourcing().status()).isEqualTo(SourcingStatus.CLOSED);
        assertThat(story.file(reference).sourcing().isShort()).as("two of two").isFalse();
        assertThat(trace(reference))
                .containsExactly(
                        "startEvent_sourcingOpened",
                        "exclusiveGateway_contact",
                        "userTask_contactFirms",
                        "serviceTask_sendMessage",
                        "userTask_followExchanges",
                        "startEvent_questionAsked",
                        "userTask_answerFirm",
                        "serviceTask_sendAnswer",
                        "endEvent_answerSent",
                        "userTask_concludeSourcing",
                        "serviceTask_compareFloor",
                        "exclusiveGateway_enoughApplications",
                        "exclusiveGateway_fileRecord",
                        "serviceTask_fileRecord",
                        "endEvent_sourcingClosed");
        StoredDocument record = documents.of("62", need).stream()
                .filter(document -> document.kind().equals("sourcing-record"))
                .findFirst()
                .orElseThrow();
        assertThat(record.sha256()).isEqualTo(story.file(reference).sourcing().recordSha256());
        assertThat(record.id()).isEqualTo(story.file(reference).sourcing().record());
    }

    @Test
    void whoJoinsLateGetsAllThatTheOthersGotAndTheSilentAreAskedOnce() {
        String reference = opened(story.open(story.need("Réfection de toitures", Nature.WORKS)));
        story.contact(reference, 0, 1);
        story.exchange(reference, 0, "Y a-t-il de l'amiante ?", "Le diagnostic est joint au dossier.");
        Contact met = story.contactOf(reference, 1);
        As.person(
                SourcingStory.BUYER,
                () -> meetings.record(
                        reference,
                        new HoldMeetings.Entered(
                                now().minusHours(1),
                                "Agence Nord",
                                "acheteur, chargé d'opération",
                                "gérant",
                                List.of(met.id())),
                        new HoldMeetings.Account("Le gérant décrit ses équipes.", "Le chantier est en site occupé.")));
        story.runJobs(reference);
        As.person(SourcingStory.BUYER, () -> contacting.add(reference, story.firm(2)));
        story.runJobs(reference);
        var file = story.file(reference);
        assertThat(file.informations())
                .extracting(Information::kind)
                .containsExactly(Information.Kind.MESSAGE, Information.Kind.ANSWER, Information.Kind.MEETING);
        for (Contact contact : file.contacts()) {
            assertThat(file.deliveries().stream().filter(one -> one.contact() == contact.id()))
                    .as(contact.firmName())
                    .extracting(Delivery::information)
                    .containsExactlyElementsOf(
                            file.informations().stream().map(Information::id).toList());
        }
        interests.byFirm(story.link(reference, 0), new FirmAnswer.Said(Interest.WILL_APPLY, List.of(), null));
        int before = mails(reference).size();
        story.reachAnswersDue(reference);
        assertThat(mails(reference)).as("the two silent ones").hasSize(before + 2);
        assertThat(mails(reference).stream().skip(before))
                .allSatisfy(mail -> assertThat(mail).contains("dites-nous pourquoi"));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey("userTask_followExchanges")
                        .count())
                .as("the exchanges go on")
                .isEqualTo(1);
        story.closeExchanges(reference);
        story.conclude(reference, 2);
        assertThat(story.file(reference).sourcing().status())
                .as("two, the office asks for three in works")
                .isEqualTo(SourcingStatus.FEW_EXPECTED);
        assertThat(story.file(reference).sourcing().isShort()).isTrue();
        story.complete(SourcingStory.BUYER, reference, "userTask_decideOnFew", Map.of("followUp", "CONTACT_MORE"));
        As.person(SourcingStory.BUYER, () -> {
            contacting.add(reference, story.firm(3));
            contacting.send(reference, "un autre message", story.today().plusDays(20));
        });
        story.runJobs(reference);
        assertThat(story.file(reference).sourcing().message())
                .as("what was sent stays as it was sent")
                .isEqualTo(SourcingStory.MESSAGE);
        assertThat(story.file(reference).deliveries().stream()
                        .filter(one ->
                                one.contact() == story.contactOf(reference, 3).id()))
                .as("the fourth firm catches up")
                .hasSize(3);
        story.closeExchanges(reference);
        story.conclude(reference, 2);
        story.complete(
                SourcingStory.BUYER,
                reference,
                "userTask_decideOnFew",
                Map.of("followUp", "GO_ON", "reason", "Le secteur ne compte pas d'autre entreprise."));
        story.runJobs(reference);
        assertThat(isRunning(reference)).isFalse();
        assertThat(story.file(reference).sourcing().fewReason()).contains("Le secteur ne compte pas");
        assertThat(story.file(reference).deliveries())
                .as("four firms, three informations, each once")
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void anAbandonedSourcingKeepsItsRecordAndEndsItsLinks() {
        String need = story.need("Entretien des espaces verts", Nature.SERVICES);
        String reference = opened(story.open(need));
        story.contact(reference, 0);
        questions.ask(story.link(reference, 0), "Combien de sites ?");
        String token = story.token(reference, 0);
        As.person(SourcingStory.BUYER, () -> concluding.abandon(reference, "Le besoin est reporté d'un an."));
        story.runJobs(reference);
        assertThat(isRunning(reference)).as("the waiting question too").isFalse();
        assertThat(story.file(reference).sourcing().status()).isEqualTo(SourcingStatus.ABANDONED);
        assertThat(documents.of("62", need)).extracting(StoredDocument::kind).containsExactly("sourcing-record");
        assertThat(token).isNotBlank();
        Refusals.refused("correspondence.link.gone", () -> story.link(reference, 0));
    }

    private String opened(String reference) {
        opened.add(reference);
        return reference;
    }

    private OffsetDateTime now() {
        return story.today()
                .atTime(java.time.LocalTime.now(fr.palier.office.Zone.PARIS))
                .atZone(fr.palier.office.Zone.PARIS)
                .toOffsetDateTime();
    }

    private boolean isRunning(String reference) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0;
    }

    private List<String> mails(String reference) {
        return jdbc.sql(
                        "select subject || text_body from outbox_mail where reference = ? and template like 'supplier/%' order by id")
                .param(reference)
                .query(String.class)
                .list();
    }

    private static String withoutLink(String mail) {
        return mail.replaceAll("/liens/\\S+", "/liens/…");
    }

    private List<String> trace(String reference) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .singleResult()
                        .getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.startsWith("subProcess"))
                .collect(Collectors.toList());
    }
}
