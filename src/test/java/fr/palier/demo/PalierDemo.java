package fr.palier.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.palier.PalierApplication;
import fr.palier.commitment.GestureStory;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.Sitting;
import fr.palier.evaluation.penalty.PenaltyStory;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.StagedFigures;
import fr.palier.office.Zone;
import fr.palier.supplier.sourcing.SourcingStory;
import fr.palier.testing.As;
import fr.palier.testing.EmbeddedPostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** The product with an embedded PostgreSQL, an SMTP server and demonstration data: {@code mvn spring-boot:test-run}. */
public class PalierDemo {

    private static final Class<?>[] SOURCES = {
        PalierApplication.class,
        DemoClock.class,
        DemoOffices.class,
        DemoFirms.class,
        DemoCommittees.class,
        DemoHomes.class,
        DemoYear.class,
        As.class,
        DemoNeeds.class,
        PreparationStory.class,
        TenderStory.class,
        SourcingStory.class,
        DemoSourcing.class,
        NegotiationStory.class,
        SessionDriver.class,
        Sitting.class,
        DemoSessions.class,
        RoundStory.class,
        MoveInStory.class,
        DemoMoveIns.class,
        DemoRounds.class,
        OrderStory.class,
        DemoOrders.class,
        DemoUpkeep.class,
        ComplaintStory.class,
        DemoComplaints.class,
        DemoTenders.class,
        GestureStory.class,
        DemoGestures.class,
        EvaluationStory.class,
        DemoEvaluations.class,
        StagedFigures.class,
        ReviewStory.class,
        PenaltyStory.class,
        DemoReviews.class,
        DemoDossiers.class
    };

    private static final int FAILED = 1;

    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** Ends the process when it cannot start: its mail server's threads would keep it, and its late end stop the next run's database. */
    public static void main(String[] arguments) {
        try {
            start(arguments);
        } catch (Exception | Error failure) {
            LoggerFactory.getLogger(PalierDemo.class).error("La démonstration n'a pas pu démarrer", failure);
            System.exit(FAILED);
        }
    }

    private static void start(String[] arguments) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(Zone.PARIS));
        long start = System.nanoTime();
        Path folder = Path.of(System.getProperty("palier.folder", ".palier"));
        if (Boolean.getBoolean("palier.reset") && Files.exists(folder)) {
            empty(folder);
        }
        Files.createDirectories(folder);
        EmbeddedPostgres postgres =
                EmbeddedPostgresServer.kept(folder.resolve("postgres").toAbsolutePath());
        MAIL.start();
        System.out.printf("PostgreSQL et SMTP prêts en %d ms%n", (System.nanoTime() - start) / 1_000_000);
        SpringApplication application = new SpringApplication(SOURCES);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("demo", settings(postgres))));
        if (Boolean.getBoolean("palier.startup")) {
            StartupCost cost = new StartupCost();
            application.setApplicationStartup(cost.steps());
            application.addListeners(cost);
        }
        // returns once the listeners that tell the fictitious files have ended
        ConfigurableApplicationContext context = application.run(withReadableLogs(arguments));
        DemoWelcome.print(context.getEnvironment().getProperty("local.server.port"), (System.nanoTime() - start) / 1e9);
    }

    private static Map<String, Object> settings(EmbeddedPostgres postgres) {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.datasource.password", "postgres"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", MAIL.getSmtp().getPort()),
                Map.entry("server.servlet.session.cookie.secure", "false"),
                Map.entry("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "false"),
                Map.entry("camunda.bpm.webapp.csrf.enable-secure-cookie", "false"),
                // the password of a demo account is its id
                Map.entry("palier.password-length", 8),
                Map.entry("palier.base-url", "http://localhost:${server.port:8080}"),
                Map.entry("palier.administrator.id", "technique"),
                Map.entry("palier.administrator.password", "technique-demo"),
                Map.entry("palier.link-secret", "demonstration-seulement-ne-jamais-servir-ailleurs"));
    }

    private static String[] withReadableLogs(String[] arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--logging.structured.format.console=";
        return all;
    }

    private static void empty(Path folder) throws IOException {
        EmbeddedPostgresServer.stopOrphan(folder.resolve("postgres"));
        FileSystemUtils.deleteRecursively(folder);
    }
}
