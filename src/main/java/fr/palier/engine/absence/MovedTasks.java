package fr.palier.engine.absence;

import fr.palier.engine.Absence;
import fr.palier.engine.Processes;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assigned tasks follow the absences of the day: to the substitute, with the absent person kept as owner, and back. */
@Component
public class MovedTasks {

    private static final int AT_ONCE = 500;

    private final AbsenceRows rows;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService grants;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    MovedTasks(
            AbsenceRows rows,
            TaskService tasks,
            RuntimeService runtime,
            AuthorizationService grants,
            Processes processes,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.runtime = runtime;
        this.grants = grants;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Moves what has to move today; may run on several nodes, the second finds nothing left. */
    @Transactional
    @Scheduled(cron = "${palier.absences.round:0 * * * * *}", zone = "Europe/Paris")
    public void follow() {
        LocalDate today = LocalDate.now(clock.withZone(Zone.PARIS));
        processes.asSystem(() -> {
            rows.toClose(today).forEach(this::giveBack);
            rows.on(today).forEach(this::handOver);
            return null;
        });
    }

    private void handOver(Absence absence) {
        List<Task> assigned = tasks.createTaskQuery()
                .taskAssignee(absence.account())
                .tenantIdIn(absence.office())
                .listPage(0, AT_ONCE);
        for (Task task : assigned) {
            tasks.setOwner(task.getId(), absence.account());
            tasks.setAssignee(task.getId(), absence.substitute());
            rows.moved(absence.id(), task.getId());
            write(
                    absence,
                    task,
                    "engine.taskLent",
                    "Tâche « %s » confiée à %s pour le compte de %s, en absence %s."
                            .formatted(task.getName(), absence.substitute(), absence.account(), absence.period()));
        }
    }

    private void giveBack(Absence absence) {
        for (String id : rows.movedTasks(absence.id())) {
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task != null && absence.substitute().equals(task.getAssignee())) {
                tasks.setAssignee(id, absence.account());
                forget(id, absence.substitute());
                write(
                        absence,
                        task,
                        "engine.taskReturned",
                        "Tâche « %s » rendue à %s, de retour d'absence.".formatted(task.getName(), absence.account()));
            }
            rows.back(absence.id(), id);
        }
    }

    /** The engine grants a task to each of its assignees and never takes it back. */
    private void forget(String task, String account) {
        grants.createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .userIdIn(account)
                .list()
                .forEach(grant -> grants.deleteAuthorization(grant.getId()));
    }

    private void write(Absence absence, Task task, String event, String sentence) {
        String reference = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        journal.write(
                absence.office(),
                reference,
                event,
                sentence,
                Map.of("task", task.getTaskDefinitionKey(), "from", absence.account(), "to", absence.substitute()));
    }
}
