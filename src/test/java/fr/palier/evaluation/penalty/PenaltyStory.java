package fr.palier.evaluation.penalty;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.evaluation.penalty.application.AnnouncePenalties;
import fr.palier.evaluation.penalty.application.OpenStatements;
import fr.palier.evaluation.penalty.application.ReadStatements;
import fr.palier.testing.As;
import fr.palier.testing.TaskHand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** How the people of a monthly statement of penalties act: for its tests and for the demonstration. */
public class PenaltyStory {

    private static final int MOST = 50;

    private final OpenStatements opening;
    private final ReadStatements reader;
    private final SignedLinks links;
    private final TaskHand hand;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;

    PenaltyStory(
            OpenStatements opening,
            ReadStatements reader,
            SignedLinks links,
            TaskDesk desk,
            ObjectMapper json,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity) {
        this.opening = opening;
        this.reader = reader;
        this.links = links;
        this.hand = TaskHand.atTheDesk(desk, json);
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
    }

    /** Closes the month that ended by the clock; gives the statements of the contract, the newest first. */
    public List<String> closeMonth(String contract) {
        identity.clearAuthentication();
        opening.round();
        return of(contract);
    }

    public List<String> of(String contract) {
        return reader.search("62", As.who("supervisors-62"), contract, MOST).stream()
                .map(one -> one.statement().reference())
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    public ReadStatements.File file(String reference) {
        return reader.read("62", reference, As.who("supervisors-62")).orElseThrow();
    }

    /** What is left is announced. */
    public void check(String person, String reference) {
        complete(person, reference, "userTask_checkPenalties", Map.of());
        run(reference, false);
    }

    /** Nobody said anything more in time. */
    public void passObservationPeriod(String reference) {
        run(reference, true);
    }

    /** Applied but for what was waived; the firm is told. */
    public void decide(String person, String reference) {
        complete(
                person,
                reference,
                "userTask_decidePenalties",
                Map.of("words", "La clause est appliquée : les faits sont établis."));
        run(reference, false);
    }

    public String token(String reference) {
        String address = links.uri(file(reference).statement().link(), AnnouncePenalties.LINK)
                .toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public Set<String> tasks(String person, String reference) {
        return As.person(
                person, () -> tasks.createTaskQuery().processInstanceBusinessKey(reference).listPage(0, MOST).stream()
                        .map(task -> task.getTaskDefinitionKey())
                        .collect(Collectors.toSet()));
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
        hand.complete(person, task, fields);
    }

    public boolean isRunning(String reference) {
        return instance(reference) != null;
    }

    private void run(String reference, boolean timers) {
        identity.clearAuthentication();
        ProcessInstance instance = instance(reference);
        if (instance != null) {
            var query = management.createJobQuery().processInstanceId(instance.getId());
            (timers ? query.timers() : query.messages())
                    .listPage(0, MOST)
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    private ProcessInstance instance(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }
}
