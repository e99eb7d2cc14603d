package fr.palier.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.Processes;
import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.test.web.server.LocalServerPort;

@PalierTest
class EngineWatchTest {

    @LocalServerPort
    int port;

    @Autowired
    Trials trials;

    @Autowired
    Processes processes;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HealthEndpoint health;

    @Autowired
    MeterRegistry meters;

    String reference;

    @AfterEach
    void endIt() {
        trials.filing = execution -> {};
        trials.remove(reference);
    }

    @Test
    void tellsOfACaseThatStandsStillOnceItsRetriesAreUsed() {
        trials.filing = execution -> {
            throw new IllegalStateException("The filing cabinet is locked");
        };
        Job job = waitingJob();
        double before = gauge("palier.engine.incidents");

        int attempts = 0;
        while (retries(job) > 0) {
            execute(job);
            attempts++;
            if (retries(job) > 0) {
                assertThat(gauge("palier.engine.incidents")).isEqualTo(before);
            }
        }

        assertThat(attempts).as("the configured cycle: one try and four more").isEqualTo(5);
        assertThat(gauge("palier.engine.incidents")).isEqualTo(before + 1);
        assertThat(gauge("palier.engine.jobs.failed")).isPositive();
        assertThat(health.healthForPath("incidents").getStatus().getCode()).isEqualTo("DOWN");
        assertThat(new Visitor(port).get("/actuator/health/readiness").status())
                .as("one broken case takes no node away")
                .isEqualTo(200);
        assertThat(new Visitor(port).get("/actuator/health/cases").body())
                .contains("DOWN")
                .doesNotContain("details");
    }

    @Test
    void namesTheCaseInTheLogsOfAJob() {
        List<String> seen = new ArrayList<>();
        trials.filing = execution -> seen.add(MDC.get("businessKey") + " " + MDC.get("office"));

        execute(waitingJob());

        assertThat(seen).containsExactly(reference + " 62");
    }

    @Test
    void givesMetricsToAnAdministratorWithAPasswordOnly() {
        reference = trials.start("62");
        Visitor scraper = new Visitor(port);

        assertThat(scraper.get("/actuator/prometheus").status()).isIn(302, 401);
        assertThat(scraper.send(basic(scraper, "buyers-62", "buyers-62")).status())
                .isEqualTo(403);
        assertThat(scraper.send(basic(scraper, "technique", "technique-de-test"))
                        .status())
                .as("tests export no metrics; the door stands open")
                .isNotIn(302, 401, 403);
    }

    private static java.net.http.HttpRequest.Builder basic(Visitor visitor, String id, String password) {
        return visitor.request("/actuator/prometheus")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes()))
                .GET();
    }

    private Job waitingJob() {
        reference = trials.start("62");
        return processes.asSystem(() -> {
            tasks.complete(trials.taskOf(reference), java.util.Map.of("opinion", "FOR"));
            tasks.complete(trials.taskOf(reference));
            return management
                    .createJobQuery()
                    .processInstanceId(trials.instanceOf(reference))
                    .singleResult();
        });
    }

    private int retries(Job job) {
        return processes.asSystem(() ->
                management.createJobQuery().jobId(job.getId()).singleResult().getRetries());
    }

    private void execute(Job job) {
        processes.asSystem(() -> {
            try {
                management.executeJob(job.getId());
            } catch (IllegalStateException failed) {
                assertThat(failed).hasMessageContaining("locked");
            }
            return null;
        });
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
