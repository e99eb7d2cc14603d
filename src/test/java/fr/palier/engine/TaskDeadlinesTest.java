package fr.palier.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PalierTest
class TaskDeadlinesTest {

    @Autowired
    TaskDeadlines deadlines;

    @Autowired
    Offices offices;

    @Autowired
    Trials trials;

    @Autowired
    Processes processes;

    @Autowired
    TaskService tasks;

    @Test
    void countsWorkingDaysAroundAWeekendAndAHoliday() {
        // Thursday 5 November 2026 + 5 working days: Wednesday 11 is a holiday
        TaskDeadlines.Deadline deadline = deadlines.of("62", "userTask_reviewNeed", LocalDate.of(2026, 11, 5));

        assertThat(deadline.due()).isEqualTo("2026-11-13");
        assertThat(deadline.reminder()).isEqualTo("2026-11-10");
        assertThat(deadline.escalation()).isEqualTo("2026-11-17");
        assertThat(deadline.rule()).isEqualTo("rule_task_reviewNeed");
    }

    @Test
    void remindsOnTheFirstDayAtTheEarliest() {
        TaskDeadlines.Deadline deadline = deadlines.of("62", "userTask_openOffers", LocalDate.of(2026, 11, 23));

        assertThat(deadline.due()).isEqualTo("2026-11-24");
        assertThat(deadline.reminder()).isBetween("2026-11-23", "2026-11-24");
    }

    @Test
    void givesAnUnknownTaskTheOrdinaryDelayOfTheOffice() {
        assertThat(deadlines
                        .of("59", "userTask_inventedHere", LocalDate.of(2026, 11, 23))
                        .due())
                .isEqualTo("2026-11-30");
    }

    @Test
    void countsFromADueDayThatAPersonMoved() {
        TaskDeadlines.Deadline deadline = deadlines.dueOn("62", "userTask_reviewNeed", LocalDate.of(2026, 12, 18));

        assertThat(deadline.reminder()).isEqualTo("2026-12-16");
        assertThat(deadline.escalation()).isEqualTo("2026-12-22");
    }

    @Test
    void refusesAPolicyWithoutARowInsteadOfLeavingATaskWithoutEnd() {
        offices.add(new Office("97", "Essai", "policy-of-nobody", "OPH", false, "a@b.example", "https://b.example"));

        assertThatThrownBy(() -> deadlines.of("97", "userTask_reviewNeed", LocalDate.of(2026, 11, 23)))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("Aucun délai");
    }

    @Test
    void setsDueAndFollowUpOfATaskFromItsModel() {
        String reference = trials.start("62");

        Task task = processes.asSystem(() ->
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult());

        TaskDeadlines.Deadline expected =
                deadlines.of("62", "userTask_reviewTrial", LocalDate.now(fr.palier.office.Zone.PARIS));
        assertThat(task.getDueDate()).isEqualTo(expected.due() + "T23:59:00");
        assertThat(task.getFollowUpDate()).isEqualTo(expected.reminder() + "T00:00:00");
        trials.remove(reference);
    }
}
