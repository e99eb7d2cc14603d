package fr.palier.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.palier.testing.EmbeddedPostgresServer;
import fr.palier.testing.TestServices;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The topology of {@code docker-compose.yml}: two JVMs on one PostgreSQL, one killed with signal 9 in the middle of its work. */
@Tag("nodes")
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private JdbcClient database;
    private Map<String, Object> settings;

    @BeforeEach
    void emptyServers() {
        mail.start();
        String name = "nodes_" + Long.toHexString(System.nanoTime());
        JdbcClient.create(EmbeddedPostgresServer.shared().getPostgresDatabase())
                .sql("create database " + name)
                .update();
        DataSource source = EmbeddedPostgresServer.shared().getDatabase("postgres", name);
        database = JdbcClient.create(source);
        settings = new HashMap<>(TestServices.settings());
        settings.put("spring.datasource.url", EmbeddedPostgresServer.shared().getJdbcUrl("postgres", name));
        settings.put("spring.datasource.hikari.maximum-pool-size", 8);
        settings.put("spring.mail.port", mail.getSmtp().getPort());
        settings.put("palier.outbox.pause", "PT0.5S");
        settings.put("palier.outbox.first-delay", "PT1S");
        settings.put("server.port", 0);
        settings.put("logging.structured.format.console", "");
        settings.put("camunda.bpm.deployment-resource-pattern[0]", "classpath:nodes/*.bpmn");
        settings.put("camunda.bpm.deployment-resource-pattern[1]", "classpath*:processes/**/*.bpmn");
        settings.put("camunda.bpm.deployment-resource-pattern[2]", "classpath*:processes/**/*.form");
        settings.put("camunda.bpm.deployment-resource-pattern[3]", "classpath*:decisions/**/*.dmn");
        // short, so that the survivor takes over within seconds; a minute in production
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", 4000);
        settings.put("camunda.bpm.job-execution.wait-time-in-millis", 500);
        settings.put("camunda.bpm.job-execution.max-wait", 1000);
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void theSurvivorFinishesWhatAKilledNodeHadBegun() throws Exception {
        try (Node first = Node.start("first", settings);
                Node second = Node.start("second", settings)) {
            first.awaitReady();
            second.awaitReady();
            assertThat(readiness(first)).isEqualTo(200);
            assertThat(readiness(second)).isEqualTo(200);

            first.openCases(40);
            second.openCases(40);
            await().atMost(PATIENCE)
                    .until(() ->
                            nodesOf("relay.departed").containsAll(List.of("first", "second")) && locked(first) > 0);
            first.kill();

            assertThat(locked(first))
                    .as("jobs that the killed node had in hand")
                    .isPositive();
            await().atMost(PATIENCE).until(() -> second.opened().size() == 40 && unfinished() == 0 && unsent() == 0);

            Set<String> confirmed = new TreeSet<>(first.opened());
            confirmed.addAll(second.opened());
            nothingLostNothingTwice(confirmed);
            assertThat(nodesOf("relay.departed")).containsExactlyInAnyOrder("first", "second");
        }
    }

    /** Letters are made and posted in a job: the node dies between their PDF and their commit. */
    @Test
    void aTenderGoesOnWhenItsNodeDiesWhileItWritesTheLetters() throws Exception {
        try (Node first = Node.start("first", settings);
                Node second = Node.start("second", settings)) {
            first.awaitReady();
            second.awaitReady();
            first.order("moveTo 2027-02-01T09:00+01:00\ntender Portes\ntender Serrures\ntender Interphones\nclock");
            await().atMost(PATIENCE).until(() -> first.answers("clock ").size() == 1);
            Set<String> tenders = first.answers("tender ");
            second.order("moveTo " + first.answers("clock ").iterator().next().replaceAll("\\[.*", ""));
            await().atMost(PATIENCE).until(() -> second.answers("moved").size() == 1);

            tenders.forEach(reference -> first.order("decide " + reference));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> locked(first) > 0);
            first.kill();
            // a commit that it had sent may still be carried out
            await().atMost(PATIENCE)
                    .until(() ->
                            count("pg_stat_activity where datname = current_database() and application_name = 'first'")
                                    == 0);

            Set<String> decided = new TreeSet<>(tenders);
            decided.removeAll(waiting("userTask_decideAward"));
            assertThat(decided).as("decided before the node died").isNotEmpty();
            tenders.stream()
                    .filter(reference -> !decided.contains(reference))
                    .forEach(reference -> second.order("decide " + reference));
            await().atMost(PATIENCE)
                    .until(() -> waiting("userTask_examineProofs").equals(tenders));
            tenders.forEach(reference -> second.order("prove " + reference));
            await().atMost(PATIENCE).until(() -> waiting("userTask_sendLetters").equals(tenders));
            tenders.forEach(reference -> second.order("letters " + reference));
            await().atMost(PATIENCE)
                    .until(() -> waiting("userTask_signContract").equals(tenders));
            tenders.forEach(reference -> second.order("sign " + reference));
            await().atMost(PATIENCE).until(() -> waiting("userTask_rateService").equals(tenders));
            tenders.forEach(reference -> second.order("rate " + reference));
            await().atMost(PATIENCE).until(() -> unfinished() == 0 && unsent() == 0);

            assertThat(rows("select reference from tender where status = 'COMPLETED' order by 1"))
                    .containsExactlyElementsOf(tenders);
            assertThat(rows("select business_key_ from act_hi_procinst where proc_def_key_ = 'tender' order by 1"))
                    .as("one case per tender")
                    .containsExactlyElementsOf(tenders);
            assertThat(rows("select reference || ' ' || recipient_email || ' ' || kind from letter"))
                    .as("one letter of a kind per firm")
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(3 * tenders.size());
            assertThat(messageIds()).as("one Message-ID per mail").hasSameSizeAs(rows("select id from outbox_mail"));
            assertThat(count("act_ru_execution")).isZero();
            assertThat(count("act_ru_incident")).isZero();
        }
    }

    @Test
    void thePersonStaysOnOneNodeAndGoesToTheOtherWhenItDies(@TempDir Path folder) throws Exception {
        assumeTrue(Proxy.program().isPresent(), "haproxy is not installed: the proxy was not tried");
        settings.put("server.servlet.session.cookie.secure", true);
        try (Node first = Node.start("first", settings);
                Node second = Node.start("second", settings)) {
            first.awaitReady();
            second.awaitReady();
            try (Proxy proxy = Proxy.start(folder, first, second)) {
                Visitor visitor = new Visitor(proxy);
                await().atMost(PATIENCE).until(() -> visitor.status("/actuator/health") == 200);
                visitor.signIn("technique", "technique-de-test");
                for (int request = 1; request <= 6; request++) {
                    assertThat(visitor.status("/")).as("session kept").isEqualTo(200);
                }
                assertThat(visitor.status("/actuator/prometheus"))
                        .as("metrics stay inside")
                        .isEqualTo(403);

                (visitor.node().equals("1") ? first : second).kill();

                assertThat(visitor.status("/")).as("asked to log in again").isEqualTo(302);
                visitor.signIn("technique", "technique-de-test");
                assertThat(visitor.status("/")).as("on the other node").isEqualTo(200);
            }
        }
    }

    /** Behind the profile {@code faults}: nodes are killed and started again at random moments while cases keep coming. */
    @Test
    @Tag("faults")
    void nothingIsLostHoweverOftenANodeIsKilled() throws Exception {
        Random chance = new Random(20_261_121);
        Set<String> confirmed = new TreeSet<>();
        try (Node steady = Node.start("steady", settings)) {
            steady.awaitReady();
            for (int round = 1; round <= 10; round++) {
                try (Node mortal = Node.start("mortal-" + round, settings)) {
                    mortal.awaitReady();
                    steady.openCases(30);
                    mortal.openCases(60);
                    int until = 1 + chance.nextInt(40);
                    await().atMost(PATIENCE).until(() -> mortal.opened().size() >= until && locked(mortal) > 0);
                    mortal.kill();
                    confirmed.addAll(mortal.opened());
                }
            }
            await().atMost(PATIENCE.multipliedBy(4))
                    .until(() -> steady.opened().size() == 300 && unfinished() == 0 && unsent() == 0);
            confirmed.addAll(steady.opened());
            nothingLostNothingTwice(confirmed);
        }
    }

    private void nothingLostNothingTwice(Set<String> confirmed) throws Exception {
        List<String> cases = database.sql(
                        "select business_key_ from act_hi_procinst where proc_def_key_ = 'relay' order by 1")
                .query(String.class)
                .list();
        assertThat(cases).as("one case per reference").doesNotHaveDuplicates();
        assertThat(cases).as("what was confirmed is there").containsAll(confirmed);
        assertThat(database.sql("select distinct state_ from act_hi_procinst")
                        .query(String.class)
                        .list())
                .as("one end state")
                .containsExactly("COMPLETED");
        for (String event : List.of("relay.departed", "relay.arrived")) {
            assertThat(database.sql("select reference from journal where event = ? order by 1")
                            .param(event)
                            .query(String.class)
                            .list())
                    .as(event + ", once per case")
                    .isEqualTo(cases);
        }
        assertThat(recipients()).as("mail at least once per case").containsAll(cases);
        assertThat(messageIds())
                .as("one Message-ID per mail, sent again or not")
                .hasSameSizeAs(cases);
        int last = database.sql("select last from reference_counter where letter = 'R'")
                .query(Integer.class)
                .single();
        assertThat(cases).as("references without gap").hasSize(last);
        assertThat(count("act_ru_execution")).isZero();
        assertThat(count("act_ru_job where process_instance_id_ is not null")).isZero();
        assertThat(count("act_ru_incident")).isZero();
    }

    /** References whose mail arrived, by its recipient. */
    private Set<String> recipients() throws MessagingException {
        Set<String> references = new TreeSet<>();
        for (MimeMessage message : arrived()) {
            references.add(message.getAllRecipients()[0].toString().replace("@recipient.example", ""));
        }
        return references;
    }

    private Set<String> messageIds() throws MessagingException {
        Set<String> ids = new TreeSet<>();
        for (MimeMessage message : arrived()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private MimeMessage[] arrived() {
        return mail.getReceivedMessages();
    }

    private static int readiness(Node node) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + node.port() + "/actuator/health/readiness"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private long locked(Node node) {
        return count("act_ru_job where process_instance_id_ is not null and lock_owner_ = '" + node.lockOwner() + "'");
    }

    private long unsent() {
        return count("outbox_mail where status <> 'SENT'");
    }

    private long unfinished() {
        return count("act_hi_procinst where end_time_ is null");
    }

    private List<String> nodesOf(String event) {
        return database.sql("select distinct details ->> 'node' from journal where event = ?")
                .param(event)
                .query(String.class)
                .list();
    }

    /** References whose case waits at this task. */
    private Set<String> waiting(String task) {
        return new TreeSet<>(database.sql(
                        """
                        select root.business_key_ from act_ru_task task
                        join act_ru_execution execution on execution.id_ = task.proc_inst_id_
                        join act_ru_execution root on root.id_ = execution.root_proc_inst_id_
                        where task.task_def_key_ = ?""")
                .param(task)
                .query(String.class)
                .list());
    }

    private List<String> rows(String query) {
        return database.sql(query).query(String.class).list();
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
