package fr.palier.supplier.sourcing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.DemoFirms;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.office.Money;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.supplier.Firms;
import fr.palier.supplier.sourcing.application.AnswerQuestions;
import fr.palier.supplier.sourcing.application.ConcludeSourcing;
import fr.palier.supplier.sourcing.application.ContactFirms;
import fr.palier.supplier.sourcing.application.OpenSourcing;
import fr.palier.supplier.sourcing.application.SourcingFile;
import fr.palier.supplier.sourcing.application.SourcingReader;
import fr.palier.supplier.sourcing.application.TellFirms;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.testing.As;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.transaction.support.TransactionTemplate;

/** How the people of a sourcing act: for its tests and for the demonstration. */
public class SourcingStory {

    public static final String BUYER = "buyers-62";
    public static final String DEPARTMENT = "department-buyers-62";
    public static final String MESSAGE =
            "Nous préparons cet achat. Quelle taille de lot vous convient ? Quels délais pouvez-vous tenir ?";

    private final StateNeed needs;
    private final OpenSourcing opening;
    private final ContactFirms contacting;
    private final AnswerQuestions questions;
    private final ConcludeSourcing concluding;
    private final SourcingReader reader;
    private final Firms firms;
    private final SignedLinks links;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SourcingStory(
            StateNeed needs,
            OpenSourcing opening,
            ContactFirms contacting,
            AnswerQuestions questions,
            ConcludeSourcing concluding,
            SourcingReader reader,
            Firms firms,
            SignedLinks links,
            TaskDesk desk,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            ObjectMapper json,
            Clock clock,
            TransactionTemplate transaction) {
        this.needs = needs;
        this.opening = opening;
        this.contacting = contacting;
        this.questions = questions;
        this.concluding = concluding;
        this.reader = reader;
        this.firms = firms;
        this.links = links;
        this.desk = desk;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A need of the service that manages the buildings, not yet examined. */
    public String need(String subject, Nature nature) {
        StatedNeed stated = new StatedNeed(
                subject,
                nature,
                Money.of(180_000),
                nature == Nature.WORKS ? "454" : "507",
                null,
                12,
                0,
                null,
                today().plusMonths(3),
                "À partir du lancement",
                "Patrimoine de démonstration",
                List.of());
        return As.person(
                DEPARTMENT,
                () -> transaction.execute(status -> needs.open(stated, true).reference()));
    }

    /** Opened by the buyers on the page of a file. */
    public String open(String file) {
        return As.person(BUYER, () -> opening.start(file, "Taille des lots et délais tenables.", today().plusDays(15))
                .reference());
    }

    /** As Tasklist starts it. */
    public String start(String person, Map<String, ?> fields) {
        String instance = As.person(person, () -> desk.start(desk.definitionId("supplier-sourcing"), sent(fields)));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    public long firm(int number) {
        return firms.findSiret("62", DemoFirms.siret(number, 1)).orElseThrow().id();
    }

    /** Contacts firms with the message and lets it leave. */
    public void contact(String reference, int... numbers) {
        As.person(BUYER, () -> {
            for (int number : numbers) {
                contacting.add(reference, firm(number));
            }
            contacting.send(reference, MESSAGE, today().plusDays(15));
        });
        runJobs(reference);
    }

    public Contact contactOf(String reference, int number) {
        return file(reference).contacts().stream()
                .filter(contact -> contact.firm() == firm(number))
                .findFirst()
                .orElseThrow();
    }

    public String token(String reference, int number) {
        String link =
                links.uri(contactOf(reference, number).link(), TellFirms.LINK).toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    public SignedLinks.Link link(String reference, int number) {
        return links.check(token(reference, number), TellFirms.LINK);
    }

    /** A firm asks, the buyers answer to all. */
    public void exchange(String reference, int number, String question, String answer) {
        questions.ask(link(reference, number), question);
        As.person(BUYER, () -> {
            long asked = file(reference).unanswered().get(0).id();
            questions.answer(reference, asked, answer);
        });
        runJobs(reference);
    }

    public void closeExchanges(String reference) {
        As.person(BUYER, () -> concluding.closeExchanges(reference));
    }

    public void conclude(String reference, int expected) {
        complete(
                BUYER,
                reference,
                "userTask_concludeSourcing",
                Map.of(
                        "lots",
                        "Deux lots géographiques au lieu d'un.",
                        "interest",
                        "Deux entreprises sur trois comptent répondre.",
                        "expected",
                        expected));
    }

    public void complete(String person, String reference, String key, Map<String, ?> fields) {
        String task =
                As.person(
                        person, () -> tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(reference)
                                .taskDefinitionKey(key)
                                .listPage(0, 1)
                                .stream()
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(person + " sees no task " + key))
                                .getId());
        As.person(person, () -> desk.complete(task, sent(fields)));
    }

    /** Runs the jobs that wait now, timers aside. */
    public void runJobs(String reference) {
        run(reference, false);
    }

    /** Runs the timer of the day asked for. */
    public void reachAnswersDue(String reference) {
        run(reference, true);
        runJobs(reference);
    }

    private void run(String reference, boolean timers) {
        identity.clearAuthentication();
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        var query = management.createJobQuery().processInstanceId(instance.getId());
        (timers ? query.timers() : query.messages())
                .listPage(0, 100)
                .forEach(job -> management.executeJob(job.getId()));
    }

    public SourcingFile file(String reference) {
        return reader.read("62", reference, As.who(BUYER)).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, JsonNode> sent(Map<String, ?> fields) {
        Map<String, JsonNode> sent = new LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, json.valueToTree(value)));
        return sent;
    }
}
