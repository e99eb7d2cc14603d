package fr.palier.correspondence.process;

import fr.palier.correspondence.process.TaskNotice.About;
import fr.palier.correspondence.process.TaskNotice.Occasion;
import fr.palier.engine.Accounts;
import fr.palier.engine.Accounts.Account;
import fr.palier.engine.ProcessVariables;
import fr.palier.office.CurrentPerson;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the members of a task's groups that it waits, and a person that somebody gave it to them; in the task's own transaction. */
@Component
class TaskMails {

    private final TaskNotice notice;
    private final Accounts accounts;
    private final CurrentPerson people;

    TaskMails(TaskNotice notice, Accounts accounts, CurrentPerson people) {
        this.notice = notice;
        this.accounts = accounts;
        this.people = people;
    }

    @EventListener(condition = "#task.eventName == 'create' or #task.eventName == 'assignment'")
    void changed(DelegateTask task) {
        String office = task.getTenantId();
        String reference =
                task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        if (office == null || reference == null) {
            // a task without office or file (an engine's own test) concerns nobody
            return;
        }
        if (task.getEventName().equals(TaskListener.EVENTNAME_ASSIGNMENT)) {
            assigned(task, office, reference);
        } else if (task.getAssignee() == null) {
            // with an assignee from the start, the assignment follows as its own event
            notice.post(Occasion.WAITING, about(task, office, reference), candidates(task, office));
        }
    }

    private void assigned(DelegateTask task, String office, String reference) {
        if (task.getAssignee() == null || task.getAssignee().equals(people.get().id())) {
            return;
        }
        accounts.ofOffice(office).stream()
                .filter(account -> account.id().equals(task.getAssignee()))
                .findFirst()
                .ifPresent(account ->
                        notice.post(Occasion.ASSIGNED, about(task, office, reference), java.util.List.of(account)));
    }

    private Collection<Account> candidates(DelegateTask task, String office) {
        Map<String, Account> members = new LinkedHashMap<>();
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> accounts.membersOf(group, office).stream())
                .forEach(account -> members.put(account.id(), account));
        return members.values();
    }

    private static About about(DelegateTask task, String office, String reference) {
        return new About(
                task.getId(),
                task.getName(),
                office,
                reference,
                (String) task.getVariable(ProcessVariables.SUBJECT),
                task.getDueDate());
    }
}
