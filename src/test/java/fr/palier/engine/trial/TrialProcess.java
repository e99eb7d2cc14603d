package fr.palier.engine.trial;

import fr.palier.engine.EngineReason;
import fr.palier.engine.Processes;
import fr.palier.engine.Submission;
import fr.palier.office.Person;
import fr.palier.web.FilePart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A small procedure with forms, for tests of the gate, of grants and of the screens; deployed by the tests that need it. */
@TestConfiguration(proxyBeanMethods = false)
public class TrialProcess {

    public static final String KEY = "trial";
    private static final AtomicLong NUMBER = new AtomicLong();

    /** What the beans of the procedure saw and do; one in the context. */
    public static class Trials {

        private final RepositoryService repository;
        private final RuntimeService runtime;
        private final TaskService tasks;
        private final Processes processes;
        private final AuthorizationService authorizations;
        public final List<String> opinions = new CopyOnWriteArrayList<>();
        public volatile boolean intruded;
        public volatile Consumer<DelegateExecution> filing = execution -> {};

        Trials(
                RepositoryService repository,
                RuntimeService runtime,
                TaskService tasks,
                Processes processes,
                AuthorizationService authorizations) {
            this.authorizations = authorizations;
            this.repository = repository;
            this.runtime = runtime;
            this.tasks = tasks;
            this.processes = processes;
        }

        /** What an attacker's expression calls. */
        public boolean intrude() {
            intruded = true;
            return true;
        }

        /** Deploys the models; the same files are deployed once. */
        public void deploy() {
            processes.asSystem(() -> repository
                    .createDeployment()
                    .name("trial")
                    .enableDuplicateFiltering(true)
                    .addClasspathResource("trial/trial.bpmn")
                    .addClasspathResource("trial/trial.start.form")
                    .addClasspathResource("trial/trial.review.form")
                    .addClasspathResource("trial/trial.sign.form")
                    .deployWithResult());
            permitStart("buyers");
        }

        private void permitStart(String group) {
            boolean known = authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(group)
                            .resourceType(Resources.PROCESS_DEFINITION)
                            .resourceId(KEY)
                            .count()
                    > 0;
            if (!known) {
                Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(group);
                grant.setResource(Resources.PROCESS_DEFINITION);
                grant.setResourceId(KEY);
                grant.setPermissions(new Permission[] {
                    ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE
                });
                processes.asSystem(() -> authorizations.saveAuthorization(grant));
            }
        }

        /** Starts a case in an office and returns its reference. */
        public String start(String office) {
            return start(office, "Essai de " + office);
        }

        public String start(String office, String subject) {
            deploy();
            String reference = nextReference(office);
            processes.start(
                    KEY, reference, office, Processes.display(reference, office, subject, new BigDecimal("1200.50")));
            return reference;
        }

        /** Id of the open task of a case. */
        public String taskOf(String reference) {
            return processes.asSystem(() -> tasks.createTaskQuery()
                    .processInstanceBusinessKey(reference)
                    .singleResult()
                    .getId());
        }

        public String instanceOf(String reference) {
            return processes.asSystem(() -> runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .singleResult()
                    .getId());
        }

        public boolean hasTask(String taskId) {
            return processes.asSystem(
                    () -> tasks.createTaskQuery().taskId(taskId).count() == 1);
        }

        public String definitionId() {
            deploy();
            return processes.asSystem(() -> repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(KEY)
                    .latestVersion()
                    .singleResult()
                    .getId());
        }

        /** Ends a case that a test leaves behind. */
        public void remove(String reference) {
            processes.asSystem(() -> {
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .list()
                        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test", true));
                return null;
            });
        }
    }

    private static String nextReference(String office) {
        return "T-%s-2026-%04d".formatted(office, NUMBER.incrementAndGet());
    }

    @Bean
    Trials trials(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            Processes processes,
            AuthorizationService authorizations) {
        return new Trials(repository, runtime, tasks, processes, authorizations);
    }

    @Bean
    ExecutionListener trialStarted(fr.palier.office.CurrentPerson people) {
        return execution -> {
            if (execution.getVariable("reference") == null) {
                Submission start = Submission.of(execution);
                String reference = nextReference(people.office());
                execution.setProcessBusinessKey(reference);
                execution.setVariables(Processes.display(
                        reference,
                        people.office(),
                        start.text("subject"),
                        start.money("amount").euros()));
            }
        };
    }

    @Bean
    TaskListener trialReviewed(Trials trials, fr.palier.office.Journal journal) {
        return task -> {
            String opinion = Submission.of(task).text("opinion");
            EngineReason.WRONG_CHOICE.when(
                    opinion.equals("AGAINST")
                            && Submission.of(task).optionalText("reason").isEmpty(),
                    "Motif");
            journal.write(
                    task.getTenantId(),
                    task.getExecution().getProcessBusinessKey(),
                    "trial.reviewed",
                    "Essai examiné.",
                    Map.of("opinion", opinion));
            trials.opinions.add(task.getExecution().getProcessBusinessKey() + " " + opinion);
        };
    }

    @Bean
    JavaDelegate fileTrial(Trials trials) {
        return execution -> trials.filing.accept(execution);
    }

    @Bean
    FilePart trialFilePart() {
        return new FilePart() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return reference.startsWith("T-" + office + "-")
                        ? Optional.of(new Content("Essai", "trial/volet :: volet", Map.of("reference", reference)))
                        : Optional.empty();
            }
        };
    }
}
