package fr.palier.committee.process;

import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.SessionSteps;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Session;
import fr.palier.engine.EngineReason;
import fr.palier.engine.Processes;
import fr.palier.office.CurrentPerson;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The only place that moves a session's procedure on from our own pages. */
@Component
class CommitteeSessionProcess implements SessionSteps {

    static final String KEY = "committee-session";
    static final String QUORUM_REACHED = "quorumReached";
    static final String CHOICE = "choice";
    static final String CONFLICT = "conflict";
    static final String REMARK = "remark";

    private static final String VOTE_CLOSED = "committee.voteClosed";
    private static final String SESSION_CANCELLED = "committee.sessionCancelled";

    private final TaskService tasks;
    private final Processes processes;
    private final CurrentPerson people;

    CommitteeSessionProcess(TaskService tasks, Processes processes, CurrentPerson people) {
        this.tasks = tasks;
        this.processes = processes;
        this.people = people;
    }

    @Override
    public void agendaReady(String reference) {
        complete(reference, "userTask_prepareAgenda", Variables.createVariables());
    }

    @Override
    public void attendanceRecorded(String reference, boolean quorumReached) {
        complete(
                reference,
                "userTask_recordAttendance",
                Variables.createVariables().putValue(QUORUM_REACHED, quorumReached));
    }

    @Override
    public void votesRecorded(String reference) {
        complete(reference, "userTask_recordVotes", Variables.createVariables());
    }

    @Override
    public void minutesDrafted(String reference) {
        complete(reference, "userTask_writeMinutes", Variables.createVariables());
    }

    @Override
    public void voteFor(String reference, String voter, Ballot ballot) {
        Task task = find(waiting(reference, "userTask_castVote").taskAssignee(voter))
                .orElseThrow(CommitteeReason.NOT_CONVENED::rejection);
        VariableMap entered = Variables.createVariables();
        entered.putValueTyped(
                CHOICE,
                Variables.stringValue(
                        ballot.choice() == null
                                ? CommitteeSessionBindings.WITHDRAWN
                                : ballot.choice().name(),
                        true));
        entered.putValueTyped(CONFLICT, Variables.stringValue(ballot.conflict(), true));
        entered.putValueTyped(REMARK, Variables.stringValue(ballot.remark(), true));
        asSystem(() -> tasks.complete(task.getId(), entered));
    }

    @Override
    public void voterLeft(String reference, String voter) {
        find(waiting(reference, "userTask_castVote").taskAssignee(voter))
                .ifPresent(task -> asSystem(() -> tasks.complete(
                        task.getId(),
                        Variables.createVariables()
                                .putValueTyped(CHOICE, Variables.stringValue(CommitteeSessionBindings.LEFT, true)))));
    }

    @Override
    public void start(Session session, String subject) {
        Map<String, Object> variables = Processes.display(session.reference(), session.office(), subject, null);
        variables.put(CommitteeSessionBindings.SESSION_DAY, CommitteeSessionBindings.dayOf(session));
        processes.start(KEY, session.reference(), session.office(), variables);
    }

    @Override
    public void voteClosed(String office, String reference) {
        CommitteeReason.VOTE_CLOSED.when(!processes.waitsFor(VOTE_CLOSED, reference));
        processes.correlate(VOTE_CLOSED, reference, office, Map.of());
    }

    @Override
    public void cancelled(String office, String reference) {
        processes.correlate(SESSION_CANCELLED, reference, office, Map.of());
    }

    /** Completes a step of our own pages in the name of the person, who becomes its assignee. */
    private void complete(String reference, String key, VariableMap variables) {
        Task task = find(waiting(reference, key)).orElseThrow(EngineReason.NO_TASK::rejection);
        String me = people.get().id();
        EngineReason.TAKEN.when(
                task.getAssignee() != null && !task.getAssignee().equals(me));
        asSystem(() -> {
            tasks.setAssignee(task.getId(), me);
            tasks.complete(task.getId(), variables);
        });
    }

    private TaskQuery waiting(String reference, String key) {
        return tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key);
    }

    private Optional<Task> find(TaskQuery query) {
        return processes.asSystem(() -> Optional.ofNullable(query.singleResult()));
    }

    private void asSystem(Runnable calls) {
        processes.asSystem(() -> {
            calls.run();
            return null;
        });
    }
}
