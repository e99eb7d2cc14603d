package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.engine.EngineReason;
import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Processes;
import fr.palier.engine.SignedIn;
import fr.palier.engine.Submission;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts a case and completes a task from a form, with the grants of the person. What the form holds travels as transient variables
 * to the listener that hands it to one use case: nothing entered stays in the engine.
 */
@Component
public class TaskDesk {

    private static final int LONGEST_COMMENT = 2000;

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final Absences absences;
    private final Accounts accounts;
    private final AccountChoices choices;
    private final Processes processes;
    private final TaskTurns turns;
    private final ObjectMapper json;
    private final Clock clock;

    TaskDesk(
            TaskService tasks,
            FormService forms,
            RepositoryService repository,
            Absences absences,
            Accounts accounts,
            AccountChoices choices,
            Processes processes,
            TaskTurns turns,
            ObjectMapper json,
            Clock clock) {
        this.turns = turns;
        this.absences = absences;
        this.accounts = accounts;
        this.choices = choices;
        this.processes = processes;
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** Completes a task that nobody else has taken. */
    @Transactional
    public void complete(String taskId, Map<String, JsonNode> sent) {
        Task task = mine(taskId);
        EngineReason.NO_FORM.when(task.getCamundaFormRef() == null);
        Set<String> held = tasks.getVariables(taskId).keySet();
        Map<String, Object> accepted =
                schema(forms.getDeployedTaskForm(taskId)).accept(sent, held, LocalDate.now(clock));
        if (task.getAssignee() == null) {
            tasks.claim(taskId, SignedIn.person().id());
        }
        SignedIn.onBehalf(absent(task), () -> tasks.complete(taskId, transients(accepted, held)));
    }

    /** Takes a task that nobody else has taken. */
    @Transactional
    public void claim(String taskId) {
        mine(taskId);
        tasks.claim(taskId, SignedIn.person().id());
    }

    /** Gives one's task back to its group. */
    @Transactional
    public void unclaim(String taskId) {
        Task task = mine(taskId);
        if (task.getAssignee() != null) {
            tasks.claim(taskId, null);
        }
    }

    /** Adds a comment; returns its id. */
    @Transactional
    public String comment(String taskId, String text) {
        Task task = visible(taskId);
        EngineReason.EMPTY_COMMENT.when(text.isBlank());
        EngineReason.TOO_LONG.when(text.length() > LONGEST_COMMENT, "Commentaire", LONGEST_COMMENT);
        return tasks.createComment(taskId, task.getProcessInstanceId(), text.strip())
                .getId();
    }

    /** Comments of a task that the person sees, newest first, as Tasklist reads them. */
    public List<Map<String, String>> comments(String taskId) {
        visible(taskId);
        return processes.asSystem(() -> tasks.getTaskComments(taskId)).stream()
                .map(comment -> Map.of(
                        "id", comment.getId(),
                        "taskId", taskId,
                        "userId", comment.getUserId(),
                        "time", comment.getTime().toInstant().toString(),
                        "message", comment.getFullMessage()))
                .toList();
    }

    /** The absent person for whom this task is done: its owner, or who lends the only group that may do it. */
    private Optional<CurrentPerson.OnBehalf> absent(Task task) {
        Person me = SignedIn.person();
        if (task.getOwner() != null && absences.replaces(me.id(), task.getOwner())) {
            return named(task.getOwner(), me);
        }
        if (task.getOwner() != null || me.lent().isEmpty()) {
            return Optional.empty();
        }
        Set<String> candidates = processes.asSystem(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean mine =
                candidates.stream().anyMatch(group -> me.is(group) && !me.lent().containsKey(group));
        return mine
                ? Optional.empty()
                : candidates.stream()
                        .filter(me.lent()::containsKey)
                        .sorted()
                        .findFirst()
                        .flatMap(group -> named(me.lent().get(group), me));
    }

    private Optional<CurrentPerson.OnBehalf> named(String account, Person me) {
        return accounts.ofOffice(me.office()).stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .map(one -> new CurrentPerson.OnBehalf(one.id(), one.name()));
    }

    private Task visible(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        EngineReason.NO_TASK.when(task == null);
        return task;
    }

    private Task mine(String taskId) {
        turns.take(taskId);
        Task task = visible(taskId);
        EngineReason.TAKEN.when(task.getAssignee() != null
                && !task.getAssignee().equals(SignedIn.person().id()));
        return task;
    }

    /** Starts a case from its start form; returns the instance's id. */
    @Transactional
    public String start(String definitionId, Map<String, JsonNode> sent) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .startableInTasklist()
                .singleResult();
        EngineReason.NOT_STARTABLE.when(
                definition == null || !definitionId(definition.getKey()).equals(definitionId));
        Map<String, Object> accepted =
                schema(deployedStartForm(definitionId)).accept(sent, Set.of(), LocalDate.now(clock));
        try {
            ProcessInstance instance =
                    forms.submitStartForm(definitionId, transients(accepted, ProcessVariables.DISPLAYED));
            return instance.getId();
        } catch (AuthorizationException denied) {
            throw EngineReason.NOT_STARTABLE.rejection();
        }
    }

    /** Id of the newest version of a process. */
    public String definitionId(String key) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        EngineReason.NOT_STARTABLE.when(definition == null);
        return definition.getId();
    }

    private InputStream deployedStartForm(String definitionId) {
        try {
            return forms.getDeployedStartForm(definitionId);
        } catch (AuthorizationException denied) {
            throw EngineReason.NOT_STARTABLE.rejection();
        } catch (ProcessEngineException none) {
            throw EngineReason.NO_FORM.rejection();
        }
    }

    /** The form of a task with its lists of accounts filled; empty where it has none, or the person sees no such task: the engine answers. */
    public Optional<JsonNode> form(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .filter(task -> task.getCamundaFormRef() != null)
                .map(task -> read(forms.getDeployedTaskForm(taskId)))
                .filter(choices::isIn)
                .map(form -> choices.fill(form, SignedIn.person().office()));
    }

    private FormSchema schema(InputStream form) {
        return FormSchema.of(choices.fill(read(form), SignedIn.person().office()));
    }

    private JsonNode read(InputStream form) {
        try (form) {
            return json.readTree(form);
        } catch (IOException broken) {
            throw new IllegalStateException("A deployed form cannot be read", broken);
        }
    }

    /** @param held names that the case keeps or will keep: such a field goes on under its prefix alone */
    private static VariableMap transients(Map<String, Object> accepted, Set<String> held) {
        VariableMap variables = Variables.createVariables();
        accepted.forEach((key, value) -> {
            variables.putValueTyped(Submission.PREFIX + key, Variables.untypedValue(value, true));
            if (!held.contains(key)) {
                variables.putValueTyped(key, Variables.untypedValue(value, true));
            }
        });
        return variables;
    }
}
