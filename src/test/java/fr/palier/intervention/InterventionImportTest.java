package fr.palier.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.application.ContestAbsence;
import fr.palier.intervention.application.ImportInterventions;
import fr.palier.intervention.application.ImportWork;
import fr.palier.intervention.persistence.InterventionImportRows;
import fr.palier.intervention.persistence.InterventionImportRows.Held;
import fr.palier.intervention.persistence.InterventionImportRows.Import;
import fr.palier.intervention.persistence.InterventionImportRows.Refusal;
import fr.palier.intervention.persistence.InterventionImportRows.Step;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.DelayClock;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the maintenance software sends: a file of lines, or one event by the API. */
@PalierTest
class InterventionImportTest {

    private static final String TITLES =
            "Numéro;Événement;Date;Logement;Métier;Description;Rdv début;Rdv fin;Note;Avis;Contrat\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ImportInterventions imports;

    @Autowired
    private ImportWork running;

    @Autowired
    private InterventionImportRows importRows;

    @Autowired
    private WorkRows work;

    @Autowired
    private ContestAbsence absences;

    @Autowired
    private Interventions interventions;

    @Autowired
    private InterventionRows rows;

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Place place;
    private Contract contract;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        place = homes.dwelling("62");
        contract = story.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aClosedOrderIsFactsOnlyAndAnOpenOneIsFollowed() {
        String home = place.dwelling().code();
        String file = TITLES
                + order("GM-1", "04/01/2027 08:00", home)
                + "GM-1;APPOINTMENT_ACCEPTED;04/01/2027 09:00;;;;06/01/2027 09:00;06/01/2027 11:00;;;\n"
                + "GM-1;NO_ACCESS;06/01/2027 10:00;;;;;;;AP-7;\n"
                + "GM-1;APPOINTMENT_ACCEPTED;07/01/2027 09:00;;;;08/01/2027 09:00;08/01/2027 11:00;;;\n"
                + "GM-1;VISIT;08/01/2027 09:30;;;;;;;;\n"
                + "GM-1;WORK_DONE;12/01/2027 10:00;;;;;;Robinet remplacé;;\n"
                + "GM-1;ACCEPTED;13/01/2027 10:00;;;;;;;;\n"
                + order("GM-2", "28/01/2027 08:00", home)
                + "GM-2;VISIT;27/01/2027 08:00;;;;;;;;\n"
                + "GM-2;APPOINTMENT_PROPOSED;29/01/2027 08:00;;;;15/01/2027 09:00;15/01/2027 10:00;;;\n"
                + "GM-2;WORK_DONE;29/01/2027 10:00;;;;;;;;\n"
                + "GM-3;VISIT;29/01/2027 10:00;;;;;;;;\n"
                + "GM-2;NULLE;29/01/2027 10:00;;;;;;;;\n"
                + order("GM-4", "28/01/2027 08:00", "INCONNU");
        Import first = take(file, Charset.forName("windows-1252"));
        assertThat(first.added()).isEqualTo(9);
        assertThat(refused(first))
                .extracting(Refusal::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("avant la commande du 28 janvier 2027"),
                        one -> assertThat(one).contains("est déjà passé"),
                        one -> assertThat(one).contains("aucune intervention ne porte le numéro « GM-3 »"),
                        one -> assertThat(one).contains("NULLE"),
                        one -> assertThat(one).contains("INCONNU"));
        Intervention closed = rows.findCode("62", "GM-1").orElseThrow();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.endedAt()).isEqualTo("2027-01-13T10:00+01:00");
        assertThat(story.isRunning(closed.reference())).isFalse();
        DelayClock.Reading kept = interventions.clock("62", closed.reference()).orElseThrow();
        DelayClock.Reading plain =
                interventions.clockWithAbsences("62", closed.reference()).orElseThrow();
        assertThat(kept.daysLate()).as("the absence gives a working day back").isZero();
        assertThat(plain.daysLate()).isEqualTo(1);
        Intervention open = rows.findCode("62", "GM-2").orElseThrow();
        assertThat(open.status()).isEqualTo(Status.DONE);
        assertThat(jdbc.sql(
                                "select count(*) from outbox_mail where template like 'intervention/%' and reference in (?, ?)")
                        .params(closed.reference(), open.reference())
                        .query(Long.class)
                        .single())
                .as("nothing is sent for what another system ordered")
                .isZero();
        Import again = take(file, StandardCharsets.UTF_8);
        assertThat(again.added()).isZero();
        assertThat(again.same()).isEqualTo(9);
        story.accept(open.reference());
        assertThat(story.isRunning(open.reference())).isFalse();
    }

    @Test
    void anEventByTheApiIsTakenOnce() {
        String reference = story.order(story.wanted(place, null, null));
        String visit = "{\"kind\":\"VISIT\",\"at\":\"2027-02-01T09:00:00+01:00\",\"note\":\"Fuite vue\"}";
        Visitor.Answer first = send(reference, visit, "k-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).contains("\"status\":\"IN_PROGRESS\"");
        assertThat(send(reference, visit, "k-1").status()).isEqualTo(201);
        assertThat(interventions.events("62", reference))
                .extracting(InterventionEvent::kind)
                .containsOnlyOnce(EventKind.VISIT);
        assertThat(send(reference, visit.replace("VISIT", "FIRST_CONTACT"), "k-1")
                        .body())
                .contains("intervention.keyReused");
        assertThat(send(reference, visit.replace("09:00:00", "09:05:00"), "k-1").body())
                .as("another hour under the same key is not lost in silence")
                .contains("intervention.keyReused");
        assertThat(send(reference, visit.replace("Fuite vue", "Rien vu"), "k-1").body())
                .contains("intervention.keyReused");
        assertThat(send(reference, visit.replace("02-01", "01-01"), null).body())
                .contains("intervention.beforeOrder");
        assertThat(send(reference, visit.replace("09:00:00", "18:00:00"), null).body())
                .contains("intervention.inFuture");
        assertThat(send(reference, "{\"at\":null}", null).status()).isEqualTo(422);
        assertThat(send("I-62-2027-999999", visit, null).status()).isEqualTo(404);
        assertThat(send(reference, "{\"kind\":\"WORK_DONE\",\"lines\":[{\"code\":\"DEP\",\"quantity\":1}]}", "k-2")
                        .body())
                .contains("\"status\":\"DONE\"");
        Visitor.Answer file = call("/api/interventions/import", "text/csv", TITLES, null);
        assertThat(file.status()).isEqualTo(200);
        assertThat(Visitor.signedIn(port, OrderStory.AGENCY)
                        .get("/interventions/import")
                        .body())
                .contains("api.csv");
    }

    @Test
    void anAbsenceOfAnOpenOrderIsToldAndMayBeContested() {
        String home = place.dwelling().code();
        homes.occupant(place, "locataire-import@locataires-62.example");
        take(
                TITLES
                        + order("GM-5", "28/01/2027 08:00", home)
                        + "GM-5;APPOINTMENT_ACCEPTED;28/01/2027 09:00;;;;29/01/2027 09:00;29/01/2027 11:00;;;\n"
                        + "GM-5;NO_ACCESS;29/01/2027 10:00;;;;;;;AP-9;\n",
                StandardCharsets.UTF_8);
        String reference = rows.findCode("62", "GM-5").orElseThrow().reference();
        story.runJobs(reference);
        assertThat(mails(reference)).containsOnly("intervention/absence");
        Absence absence = interventions.absences("62", reference).get(0);
        assertThat(absence.contestUntil())
                .as("ten days from when the tenant was told")
                .isEqualTo("2027-02-12T00:00+01:00");
        absences.contest("62", reference, absence.event(), "J'étais chez moi toute la matinée.");
        story.complete(
                OrderStory.AGENCY,
                reference,
                "userTask_decideAbsence",
                Map.of("decision", "OVERTURNED", "reason", "Personne n'a sonné ce jour-là."));
        story.runJobs(reference);
        assertThat(interventions.absences("62", reference))
                .extracting(Absence::stands)
                .containsExactly(false);
        take(TITLES + "GM-5;VISIT;01/02/2027 08:30;;;;;;;;\n", StandardCharsets.UTF_8);
        assertThat(interventions.find("62", reference).orElseThrow().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void linesOfThePriceListComeWithOrdersAndWorkDone() {
        String titles = "numero;evenement;date;logement;metier;description;contrat;lignes\n";
        String order =
                "GM-6;ORDERED;28/01/2027 08:00;" + place.dwelling().code() + ";PLUMBING;Fuite;" + contract.reference();
        Import taken = take(
                titles + order + ";DEP=1|MO=2,5\n"
                        + "GM-6;VISIT;28/01/2027 10:00;;;;;DEP=1\n"
                        + "GM-6;WORK_DONE;28/01/2027 10:00;;;;;INCONNUE=1\n"
                        + "GM-6;WORK_DONE;28/01/2027 11:00;;;;;DEP=1|JOINT=3\n",
                StandardCharsets.UTF_8);
        assertThat(refused(taken))
                .extracting(Refusal::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("ne vont qu'avec une commande"),
                        one -> assertThat(one).contains("« INCONNUE » n'est pas au contrat"));
        String reference = rows.findCode("62", "GM-6").orElseThrow().reference();
        assertThat(Line.sum(work.lines(reference, WorkRows.Stage.ORDERED))).isEqualTo(Money.of(155));
        assertThat(Line.sum(work.lines(reference, WorkRows.Stage.DONE))).isEqualTo(Money.of(new BigDecimal("72.50")));
        assertThat(As.person(OrderStory.AGENCY, () -> imports.refusalsFile(taken.id())))
                .contains("numero;evenement;date;logement;metier;description;contrat;lignes;ligne;motif")
                .contains("GM-6;VISIT;28/01/2027 10:00;;;;;DEP=1;3;");
    }

    @Test
    void aLongFileIsReadInBatchesByWhicheverNodeLives() {
        StringBuilder file = new StringBuilder(TITLES);
        for (int n = 0; n < 850; n++) {
            String number = "LONG-" + n;
            file.append(order(number, "04/01/2027 08:00", place.dwelling().code()))
                    .append(number)
                    .append(";WORK_DONE;05/01/2027 10:00;;;;;;;;\n")
                    .append(number)
                    .append(";ACCEPTED;06/01/2027 10:00;;;;;;;;\n");
        }
        Import received = take(file.toString(), StandardCharsets.UTF_8);
        assertThat(received.isRunning()).isTrue();
        assertThat(received.total()).isEqualTo(2550);
        assertThatThrownBy(() -> take(TITLES, StandardCharsets.UTF_8)).hasMessageContaining("déjà en cours");

        AtomicInteger asked = new AtomicInteger();
        running.work(received.id(), () -> asked.incrementAndGet() <= 1);
        assertThat(read(received)).as("stopped after one batch").isEqualTo(1000);

        Held dead = importRows
                .take(received.id(), story.now(), story.now().plusMinutes(3))
                .orElseThrow();
        assertThat(running.work(received.id(), () -> true))
                .as("held by the other")
                .isFalse();
        clock.advance(Duration.ofMinutes(4));
        assertThat(running.work(received.id(), () -> true)).isTrue();
        assertThat(importRows.advance(dead, new Step(1, 1, 0, 0), story.now()))
                .as("taken over")
                .isFalse();

        Import ended = As.person(OrderStory.AGENCY, () -> imports.get(received.id()));
        assertThat(ended)
                .extracting(Import::isRunning, Import::lines, Import::added, Import::refused, Import::problem)
                .containsExactly(false, 2550, 2550, 0, null);
        assertThat(jdbc.sql(
                                "select count(*) from intervention where office = '62' and code like 'LONG-%' and status = 'CLOSED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(850);
        assertThat(jdbc.sql("select count(*) from intervention_import_part where import = ?")
                        .param(received.id())
                        .query(Integer.class)
                        .single())
                .as("the file goes when it has been read")
                .isZero();
    }

    private int read(Import one) {
        return As.person(OrderStory.AGENCY, () -> imports.get(one.id())).lines();
    }

    private List<String> mails(String reference) {
        return jdbc.sql("select template from outbox_mail where reference = ? order by id")
                .param(reference)
                .query(String.class)
                .list();
    }

    private String order(String number, String at, String home) {
        return "%s;ORDERED;%s;%s;PLUMBING;Robinet qui fuit;;;;;%s%n".formatted(number, at, home, contract.reference());
    }

    private Import take(String file, Charset charset) {
        return As.person(
                OrderStory.AGENCY, () -> imports.take("gmao.csv", new ByteArrayInputStream(file.getBytes(charset))));
    }

    private List<Refusal> refused(Import taken) {
        return As.person(OrderStory.AGENCY, () -> imports.refusals(taken.id(), 100));
    }

    private Visitor.Answer send(String reference, String json, String key) {
        return call("/api/interventions/" + reference + "/events", "application/json", json, key);
    }

    private Visitor.Answer call(String path, String type, String body, String key) {
        Visitor visitor = new Visitor(port);
        HttpRequest.Builder request = visitor.request(path)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((OrderStory.AGENCY + ":" + OrderStory.AGENCY)
                                                .getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return visitor.send(request);
    }
}
