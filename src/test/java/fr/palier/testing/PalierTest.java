package fr.palier.testing;

import fr.palier.PalierApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on real PostgreSQL and SMTP, with its port open. One context for all tests that carry it. The job
 * executor is off: a test runs the jobs it expects.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PalierApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            // the database of the tests dies with the JVM: nothing to report to it, nobody to wait for
            "camunda.bpm.metrics.db-reporter-activate=false",
            "server.shutdown=immediate",
            "palier.outbox.enabled=false",
            // all tests come from one address
            "palier.public.requests-per-minute=100000",
            "palier.absences.round=-",
            "palier.rounds.open=-",
            "palier.evaluations.open=-",
            "logging.structured.format.console="
        })
@ContextConfiguration(initializers = TestServices.class)
@Import(TestOffices.class)
public @interface PalierTest {}
