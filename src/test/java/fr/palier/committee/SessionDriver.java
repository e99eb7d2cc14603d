package fr.palier.committee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.committee.application.PrepareAgenda;
import fr.palier.committee.application.RecordAttendance;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.application.SessionFiles;
import fr.palier.committee.domain.Presence;
import fr.palier.committee.domain.QuorumCount;
import fr.palier.committee.domain.VoteMode;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.testing.As;
import fr.palier.testing.TaskHand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Takes sessions of office 62 through their procedure as its people do: forms by the gate, lists by the use cases of the pages. */
public class SessionDriver {

    public static final String SECRETARY = "committee-secretary-62";
    public static final String PRESIDENT = "committee-members-62";
    public static final String MEMBER_B = "committee-members-2-62";
    public static final String MEMBER_C = "committee-members-3-62";
    public static final String MEMBER_D = "committee-members-4-62";
    public static final String SUBSTITUTE = "committee-members-5-62";

    private static final AtomicInteger NUMBER = new AtomicInteger(5000);

    private final Agenda agenda;
    private final PrepareAgenda prepare;
    private final RecordAttendance attendance;
    private final SessionFiles files;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final ObjectMapper json;
    private TaskHand hand;

    SessionDriver(
            Agenda agenda,
            PrepareAgenda prepare,
            RecordAttendance attendance,
            SessionFiles files,
            TaskDesk desk,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            ObjectMapper json) {
        this.agenda = agenda;
        this.prepare = prepare;
        this.attendance = attendance;
        this.files = files;
        this.desk = desk;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.json = json;
        this.hand = TaskHand.atTheDesk(desk, json);
    }

    /** A file that asks the CAO for its opinion on an award; returns the item. */
    public long propose(Question question) {
        return agenda.propose(
                "62",
                "M-62-2026-" + NUMBER.incrementAndGet(),
                BodyKind.CAO,
                question,
                "Entretien des chaudières, résidence fictive",
                "Attribuer le lot 1 à l'entreprise fictive classée première par le rapport d'analyse.");
    }

    public String start(LocalDate day) {
        return start(BodyKind.CAO, day);
    }

    public String start(BodyKind body, LocalDate day) {
        String instance = As.person(
                SECRETARY,
                () -> desk.start(
                        desk.definitionId("committee-session"),
                        values(
                                "body",
                                body.name(),
                                "day",
                                day.toString(),
                                "time",
                                "14:00",
                                "place",
                                "Salle du conseil",
                                "remote",
                                true)));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    /** A session with these items, convened and on its day. */
    public String sessionOnItsDay(List<Long> items) {
        String reference = start(LocalDate.now().plusDays(10));
        prepare(reference, items);
        convene(reference);
        reachTheDay(reference);
        return reference;
    }

    public void prepare(String reference, List<Long> items) {
        asSecretary(() -> {
            items.forEach(item -> prepare.schedule(reference, item));
            prepare.finish(reference);
        });
    }

    public void convene(String reference) {
        complete(SECRETARY, reference, "userTask_conveneMembers", "urgent", false);
    }

    /** Sends the convocations and lets the session's day come. */
    public void reachTheDay(String reference) {
        runJobs(reference);
        runJobs(reference);
    }

    public QuorumCount attend(String reference, VoteMode mode, Map<String, Presence> presences) {
        return attend(reference, mode, presences, Map.of());
    }

    /** Attendance by account; those not named are absent. The president presides, or else the first who sits. */
    public QuorumCount attend(
            String reference, VoteMode mode, Map<String, Presence> presences, Map<Long, String> postponed) {
        SessionFile file = file(reference);
        long substitute = file.substitutes().get(0).id();
        List<RecordAttendance.Seat> seats = file.seats().stream()
                .map(seat -> {
                    Presence presence = presences.getOrDefault(seat.member().account(), Presence.ABSENT);
                    return new RecordAttendance.Seat(
                            seat.member().id(), presence, presence == Presence.REPRESENTED ? substitute : null);
                })
                .toList();
        Long chair = seats.stream()
                .filter(seat -> seat.presence().isSitting())
                .map(RecordAttendance.Seat::seat)
                .findFirst()
                .orElse(null);
        return As.person(SECRETARY, () -> attendance.record(reference, seats, chair, mode, postponed));
    }

    public static Map<String, Presence> present(String... accounts) {
        Map<String, Presence> presences = new LinkedHashMap<>();
        for (String account : accounts) {
            presences.put(account, Presence.PRESENT);
        }
        return presences;
    }

    public void vote(String account, String reference, String choice) {
        complete(account, reference, "userTask_castVote", "choice", choice);
        runJobs(reference);
    }

    public void complete(String account, String reference, String key, Object... fields) {
        hand.complete(account, task(account, reference, key), byName(fields));
    }

    /** From now on tasks are completed by this hand. */
    public void through(TaskHand otherHand) {
        hand = otherHand;
    }

    public void throughTheDesk() {
        hand = TaskHand.atTheDesk(desk, json);
    }

    /** Id of a task that this account sees. */
    public String task(String account, String reference, String key) {
        return As.person(
                account,
                () ->
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(reference)
                                .taskDefinitionKey(key)
                                .listPage(0, 1)
                                .stream()
                                .findFirst()
                                .map(Task::getId)
                                .orElseThrow(() -> new AssertionError(account + " sees no task " + key)));
    }

    private static Map<String, Object> byName(Object... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int field = 0; field < fields.length; field += 2) {
            values.put((String) fields[field], fields[field + 1]);
        }
        return values;
    }

    /** Accounts whose personal task waits. */
    public List<String> assignees(String reference, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).list().stream()
                .map(Task::getAssignee)
                .sorted()
                .toList();
    }

    public List<String> waitingSteps(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getTaskDefinitionKey)
                .distinct()
                .toList();
    }

    public boolean isRunning(String reference) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0;
    }

    /** Runs the jobs that wait now, timers included; not those that they make. */
    public void runJobs(String reference) {
        identity.clearAuthentication();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        List<Job> waiting =
                management.createJobQuery().processInstanceId(instance).list();
        waiting.forEach(job -> management.executeJob(job.getId()));
    }

    public SessionFile file(String reference) {
        return files.read(reference, As.who(SECRETARY)).orElseThrow();
    }

    public void asSecretary(Runnable acts) {
        As.person(SECRETARY, acts);
    }

    /** Elements in the order in which they were passed; a step of many voters once. */
    public List<String> trace(String reference) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        List<String> trace = new ArrayList<>();
        List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        for (HistoricActivityInstance activity : passed) {
            String id = activity.getActivityId().replace("#multiInstanceBody", "");
            if (trace.isEmpty() || !trace.get(trace.size() - 1).equals(id)) {
                trace.add(id);
            }
        }
        return trace;
    }

    private Map<String, JsonNode> values(Object... fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        byName(fields).forEach((name, value) -> values.put(name, json.valueToTree(value)));
        return values;
    }
}
