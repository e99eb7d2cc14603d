package fr.palier.correspondence.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.correspondence.persistence.MailRows;
import fr.palier.correspondence.persistence.ReminderRows;
import fr.palier.engine.Accounts;
import fr.palier.engine.Processes;
import fr.palier.engine.TaskDeadlines;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PalierTest
class TaskMailsTest {

    private static final String KEY = "task-mails-trial";
    /** A Monday without holidays around it. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Processes processes;

    @Autowired
    private MailRows mails;

    @Autowired
    private ReminderRows reminderRows;

    @Autowired
    private TaskNotice notice;

    @Autowired
    private TaskDeadlines deadlines;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    private final String reference = "T-62-" + UUID.randomUUID();
    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        KEY + ".bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("userTask_trial")
                                .name("Vérifier le dossier")
                                .camundaCandidateGroups("finance")
                                .camundaDueDate("${taskDeadlines.due(task)}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void theGroupOfTheOfficeIsToldThatATaskWaits() {
        start();
        Task task = task();
        assertThat(mails.of("62", reference)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("finance-62@office-62.example");
            assertThat(mail.subject()).isEqualTo("Vérifier le dossier – " + reference);
            assertThat(mail.textBody())
                    .contains("Dossier : " + reference + "\nObjet : Élagage\nÀ faire au plus tard le ")
                    .contains("http://localhost/taches/" + task.getId())
                    // the estimate, and even more an offer, has no place in a mail
                    .doesNotContain("4242");
        });
    }

    @Test
    void aTaskThatIsRolledBackTellsNobody() {
        transaction.executeWithoutResult(status -> {
            start();
            status.setRollbackOnly();
        });
        assertThat(mails.of("62", reference)).isEmpty();
    }

    @Test
    void whoGetsATaskFromSomebodyIsToldAndWhoTakesItIsNot() {
        start();
        String id = task().getId();
        As.person("finance-62", () -> tasks.claim(id, "finance-62"));
        assertThat(mails.of("62", reference)).hasSize(1);
        processes.asSystem(() -> {
            tasks.setAssignee(id, "buyers-62");
            return null;
        });
        assertThat(mails.of("62", reference))
                .extracting(MailRows.Row::recipient, MailRows.Row::template)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "buyers-62@office-62.example", "correspondence/tache-attribuee"));
    }

    @Test
    void remindersLeaveOnceBeforeAndAfterTheDueDateAndThenReachTheSupervisors() {
        start();
        Task task = task();
        task.setDueDate(Date.from(MONDAY.atTime(23, 59).atZone(Zone.PARIS).toInstant()));
        tasks.saveTask(task);
        TaskDeadlines.Deadline deadline = deadlines.dueOn("62", "userTask_trial", MONDAY);
        assertThat(deadline.reminder()).isBefore(MONDAY);
        assertThat(deadline.escalation()).isAfter(MONDAY);

        LocalDate before = calendar.plusWorkingDays(deadline.reminder(), -1, offices.get("62"));
        sweepOn(before);
        assertThat(posted()).isEmpty();
        sweepOn(deadline.reminder());
        sweepOn(deadline.reminder());
        assertThat(posted()).containsExactly("tache-rappel finance-62");
        sweepOn(LocalDate.of(2026, 11, 15));
        assertThat(posted()).as("a Sunday").hasSize(1);
        sweepOn(MONDAY.plusDays(1));
        sweepOn(MONDAY.plusDays(1));
        assertThat(posted()).contains("tache-en-retard finance-62").hasSize(2);
        sweepOn(deadline.escalation());
        sweepOn(deadline.escalation().plusDays(1));
        assertThat(posted())
                .containsExactly(
                        "tache-rappel finance-62", "tache-en-retard finance-62", "tache-alerte supervisors-62");
    }

    @Test
    void aTaskWhoseDueDateWasMovedIsRemindedAgain() {
        start();
        moveDueDate(MONDAY);
        sweepOn(MONDAY);
        moveDueDate(MONDAY.plusDays(7));
        sweepOn(MONDAY.plusDays(7));
        assertThat(posted()).containsExactly("tache-rappel finance-62", "tache-rappel finance-62");
    }

    private void moveDueDate(LocalDate day) {
        Task task = task();
        task.setDueDate(Date.from(day.atTime(23, 59).atZone(Zone.PARIS).toInstant()));
        tasks.saveTask(task);
    }

    private void start() {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(reference)
                .setVariables(Processes.display(reference, "62", "Élagage", BigDecimal.valueOf(4242)))
                .execute();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }

    private List<String> posted() {
        return mails.of("62", reference).stream()
                .filter(mail -> !mail.template().endsWith("tache-a-traiter"))
                .map(mail -> mail.template().replace("correspondence/", "") + " "
                        + mail.recipient().replaceAll("@.*", ""))
                .toList();
    }

    private void sweepOn(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(10, 0).atZone(Zone.PARIS).toInstant(), Zone.PARIS);
        new TaskReminders(
                        tasks,
                        runtime,
                        processes,
                        deadlines,
                        calendar,
                        offices,
                        accounts,
                        notice,
                        reminderRows,
                        transaction,
                        clock,
                        Duration.ofDays(60))
                .sweep();
    }
}
