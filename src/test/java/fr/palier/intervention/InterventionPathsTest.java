package fr.palier.intervention;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.contract.persistence.ContractRows;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.application.ContestAbsence;
import fr.palier.intervention.application.EndIntervention;
import fr.palier.intervention.application.PriceLines;
import fr.palier.intervention.application.Quotes;
import fr.palier.intervention.application.ReportWork;
import fr.palier.intervention.application.WriteStatement;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.domain.Judgement;
import fr.palier.office.DelayClock;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.TestHomes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code intervention} and {@code tenant-absence}; the last check proves that none was left out. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterventionPathsTest {

    private static final String AGENCY = OrderStory.AGENCY;

    private final List<String> ordered = new ArrayList<>();

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private Interventions interventions;

    @Autowired
    private ContestAbsence absences;

    @Autowired
    private Quotes quotes;

    @Autowired
    private ReportWork work;

    @Autowired
    private PriceLines prices;

    @Autowired
    private EndIntervention ending;

    @Autowired
    private WriteStatement statements;

    @Autowired
    private ContractRows contracts;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    private Place place;
    private Occupant tenant;
    private Contract contract;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        place = homes.dwelling("62");
        tenant = homes.occupant(place, "locataire@personne.example");
        contract = story.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyWayWasPassed() {
        for (String process : List.of("intervention", "tenant-absence")) {
            PassedWays ways = new PassedWays(engine);
            ordered.forEach(reference -> ways.remember(reference, process));
            assertThat(ways.missing(process)).as(process).isEmpty();
        }
    }

    @Test
    void anOrderReachesTheFirmIsRemindedLateRedoneAndPaidByItsLines() {
        String reference = order();
        assertThat(mails(reference))
                .singleElement()
                .asString()
                .contains("5 jours ouvrés")
                .contains("/liens/");
        As.person(
                AGENCY,
                () -> prices.order("62", reference, Map.of("DEP", BigDecimal.ONE, "JOINT", new BigDecimal("2"))));
        assertThat(mails(reference)).as("the changed order goes out again").hasSize(2);
        clock.moveTo(ZonedDateTime.of(2027, 2, 5, 8, 30, 0, 0, Zone.PARIS));
        story.runTimers(reference);
        assertThat(lastMail(reference))
                .as("one working day before Monday the 8th")
                .contains("Rappel");
        clock.moveTo(ZonedDateTime.of(2027, 2, 9, 0, 5, 0, 0, Zone.PARIS));
        story.runTimers(reference);
        assertThat(lastMail(reference)).contains("Délai dépassé");
        story.complete(
                AGENCY, reference, "userTask_treatDelay", Map.of("note", "L'entreprise vient ce matin à 10 heures."));
        story.byFirm(reference, EventKind.VISIT);
        work.done(
                "62",
                reference,
                entry(EventKind.WORK_DONE),
                Map.of("DEP", BigDecimal.ONE, "MO", new BigDecimal("8.5")));
        story.redo(reference, "Le joint fuit encore.");
        assertThat(lastMail(reference)).contains("Le joint fuit encore.");
        story.byFirm(reference, EventKind.WORK_DONE);
        As.person(AGENCY, () -> ending.judgeElsewhere("62", reference, Judgement.ACCEPTED, "Vu sur place."));
        story.runJobs(reference);
        assertThat(story.isRunning(reference)).isFalse();
        assertThat(statements.csv("62", reference).text()).contains("MO;Main-d'œuvre;heure;8,5");
        assertThat(jdbc.sql("select statement_document from intervention where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(interventions.clock("62", reference).orElseThrow().daysLate())
                .isEqualTo(1);
    }

    @Test
    void workRefusedForGoodEndsUnpaidAndTellsFirmAndTenant() {
        String reference = order();
        clock.moveTo(ZonedDateTime.of(2027, 2, 3, 10, 0, 0, 0, Zone.PARIS));
        work.done("62", reference, entry(EventKind.WORK_DONE), Map.of("DEP", BigDecimal.ONE));
        assertRefused(
                () -> As.person(AGENCY, () -> ending.judgeElsewhere("62", reference, Judgement.REJECTED, "Non.")),
                "intervention.reasonRequired");
        clock.moveTo(ZonedDateTime.of(2027, 2, 10, 9, 0, 0, 0, Zone.PARIS));
        story.reject(reference, "Le siphon est posé à l'envers.");

        assertThat(story.find(reference).status()).isEqualTo(Status.REJECTED);
        assertThat(story.isRunning(reference)).isFalse();
        List<String> told = mails(reference)
                .subList(mails(reference).size() - 2, mails(reference).size());
        assertThat(told.get(0)).contains("Le siphon est posé à l'envers.").contains("pas à facturer");
        assertThat(told.get(1)).contains("nous ne les avons pas acceptés").doesNotContain("siphon");
        assertThat(jdbc.sql("select count(statement_document) from intervention where reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertRefused(() -> statements.csv("62", reference), "intervention.noStatement");
        assertThat(interventions.kept("62", reference)).isEmpty();
        assertThat(interventions.clock("62", reference).orElseThrow()).satisfies(reading -> {
            assertThat(reading.state()).isEqualTo(DelayClock.State.STOPPED);
            assertThat(reading.daysLate())
                    .as("the office looked at it for a week: not the firm's time")
                    .isZero();
        });
        assertRefused(() -> story.byFirm(reference, EventKind.VISIT), "intervention.ended");
        assertThat(jdbc.sql("select count(*) from survey where case_reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .as("nobody is asked whether they like what the office refuses")
                .isZero();
    }

    @Test
    void aTimerThatFiresBesideTheClockAlertsNobody() {
        String reference = order();
        clock.moveTo(ZonedDateTime.of(2027, 2, 9, 0, 5, 0, 0, Zone.PARIS));
        // declared before midnight, entered after: the timer's job was taken meanwhile
        var late = engine.getManagementService()
                .createJobQuery()
                .activityId("boundaryEvent_delayPassed")
                .processInstanceId(instance(reference))
                .singleResult();
        story.engineOnly(() -> engine.getManagementService().executeJob(late.getId()));
        jdbc.sql(
                        "insert into intervention_event (office, reference, kind, happened_at, entered_at, party, actor, channel)"
                                + " values ('62', ?, 'WORK_DONE', '2027-02-08T18:00+01', now(), 'SUPPLIER', 'x', 'API')")
                .param(reference)
                .update();
        story.runJobs(reference);
        assertThat(mails(reference)).as("no alert").noneMatch(mail -> mail.contains("Délai dépassé"));
    }

    @Test
    void withoutContractTheAgencyChoosesAndARefusedOrderComesBackToIt() {
        Place elsewhere = homes.dwelling("62");
        String reference = ordered(story.order(story.wanted(elsewhere, null, null)));
        assertRefused(
                () -> choose(reference, "CONTRACT", "C-62-2027-9999", "Le plus proche des lieux."), "office.notFound");
        choose(reference, "CONTRACT", contract.reference(), "Le plus proche des lieux.");
        story.runJobs(reference);
        assertThat(story.find(reference).status()).isEqualTo(Status.ORDERED);
        story.report(reference, entry(EventKind.DECLINED).withNote("Plus de personnel cette semaine."));
        assertThat(story.find(reference).status()).isEqualTo(Status.UNASSIGNED);
        choose(reference, "OWN_TEAM", null, "L'équipe peut passer demain.");
        story.runJobs(reference);
        assertThat(story.find(reference).performer()).isEqualTo(Performer.OWN_TEAM);
        assertThat(interventions.clock("62", reference).orElseThrow().state()).isEqualTo(DelayClock.State.RUNNING);
        story.complete(OrderStory.TEAM, reference, "userTask_doWork", Map.of("note", "Joint remplacé, essai fait."));
        story.accept(reference);
        assertThat(story.isRunning(reference)).isFalse();
    }

    @Test
    void theAgencyMayGiveUpWhereNobodyWasFoundAndTheTeamReportsOnItsPage() {
        String reference = ordered(story.order(story.wanted(homes.dwelling("62"), null, null)));
        choose(reference, "CANCEL", null, "Le locataire a réparé lui-même.");
        assertThat(story.find(reference).status()).isEqualTo(Status.CANCELLED);
        assertThat(story.isRunning(reference)).isFalse();
        NewIntervention wanted = story.wanted(place, tenant.id(), null);
        String own = ordered(story.order(new NewIntervention(
                "62",
                null,
                wanted.place(),
                wanted.occupant(),
                wanted.equipment(),
                null,
                wanted.workType(),
                Priority.NORMAL,
                Performer.OWN_TEAM,
                false,
                wanted.description(),
                null)));
        story.report(own, Entry.now(EventKind.WORK_DONE, Party.OWN_TEAM, OrderStory.TEAM, EntryChannel.PAGE));
        story.accept(own);
        assertThat(story.isRunning(own)).isFalse();
    }

    @Test
    void aFirmWithoutAddressGetsItsOrderByHand() {
        Place elsewhere = homes.dwelling("62");
        story.contract("62", 7, elsewhere.residence().id(), WorkType.PLUMBING);
        String reference = ordered(story.order(story.wanted(elsewhere, null, null)));
        assertRefused(() -> story.byFirm(reference, EventKind.WORK_DONE), "intervention.notSentYet");
        story.complete(
                AGENCY, reference, "userTask_handOverOrder", Map.of("how", "PHONE", "note", "Lue au gérant ce matin."));
        story.done(reference);
        story.accept(reference);
        assertThat(mails(reference)).isEmpty();
    }

    @Test
    void workAboveTheLimitNeedsAnApprovedQuote() {
        String reference = order();
        Map<String, BigDecimal> lines = Map.of("MO", new BigDecimal("20"));
        assertRefused(() -> work.done("62", reference, entry(EventKind.WORK_DONE), lines), "intervention.quoteNeeded");
        assertThat(story.find(reference).status()).as("nothing half-written").isEqualTo(Status.ORDERED);
        assertThat(quotes.send("62", reference, Money.of(300), "Petit devis", null))
                .as("within the limit")
                .isFalse();
        assertThat(quotes.send("62", reference, Money.of(960), "Reprise complète", null))
                .isTrue();
        assertRefused(() -> quotes.send("62", reference, Money.of(970), "Un autre", null), "intervention.quoteWaits");
        story.complete(AGENCY, reference, "userTask_approveQuote", Map.of("decision", "APPROVED"));
        story.runJobs(reference);
        assertThat(lastMail(reference)).contains("approuvé");
        work.done("62", reference, entry(EventKind.WORK_DONE), lines);
        story.accept(reference);
        assertThat(statements.csv("62", reference).text()).contains("960,00");
    }

    @Test
    void aContestedAbsenceIsDecidedAndGivesNoTimeBackOnceSetAside() {
        String reference = order();
        clock.moveTo(ZonedDateTime.of(2027, 2, 3, 10, 0, 0, 0, Zone.PARIS));
        long upheld = story.noAccess(reference).id();
        assertThat(lastMail(reference)).contains("Une absence est déclarée").contains("13 février 2027");
        assertThat(interventions.clock("62", reference).orElseThrow().state()).isEqualTo(DelayClock.State.PAUSED);
        clock.advance(Duration.ofDays(1));
        long overturned = story.noAccess(reference).id();
        absences.contest("62", reference, overturned, "J'étais là, personne n'a sonné.");
        assertRefused(() -> absences.contest("62", reference, overturned, "Encore."), "intervention.alreadyContested");
        assertThat(interventions.absences("62", reference))
                .extracting(Absence::isDisputed)
                .containsExactly(false, true);
        story.complete(
                AGENCY,
                reference,
                "userTask_decideAbsence",
                Map.of("decision", "OVERTURNED", "reason", "La photo montre une autre porte."));
        story.runJobs(reference);
        assertThat(mails(reference)).anyMatch(mail -> mail.contains("Nous vous donnons raison"));
        assertThat(interventions.clock("62", reference).orElseThrow().state()).isEqualTo(DelayClock.State.RUNNING);
        clock.moveTo(ZonedDateTime.of(2027, 2, 14, 1, 0, 0, 0, Zone.PARIS));
        assertRefused(() -> absences.contest("62", reference, upheld, "Trop tard."), "intervention.tooLateToContest");
        story.runTimers(reference);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey("tenant-absence")
                        .count())
                .isZero();
        As.person(OrderStory.DESK, () -> interventions.cancel("62", reference, "Le locataire a déménagé."));
        story.runJobs(reference);
        assertThat(lastMail(reference)).contains("annulée");
    }

    @Test
    void aTenantWithoutAddressIsToldByTheDesk() {
        Occupant silent = homes.occupant(homes.dwelling("62"), null);
        Place there = homes.place(silent);
        story.contract("62", 1, there.residence().id(), WorkType.PLUMBING);
        String reference = ordered(story.order(story.wanted(there, silent.id(), null)));
        long absence = story.noAccess(reference).id();
        clock.advance(Duration.ofDays(2));
        story.complete(
                OrderStory.DESK,
                reference,
                "userTask_tellTenant",
                Map.of("how", "PHONE", "note", "Dit ne pas être d'accord."));
        assertThat(interventions.absences("62", reference)).singleElement().satisfies(one -> {
            assertThat(one.told()).isEqualTo(Absence.Told.PHONE);
            assertThat(one.contestUntil()).as("ten days from the call").isEqualTo("2027-02-14T00:00+01:00");
        });
        As.person(
                OrderStory.DESK,
                () -> absences.contest("62", reference, absence, "Il était présent toute la matinée."));
        story.complete(
                AGENCY,
                reference,
                "userTask_decideAbsence",
                Map.of("decision", "UPHELD", "reason", "L'avis de passage était sur la porte."));
        story.runJobs(reference);
        assertThat(interventions.clock("62", reference).orElseThrow().state()).isEqualTo(DelayClock.State.PAUSED);
    }

    private String order() {
        return ordered(story.order(story.wanted(place, tenant.id(), null)));
    }

    private String ordered(String reference) {
        ordered.add(reference);
        return reference;
    }

    private void choose(String reference, String choice, String chosen, String reason) {
        Map<String, Object> fields = new java.util.HashMap<>(Map.of("choice", choice, "reason", reason));
        if (chosen != null) {
            fields.put("contract", chosen);
        }
        story.complete(AGENCY, reference, "userTask_choosePerformer", fields);
    }

    private static Entry entry(EventKind kind) {
        return Entry.now(kind, Party.SUPPLIER, "Entreprise fictive", EntryChannel.LINK);
    }

    private String instance(String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("intervention")
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
    }

    private List<String> mails(String reference) {
        return jdbc.sql(
                        "select subject || text_body from outbox_mail where reference = ? and template like 'intervention/%' order by id")
                .param(reference)
                .query(String.class)
                .list();
    }

    private String lastMail(String reference) {
        List<String> all = mails(reference);
        return all.get(all.size() - 1);
    }
}
