package fr.palier.movein.process;

import fr.palier.engine.Processes;
import fr.palier.movein.application.MoveInFlow;
import fr.palier.movein.domain.MoveIn;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The only place that starts the procedures of a move-in and moves them on: its tasks are done on our own pages. */
@Component
class MoveInProcess implements MoveInFlow {

    static final String KEY = "move-in";
    static final String HOUSEHOLD = "household-follow-up";

    private static final String CALL_AT = "callAt";
    private static final String CALL_AGAIN = "callAgain";
    private static final String CANCELLED = "move-in.cancelled";

    private final Processes processes;
    private final TaskService tasks;

    MoveInProcess(Processes processes, TaskService tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void start(MoveIn moveIn, String subject) {
        processes.start(
                KEY,
                moveIn.reference(),
                moveIn.office(),
                Processes.display(moveIn.reference(), moveIn.office(), subject, null));
    }

    @Override
    public void checked(MoveIn moveIn) {
        complete(KEY, moveIn.reference(), "userTask_checkIn", Map.of());
    }

    @Override
    public void handedOver(MoveIn moveIn, LocalDate callOn) {
        complete(KEY, moveIn.reference(), "userTask_handOverContract", Map.of(CALL_AT, morning(callOn)));
    }

    @Override
    public boolean called(MoveIn moveIn, LocalDate again) {
        Map<String, Object> variables = new HashMap<>(Map.of(CALL_AGAIN, again != null));
        if (again != null) {
            variables.put(CALL_AT, morning(again));
        }
        return complete(KEY, moveIn.reference(), "userTask_callNewTenant", variables);
    }

    @Override
    public void cancelled(MoveIn moveIn) {
        processes.correlate(CANCELLED, moveIn.reference(), moveIn.office(), Map.of());
    }

    /** Says nothing of the household: a variable outlives its case. */
    @Override
    public void householdNamed(String office, String reference) {
        processes.start(
                HOUSEHOLD,
                reference,
                office,
                Processes.display(reference, office, "Suivi après une entrée dans un logement", null));
    }

    @Override
    public void householdFollowed(String office, String reference) {
        complete(HOUSEHOLD, reference, "userTask_followHousehold", Map.of());
    }

    private static Date morning(LocalDate day) {
        return Date.from(day.atStartOfDay(Zone.PARIS).toInstant());
    }

    private boolean complete(String process, String reference, String key, Map<String, Object> variables) {
        return processes.asSystem(() -> {
            List<Task> open = tasks.createTaskQuery()
                    .processDefinitionKey(process)
                    .processInstanceBusinessKey(reference)
                    .taskDefinitionKey(key)
                    .listPage(0, 1);
            open.forEach(task -> tasks.complete(task.getId(), variables));
            return !open.isEmpty();
        });
    }
}
