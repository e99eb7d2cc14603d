package fr.palier.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.complaint.Complaint;
import fr.palier.complaint.Complaints;
import fr.palier.complaint.application.AlertOnCall;
import fr.palier.complaint.application.ComplaintFile;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.application.OnCallDuty;
import fr.palier.complaint.application.TakeComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.complaint.domain.OnCallPerson;
import fr.palier.complaint.domain.OpeningHours;
import fr.palier.complaint.persistence.OnCallRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.testing.As;
import fr.palier.testing.TaskHand;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** How the people of a complaint act: for tests and for the demonstration. */
public class ComplaintStory {

    public static final String DESK = "complaint-desk-62";
    public static final String AGENCY = "rental-management-62";
    public static final String ADVISER = "social-advisers-62";
    public static final String MEDIATOR = "mediators-62";
    public static final String SUPERVISOR = "supervisors-62";

    private static final String OFFICE = "62";
    private static final int MOST = 200;
    private static final int WORKING_DAYS = 5;

    private final TakeComplaint taking;
    private final ComplaintReader reader;
    private final Complaints complaints;
    private final OnCallDuty duty;
    private final OnCallRows onCall;
    private final SignedLinks links;
    private final Homes homes;
    private final Interventions interventions;
    private final TaskDesk gate;
    private final TaskHand hand;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final ObjectMapper json;
    private final DemoClock clock;

    ComplaintStory(
            TakeComplaint taking,
            ComplaintReader reader,
            Complaints complaints,
            OnCallDuty duty,
            OnCallRows onCall,
            SignedLinks links,
            Homes homes,
            Interventions interventions,
            TaskDesk gate,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            ObjectMapper json,
            DemoClock clock) {
        this.taking = taking;
        this.reader = reader;
        this.complaints = complaints;
        this.duty = duty;
        this.onCall = onCall;
        this.links = links;
        this.homes = homes;
        this.interventions = interventions;
        this.gate = gate;
        this.hand = TaskHand.atTheDesk(gate, json);
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    /** Monday to Friday from eight to six; two fictitious people on call for the month. */
    public void openOffice() {
        As.person(DESK, () -> {
            duty.writeHours(IntStream.rangeClosed(1, WORKING_DAYS)
                    .mapToObj(day -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                    .toList());
            duty.coming().forEach(turn -> duty.remove(turn.id()));
        });
    }

    public void onCall(int rank, String name) {
        As.person(
                DESK,
                () -> duty.add(new OnCallPerson(
                        0,
                        rank,
                        name,
                        "astreinte-" + rank + "@office-62.example",
                        "06 39 98 00 0" + rank,
                        clock.now().toLocalDate().minusDays(1),
                        clock.now().toLocalDate().plusDays(30))));
    }

    /** A tenant of the demonstration's homes. */
    public Occupant tenant(int number) {
        return homes.occupant(OFFICE, "BAIL-%05d".formatted(number)).orElseThrow();
    }

    /** A call of a tenant. */
    public NewComplaint call(int tenant, Category category, String description) {
        return call(tenant, category, Cause.UNKNOWN, description, false);
    }

    public NewComplaint call(int tenant, Category category, Cause cause, String description, boolean danger) {
        return new NewComplaint(
                Kind.REQUEST,
                Channel.TELEPHONE,
                category,
                cause,
                null,
                null,
                null,
                null,
                null,
                tenant(tenant).id(),
                null,
                description,
                danger,
                false,
                "Le matin",
                null);
    }

    /** Taken by the desk; what follows at once has run. */
    public String take(NewComplaint asked) {
        String reference = As.person(DESK, () -> taking.take(asked).reference());
        runJobs(reference);
        return reference;
    }

    /** As Tasklist starts it. */
    public String start(String person, Map<String, ?> fields) {
        Map<String, com.fasterxml.jackson.databind.JsonNode> sent = new java.util.LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, json.valueToTree(value)));
        String instance = As.person(person, () -> gate.start(gate.definitionId("complaint"), sent));
        String reference = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        runJobs(reference);
        return reference;
    }

    public ComplaintFile file(String reference) {
        return As.person(DESK, () -> reader.get(reference));
    }

    public Complaint find(String reference) {
        return complaints.find(OFFICE, reference).orElseThrow();
    }

    /** The one intervention that is under way for it, or the last one. */
    public Intervention ordered(String reference) {
        List<Intervention> all = interventions.of(OFFICE, reference);
        return all.get(all.size() - 1);
    }

    /** Token of the link by which the person follows it. */
    public String token(String reference) {
        return tokenIn(links.uri(find(reference).link(), "complaint").toString());
    }

    /** Token of the link of the person told last. */
    public String onCallToken(String reference) {
        var alerts = onCall.alerts(reference);
        return tokenIn(links.uri(alerts.get(alerts.size() - 1).link(), AlertOnCall.LINK)
                .toString());
    }

    private static String tokenIn(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    public SignedLinks.Link link(String reference) {
        return links.check(token(reference), "complaint");
    }

    public void complete(String person, String reference, String key, Map<String, ?> fields) {
        hand.complete(person, taskOf(person, reference, key), fields);
        runJobs(reference);
    }

    /** The waiting task as its person sees it. */
    public String taskOf(String person, String reference, String key) {
        return As.person(
                person,
                () ->
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(reference)
                                .taskDefinitionKey(key)
                                .listPage(0, 1)
                                .stream()
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(person + " sees no task " + key))
                                .getId());
    }

    /** Keys of the tasks that wait. */
    public List<String> waiting(String reference) {
        identity.clearAuthentication();
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).listPage(0, MOST).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public boolean isRunning(String reference) {
        identity.clearAuthentication();
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0;
    }

    /** Runs the jobs that wait now, timers aside, until none waits. */
    public void runJobs(String reference) {
        run(reference, false);
    }

    /** Runs the timers whose hour has come by the one clock, and what follows. */
    public void runTimers(String reference) {
        run(reference, true);
        run(reference, false);
    }

    private void run(String reference, boolean timers) {
        identity.clearAuthentication();
        boolean ran = true;
        while (ran) {
            ran = false;
            for (var instance : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .listPage(0, MOST)) {
                var query = management.createJobQuery().processInstanceId(instance.getId());
                for (var job :
                        (timers ? query.timers().executable() : query.messages().withRetriesLeft()).listPage(0, MOST)) {
                    management.executeJob(job.getId());
                    ran = true;
                }
            }
        }
    }
}
