package fr.palier.supplier.sourcing.process;

import fr.palier.engine.EngineReason;
import fr.palier.engine.Processes;
import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Zone;
import fr.palier.supplier.sourcing.application.SourcingFlow;
import fr.palier.supplier.sourcing.domain.Sourcing;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The only place that starts a sourcing's procedure and moves it on from our own pages and the firms' links. */
@Component
class SupplierSourcingProcess implements SourcingFlow {

    static final String KEY = "supplier-sourcing";

    /** Groups that run it: the buyers, and department buyers where one of them opened it; the use cases ask for the service too. */
    static final String RUN_BY = "runBy";

    /** End of the last day on which firms are asked to answer; not the name of the form's field, which is transient. */
    static final String ANSWERS_UNTIL = "answersUntil";

    private static final String INFORMATION = "sourcing.informationGiven";

    private static final int MOST_TASKS = 200;

    private final TaskService tasks;
    private final Processes processes;
    private final CurrentPerson people;

    SupplierSourcingProcess(TaskService tasks, Processes processes, CurrentPerson people) {
        this.tasks = tasks;
        this.processes = processes;
        this.people = people;
    }

    VariableMap variables(Sourcing sourcing) {
        String buyers = Role.BUYERS.group();
        return Processes.display(sourcing.reference(), sourcing.office(), sourcing.subject(), null)
                .putValue(RUN_BY, people.get().is(buyers) ? buyers : buyers + "," + Role.DEPARTMENT_BUYERS.group())
                .putValue(ANSWERS_UNTIL, due(sourcing));
    }

    @Override
    public void start(Sourcing sourcing) {
        processes.start(KEY, sourcing.reference(), sourcing.office(), variables(sourcing));
    }

    @Override
    public void contactsReady(Sourcing sourcing) {
        complete(sourcing, "userTask_contactFirms", Variables.createVariables().putValue(ANSWERS_UNTIL, due(sourcing)));
    }

    /** While the first message has not left yet nobody waits for this: its job will tell all of them everything. */
    @Override
    public void informationDue(Sourcing sourcing) {
        if (processes.waitsFor(INFORMATION, sourcing.reference())) {
            send(INFORMATION, sourcing);
        }
    }

    @Override
    public void questionAsked(Sourcing sourcing) {
        send("sourcing.questionAsked", sourcing);
    }

    /** One task waits per open question, each as good as another: one's own first, then one that nobody took. */
    @Override
    public void questionAnswered(Sourcing sourcing) {
        complete(sourcing, "userTask_answerFirm", Variables.createVariables());
    }

    @Override
    public void exchangesClosed(Sourcing sourcing) {
        complete(sourcing, "userTask_followExchanges", Variables.createVariables());
    }

    @Override
    public void abandoned(Sourcing sourcing) {
        send("sourcing.abandoned", sourcing);
    }

    private void send(String message, Sourcing sourcing) {
        processes.correlate(message, sourcing.reference(), sourcing.office(), Map.of());
    }

    private void complete(Sourcing sourcing, String key, VariableMap variables) {
        String me = people.get().id();
        List<Task> waiting = processes.asSystem(() -> tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(sourcing.reference())
                .taskDefinitionKey(key)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST_TASKS));
        EngineReason.NO_TASK.when(waiting.isEmpty());
        Task task = waiting.stream()
                .filter(one -> me.equals(one.getAssignee()))
                .findFirst()
                .or(() -> waiting.stream()
                        .filter(one -> one.getAssignee() == null)
                        .findFirst())
                .orElseThrow(EngineReason.TAKEN::rejection);
        processes.asSystem(() -> {
            tasks.setAssignee(task.getId(), me);
            tasks.complete(task.getId(), variables);
            return null;
        });
    }

    private static Date due(Sourcing sourcing) {
        return Date.from(sourcing.answersDue()
                .plusDays(1)
                .atStartOfDay(Zone.PARIS)
                .minusMinutes(1)
                .toInstant());
    }
}
