package fr.palier.engine.watch;

import fr.palier.engine.Processes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nobody looks at Cockpit all day: a stopped case and a stopped job executor show in health and metrics. */
@Configuration(proxyBeanMethods = false)
class EngineWatch {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final HistoryService history;
    private final Processes processes;
    private final Clock clock;

    EngineWatch(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            HistoryService history,
            Processes processes,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.history = history;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * DOWN while a case stands still because a job failed for good. In its own group ({@code /actuator/health/cases}), not among the
     * probes: a broken letter must not take the node out of the proxy.
     */
    @Bean
    HealthIndicator incidentsHealthIndicator() {
        return () -> {
            long open = count(() -> runtime.createIncidentQuery().count());
            return (open == 0 ? Health.up() : Health.down())
                    .withDetail("open", open)
                    .build();
        };
    }

    /** UP while this node takes jobs; UNKNOWN where jobs are switched off by configuration. */
    @Bean
    HealthIndicator jobsHealthIndicator(
            ProcessEngine engine, @Value("${camunda.bpm.job-execution.enabled:true}") boolean enabled) {
        return () -> {
            boolean active = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getJobExecutor()
                    .isActive();
            Health.Builder health = active ? Health.up() : enabled ? Health.down() : Health.unknown();
            return health.withDetail("active", active)
                    .withDetail("due", dueJobs())
                    .build();
        };
    }

    @Bean
    Gauge incidentsGauge(MeterRegistry registry) {
        return gauge(
                registry,
                "palier.engine.incidents",
                "Dossiers arrêtés par un incident",
                () -> runtime.createIncidentQuery().count());
    }

    @Bean
    Gauge dueJobsGauge(MeterRegistry registry) {
        return gauge(registry, "palier.engine.jobs.due", "Travaux échus qui attendent", this::dueJobs);
    }

    @Bean
    Gauge failedJobsGauge(MeterRegistry registry) {
        return gauge(registry, "palier.engine.jobs.failed", "Travaux sans essai restant", () -> management
                .createJobQuery()
                .noRetriesLeft()
                .count());
    }

    @Bean
    Gauge openTasksGauge(MeterRegistry registry) {
        return gauge(registry, "palier.engine.tasks.open", "Tâches ouvertes", () -> tasks.createTaskQuery()
                .count());
    }

    @Bean
    Gauge lateTasksGauge(MeterRegistry registry) {
        return gauge(
                registry, "palier.engine.tasks.late", "Tâches dont l'échéance est passée", () -> tasks.createTaskQuery()
                        .dueBefore(now())
                        .count());
    }

    @Bean
    Gauge runningCasesGauge(MeterRegistry registry) {
        return gauge(
                registry,
                "palier.engine.cases.running",
                "Procédures en cours",
                () -> runtime.createProcessInstanceQuery()
                        .rootProcessInstances()
                        .count());
    }

    @Bean
    Gauge cleanableGauge(MeterRegistry registry) {
        return gauge(
                registry,
                "palier.engine.history.cleanup.jobs",
                "Travaux de nettoyage de l'historique",
                () -> history.findHistoryCleanupJobs().size());
    }

    private long dueJobs() {
        return count(() ->
                management.createJobQuery().executable().duedateLowerThan(now()).count());
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private long count(Supplier<Long> query) {
        return processes.asSystem(query);
    }

    private Gauge gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        return Gauge.builder(name, () -> processes.asSystem(value))
                .description(description)
                .register(registry);
    }
}
