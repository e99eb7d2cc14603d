package fr.palier.evaluation.penalty.process;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.contract.Contract;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.penalty.PenaltyStory;
import fr.palier.evaluation.penalty.application.AnnouncePenalties;
import fr.palier.evaluation.penalty.application.DecidePenalty;
import fr.palier.evaluation.penalty.application.ProposePenalties;
import fr.palier.evaluation.penalty.application.ReadPenalties;
import fr.palier.evaluation.penalty.application.ReadStatements;
import fr.palier.evaluation.penalty.domain.FirmWord;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.domain.StatementStatus;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.application.CorrectTime;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every way through {@code penalty-statement}. Ordered on Monday 1 March 2027 for 5 working days: the last day is Monday the 8th. Done on
 * Thursday the 11th it is 3 working days late, 150 € at 50 € a day.
 */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PenaltyStatementPathsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 10, 0, 0, 0, Zone.PARIS);
    private static final ZonedDateTime APRIL = ZonedDateTime.of(2027, 4, 1, 6, 0, 0, 0, Zone.PARIS);

    private final List<String> opened = new ArrayList<>();

    @Autowired
    private PenaltyStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private ProposePenalties proposing;

    @Autowired
    private DecidePenalty deciding;

    @Autowired
    private ReadPenalties reader;

    @Autowired
    private CorrectTime correcting;

    @Autowired
    private Interventions interventions;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private Journal journal;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Contract contract;
    private Place place;

    @BeforeEach
    void aContractOfItsOwn() {
        clock.moveTo(MONDAY);
        place = homes.dwelling("62");
        contract = orders.contract("62", 2, place.residence().id(), WorkType.PLUMBING);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        opened.forEach(reference -> ways.remember(reference, PenaltyStatementProcess.KEY));
        assertThat(ways.missing(PenaltyStatementProcess.KEY)).isEmpty();
    }

    @Test
    void aMonthClosesWithOneTaskAndTheFirmIsHeardBeforeAnythingIsDue() {
        String first = late(11);
        String second = late(12);
        clock.moveTo(APRIL.minusDays(1));
        assertThat(story.closeMonth(contract.reference()))
                .as("March is not over")
                .isEmpty();
        String statement = closeMarch();
        clock.moveTo(APRIL.plusDays(1));
        assertThat(story.closeMonth(contract.reference())).as("once a month").containsExactly(statement);
        assertThat(story.tasks(OrderStory.AGENCY, statement)).containsExactly("userTask_checkPenalties");
        assertThat(story.file(statement).total()).isEqualTo(Money.of(350));
        long waived = penalty(statement, second).id();
        assertRefused(
                () -> As.person("buyers-62", () -> deciding.waive(waived, "Premier retard en trois ans.")),
                "penalty.notInCharge.notAllowed");
        assertRefused(
                () -> As.person(OrderStory.AGENCY, () -> deciding.waive(waived, "Non.")), "penalty.reasonRequired");
        As.person(OrderStory.AGENCY, () -> deciding.waive(waived, "Premier retard en trois ans."));
        story.check(OrderStory.AGENCY, statement);
        assertThat(story.tasks(OrderStory.AGENCY, statement))
                .as("the firm is heard first")
                .isEmpty();
        assertThat(text(statement, "penalty-announcement"))
                .contains(first, "150,00", "Rien n’est encore décidé", "17 avril 2027", "3 × 50,00")
                .doesNotContain(second);
        assertThat(penalty(statement, first).status()).isEqualTo(PenaltyStatus.PROPOSED);
        String page = "/liens/" + story.token(statement);
        Visitor firm = new Visitor(port);
        firm.submit(page, page + "/penalites", "texte", "<script>x</script> Le bon porte le 9 mars.", "action", "dire");
        assertThat(firm.get(page).body()).contains("&lt;script&gt;", first).doesNotContain("<script>x", second);
        firm.submit(page, page + "/penalites-terminees");
        assertThat(story.tasks(OrderStory.AGENCY, statement)).containsExactly("userTask_decidePenalties");
        assertThat(Visitor.signedIn(port, OrderStory.AGENCY)
                        .get("/penalites/releves/" + statement)
                        .body())
                .contains(
                        "&lt;script&gt;x&lt;/script&gt; Le bon porte",
                        "Premier retard en trois ans.",
                        " jours comptés</span>")
                .doesNotContain("<script>x", "jour(s)");
        assertThatThrownBy(() -> story.complete(
                        OrderStory.AGENCY, statement, "userTask_decidePenalties", Map.of("words", "Non")))
                .isInstanceOf(RuntimeException.class);
        story.decide(OrderStory.AGENCY, statement);
        assertThat(story.isRunning(statement)).isFalse();
        assertThat(text(statement, "penalty-statement"))
                .contains(first, "150,00", "La clause est appliquée", "Vos observations ont été lues")
                .doesNotContain(second);
        assertThat(penalty(statement, first).status()).isEqualTo(PenaltyStatus.VALIDATED);
        assertThat(penalty(statement, second).reason()).isEqualTo("Premier retard en trois ans.");
        assertThat(accounts()).contains(";" + first + ";3;3;150,00;Appliquée;");
        assertThat(journal.of("62", statement))
                .extracting(Journal.Line::event)
                .filteredOn(event -> event.startsWith("penalty."))
                .containsExactly(
                        "penalty.statementOpened",
                        "penalty.statementChecked",
                        "penalty.announced",
                        "penalty.observed",
                        "penalty.heard",
                        "penalty.decided",
                        "penalty.stated");
    }

    /** Announced 150 € and 200 €: corrected before the decision they become 100 € and nothing; after it the decided one stays. */
    @Test
    void correctedFactsAreRecomputedUntilTheDecisionAndShowTheDifferenceAfterIt() {
        String one = late(11);
        String other = late(12);
        String statement = closeMarch();
        story.check(OrderStory.AGENCY, statement);
        correct(one, 10);
        correct(other, 8);
        proposing.round();
        ReadStatements.File recomputed = story.file(statement);
        assertThat(recomputed.total()).isEqualTo(Money.of(100));
        assertThat(penalty(statement, one).announced()).isEqualTo(Money.of(150));
        assertThat(recomputed.dropped()).extracting(Penalty::intervention).containsExactly(other);
        story.passObservationPeriod(statement);
        story.decide(OrderStory.AGENCY, statement);
        assertThat(text(statement, "penalty-statement"))
                .contains("150,00", "100,00", "200,00", "aucune pénalité")
                .contains("Aucune observation ne nous est parvenue");
        assertThat(recomputed.words()).isEmpty();
        long decided = penalty(statement, one).id();
        correct(one, 9);
        proposing.round();
        assertThat(penalty(statement, one).amount())
                .as("what was decided stays")
                .isEqualTo(Money.of(100));
        assertThat(Visitor.signedIn(port, OrderStory.AGENCY)
                        .get("/penalites/" + decided)
                        .body())
                .contains("Les faits ont été corrigés depuis la décision")
                .containsPattern("écart de <span>-50,00");
        clock.moveTo(APRIL.plusMonths(1));
        List<String> all = story.closeMonth(contract.reference());
        String next = all.get(0);
        opened.add(next);
        assertThat(all).containsExactly(next, statement);
        assertThat(story.file(next).penalties())
                .extracting(shown -> shown.told().amount())
                .containsExactly(Money.of(100));
        story.check(OrderStory.AGENCY, next);
        story.passObservationPeriod(next);
        story.decide(OrderStory.AGENCY, next);
        assertThat(text(next, "penalty-statement")).contains("annule et remplace", "100,00", "50,00");
        assertThat(accounts())
                .contains(";" + one + ";2;2;100,00;Remplacée;")
                .contains(";" + one + ";1;1;50,00;Appliquée;" + decided + ";");
        assertThatThrownBy(() -> jdbc.sql("update late_penalty set reason = 'Une autre raison.' where id = ?")
                        .param(decided)
                        .update())
                .rootCause()
                .hasMessageContaining("never rewritten");
    }

    /** Told 150 €, corrected, then renounced: the firm reads that it owes nothing, and the accounts too. */
    @Test
    void whatTheFirmWasToldIsTakenBackWithItAndTheAccounts() {
        String order = late(11);
        String statement = closeMarch();
        story.check(OrderStory.AGENCY, statement);
        story.passObservationPeriod(statement);
        story.decide(OrderStory.AGENCY, statement);
        correct(order, 10);
        proposing.round();
        long proposed = reader(order, PenaltyStatus.PROPOSED).id();
        assertRefused(
                () -> As.person(OrderStory.AGENCY, () -> deciding.waive(proposed, "Bon de passage retrouvé.")),
                "penalty.onNextStatement");
        clock.moveTo(APRIL.plusMonths(1));
        String next = story.closeMonth(contract.reference()).get(0);
        As.person(OrderStory.AGENCY, () -> deciding.waiveAll(next, "Bon de passage retrouvé (fictif)."));
        assertRefused(
                () -> As.person(OrderStory.AGENCY, () -> deciding.waiveAll(next, "Bon de passage retrouvé.")),
                "penalty.nothingOpen");
        story.check(OrderStory.AGENCY, next);
        story.passObservationPeriod(next);
        story.decide(OrderStory.AGENCY, next);
        assertThat(text(next, "penalty-statement"))
                .contains("annule et remplace", "150,00", "l’office y renonce", "Aucune somme ne vous est réclamée");
        assertThat(accounts())
                .contains(";" + order + ";3;3;150,00;Remplacée;")
                .containsPattern("(?m)^" + proposed + ";.*;0,00;Renoncée;");
    }

    @Test
    void theOfficerOfTheContractHasTheTaskAndNothingLeftEndsIt() {
        jdbc.sql("update contract set officer = ? where reference = ?")
                .params(OrderStory.AGENCY, contract.reference())
                .update();
        late(11);
        String statement = closeMarch();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(statement)
                        .singleResult())
                .satisfies(task -> {
                    assertThat(task.getAssignee()).isEqualTo(OrderStory.AGENCY);
                    assertThat(task.getDueDate()).isAfter(task.getFollowUpDate());
                });
        As.person("supervisors-62", () -> deciding.waiveAll(statement, "Un seul retard, sans conséquence."));
        story.check(OrderStory.AGENCY, statement);
        assertThat(story.file(statement).statement().status()).isEqualTo(StatementStatus.NOTHING);
        assertThat(story.isRunning(statement)).isFalse();
        assertThat(letters.of("62", statement)).isEmpty();
    }

    /** Announced on 1 April for 15 days: the whole of the 16th, in Paris, is in time. */
    @Test
    void theFirmIsHeardUntilTheEndOfTheLastDayAndByItsOwnLinkAlone() {
        late(11);
        String statement = closeMarch();
        story.check(OrderStory.AGENCY, statement);
        assertThat(story.file(statement).statement().observeUntil()).isEqualTo(LocalDate.of(2027, 4, 16));
        String token = story.token(statement);
        String page = "/liens/" + token;
        String staff = "/penalites/releves/" + statement;
        Visitor agency = Visitor.signedIn(port, OrderStory.AGENCY);
        assertThat(agency.submit(staff, staff, "action", "noter", "texte", "Lettre du 5 avril : pièces en rupture.")
                        .status())
                .isEqualTo(302);
        assertThat(Visitor.signedIn(port, "buyers-62").get(staff).body()).doesNotContain("Noter une observation");
        Visitor firm = new Visitor(port);
        String forged = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
        assertThat(firm.get("/liens/" + forged).status()).isEqualTo(404);
        clock.moveTo(ZonedDateTime.of(2027, 4, 16, 23, 57, 0, 0, Zone.PARIS));
        assertThat(firm.submit(page, page + "/penalites", "texte", "Le bon porte le 9 mars.", "action", "dire")
                        .status())
                .isEqualTo(302);
        String files =
                page + "/penalites/" + story.file(statement).words().get(1).id() + "/piece";
        assertThat(firm.upload(page, files, "bon.pdf", "MZ programme".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(firm.upload(page, files, "bon.pdf", new byte[21 * 1024 * 1024])
                        .status())
                .isEqualTo(422);
        byte[] note = "Passage du 9 mars.".getBytes(StandardCharsets.UTF_8);
        assertThat(firm.upload(page, files, "<img src=x>.txt", note).status()).isEqualTo(302);
        assertThat(firm.get(page).body()).contains("img src=x.txt").doesNotContain("<img src=x");
        clock.moveTo(ZonedDateTime.of(2027, 4, 17, 0, 0, 1, 0, Zone.PARIS));
        Visitor.Answer late = firm.submit(page, page + "/penalites", "texte", "Encore un mot.", "action", "dire");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Encore un mot.</textarea>", "16 avril 2027");
        firm.submit(page, page + "/penalites", "texte", "Encore un mot.", "action", "courrier");
        assertThat(story.file(statement).words()).extracting(FirmWord::late).containsExactly(false, false, true);
        clock.moveTo(ZonedDateTime.of(2029, 4, 17, 0, 0, 1, 0, Zone.PARIS));
        assertThat(firm.get(page).status()).as("expired").isEqualTo(410);
        clock.moveTo(APRIL.plusDays(20));
        links.revokeAll(AnnouncePenalties.LINK, "62", statement);
        assertThat(firm.get(page).status()).as("revoked").isEqualTo(410);
    }

    /** Ordered on the 1st, done and accepted on a day of March; proposed the night after. */
    private String late(int day) {
        clock.moveTo(MONDAY);
        String order =
                orders.order(orders.wanted(place, homes.occupant(place, null).id(), null));
        clock.moveTo(MONDAY.withDayOfMonth(day));
        orders.done(order);
        orders.accept(order);
        proposing.round();
        return order;
    }

    private String closeMarch() {
        clock.moveTo(APRIL);
        List<String> all = story.closeMonth(contract.reference());
        assertThat(all).hasSize(1);
        opened.add(all.get(0));
        return all.get(0);
    }

    private Penalty penalty(String statement, String order) {
        return story.file(statement).penalties().stream()
                .map(ReadStatements.Shown::penalty)
                .filter(one -> one.intervention().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private Penalty reader(String order, PenaltyStatus status) {
        return As.person(OrderStory.AGENCY, () -> reader.search(contract.reference(), status, 100)).stream()
                .filter(one -> one.intervention().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private void correct(String order, int day) {
        InterventionEvent done = interventions.events("62", order).stream()
                .filter(event -> event.kind() == EventKind.WORK_DONE)
                .findFirst()
                .orElseThrow();
        As.person(
                OrderStory.AGENCY,
                () -> correcting.correct(
                        order,
                        done.id(),
                        MONDAY.withDayOfMonth(day).toOffsetDateTime(),
                        "Le bon de passage porte le %d mars.".formatted(day)));
    }

    private String text(String statement, String kind) {
        Letter letter = letters.of("62", statement).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        try (var pdf = Loader.loadPDF(documents.open("62", letter.document()).content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String accounts() {
        return As.person("finance-62", () -> reader.forAccounts(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 30)))
                .text();
    }
}
