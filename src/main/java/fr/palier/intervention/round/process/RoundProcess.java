package fr.palier.intervention.round.process;

import fr.palier.engine.Processes;
import fr.palier.intervention.round.application.RoundFlow;
import fr.palier.intervention.round.domain.Round;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The only place that starts a round's procedure and moves it on: rounds are made on our own page. */
@Component
class RoundProcess implements RoundFlow {

    static final String KEY = "inspection-round";

    private static final String TEAM = "roundTeam";
    private static final String MISSED_AT = "missedAt";
    private static final String RECORDED_LATE = "inspection-round.recordedLate";

    private final Processes processes;
    private final TaskService tasks;

    RoundProcess(Processes processes, TaskService tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void start(Round round, String subject) {
        processes.start(
                KEY,
                round.reference(),
                round.office(),
                Processes.display(round.reference(), round.office(), subject, null)
                        .putValue(TEAM, round.team())
                        .putValue(MISSED_AT, Date.from(round.dueAt().toInstant())));
    }

    /** A missed round that was explained has ended; it can still be recorded. */
    @Override
    public void done(Round round) {
        if (processes.waitsFor(RECORDED_LATE, round.reference())) {
            processes.correlate(RECORDED_LATE, round.reference(), round.office(), Map.of());
        } else {
            complete(round, "userTask_makeRound");
        }
    }

    @Override
    public void explained(Round round) {
        complete(round, "userTask_explainMissedRound");
    }

    private void complete(Round round, String key) {
        processes.asSystem(() -> {
            List<Task> open = tasks.createTaskQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(round.reference())
                    .taskDefinitionKey(key)
                    .listPage(0, 1);
            open.forEach(task -> tasks.complete(task.getId()));
            return null;
        });
    }
}
