package fr.palier.evaluation;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.contract.Contract;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.process.TaskReminders;
import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoFirms;
import fr.palier.demo.EvaluationStory;
import fr.palier.demo.OrderStory;
import fr.palier.demo.TenderStory;
import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.evaluation.application.ChangeEvaluation;
import fr.palier.evaluation.application.FollowSnags;
import fr.palier.evaluation.application.FrozenSheets;
import fr.palier.evaluation.application.ImportSites;
import fr.palier.evaluation.application.KeepSites;
import fr.palier.evaluation.application.RateFirm;
import fr.palier.evaluation.application.RatedContracts;
import fr.palier.evaluation.application.SiteReader;
import fr.palier.evaluation.application.StrategicSuppliers;
import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.EvaluationStatus;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.housing.WorkType;
import fr.palier.office.ImportReport;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.procurement.SiteOpened;
import fr.palier.procurement.WorksAccepted;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through {@code works-evaluation}, what opens it, what it refuses, what must not change. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorksEvaluationTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS);
    private static final LocalDate ACCEPTED = LocalDate.of(2027, 2, 15);
    private static final String SECOND_OFFICER = "second-officer-62";

    private final List<String> made = new ArrayList<>();

    @Autowired
    private EvaluationStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private SiteReader reader;

    @Autowired
    private RateFirm rating;

    @Autowired
    private ChangeEvaluation changing;

    @Autowired
    private KeepSites sites;

    @Autowired
    private ImportSites imports;

    @Autowired
    private FollowSnags snags;

    @Autowired
    private RatedContracts contracts;

    @Autowired
    private StrategicSuppliers strategic;

    @Autowired
    private FrozenSheets sheets;

    @Autowired
    private Absences absences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Documents documents;

    @Autowired
    private Journal journal;

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
        accounts.create(
                SECOND_OFFICER,
                "Second",
                "chargé",
                "second@office-62.example",
                SECOND_OFFICER,
                "62",
                Set.of("project-managers"));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        made.forEach(reference -> ways.remember(reference, "works-evaluation"));
        assertThat(ways.missing("works-evaluation")).isEmpty();
    }

    /** Evaluations of a site, remembered for the last check. */
    private List<Evaluation> of(long site) {
        List<Evaluation> all = story.of(site);
        all.forEach(one -> made.add(one.reference()));
        return all;
    }

    private String only(long site) {
        assertThat(of(site)).hasSize(1);
        return of(site).get(0).reference();
    }

    private Task task(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    private void print(String reference) {
        for (Job job : engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("works-evaluation")
                .listPage(0, 100)) {
            if (reference.equals(engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(job.getProcessInstanceId())
                    .singleResult()
                    .getBusinessKey())) {
                engine.getManagementService().executeJob(job.getId());
            }
        }
    }

    @Test
    void theWorksFirmAndTheDesignTeamAreRatedAtTheAcceptanceAndAgainAYearLater() {
        long site = story.site("Toitures des Tilleuls", 0, EvaluationStory.OFFICER, ACCEPTED);
        story.designTeam(site, 1);
        assertThat(of(site))
                .extracting(one -> one.kind() + " " + one.occasion() + " " + one.rater())
                .containsExactlyInAnyOrder(
                        "WORKS ACCEPTANCE project-managers-62", "DESIGN ACCEPTANCE project-managers-62");
        assertThat(story.openDue()).as("opened once").isZero();
        String works = of(site).stream()
                .filter(one -> one.kind() == SheetKind.WORKS)
                .findFirst()
                .orElseThrow()
                .reference();
        Task task = task(works);
        assertThat(task.getAssignee()).isEqualTo(EvaluationStory.OFFICER);
        assertThat(task.getName()).isEqualTo("Évaluer l’entreprise");
        story.rate(works, 4, "Chantier propre et tenu.");
        assertThat(task(works)).isNull();
        print(works);
        assertThat(documents.of("62", works)).extracting(one -> one.kind()).contains("rating-sheet");
        // each mark of 4 is worth 75 points of 100, whatever the weights
        FrozenSheet sheet = sheets.get("62", works);
        assertThat(sheet.score()).isEqualByComparingTo("75");
        assertThat(sheet.grade()).isEqualTo(Grade.B);
        int weights = sheet.lines().stream().mapToInt(FrozenSheet.Line::weight).sum();
        assertThat(sheet.lines().stream()
                                .mapToDouble(line -> line.points().doubleValue() * line.weight())
                                .sum()
                        / weights)
                .as("the sheet says all that its number rests on")
                .isCloseTo(sheet.score().doubleValue(), org.assertj.core.data.Offset.offset(0.01));
        assertThat(sheet.lines()).allSatisfy(line -> assertThat(line.rule()).startsWith("rule_criterion_works"));

        clock.moveTo(ACCEPTED.plusYears(1).atTime(9, 0).atZone(Zone.PARIS));
        assertThat(story.openDue()).isGreaterThanOrEqualTo(2);
        assertThat(of(site))
                .extracting(Evaluation::occasion)
                .containsExactlyInAnyOrder(
                        Occasion.ACCEPTANCE, Occasion.ACCEPTANCE, Occasion.GUARANTEE_END, Occasion.GUARANTEE_END);
    }

    @Test
    void onlyWhoeverIsInChargeRatesAndOnlyOnce() {
        String reference = only(story.site("Façades", 0, EvaluationStory.OFFICER, ACCEPTED));
        story.sayDesign(reference);
        Draft draft = story.marks(reference, 3, null);
        As.person(
                SECOND_OFFICER,
                () -> assertRefused(() -> rating.freeze(reference, draft, List.of()), "evaluation.notInCharge"));
        As.person(
                EvaluationStory.SUPERVISOR,
                () -> assertRefused(() -> rating.keepDraft(reference, draft, List.of()), "evaluation.notInCharge"));
        As.person(
                "project-managers-59",
                () -> assertRefused(() -> rating.freeze(reference, draft, List.of()), "office.notFound"));
        As.person(
                "field-teams-62",
                () -> assertRefused(() -> rating.freeze(reference, draft, List.of()), "office.notFound"));

        As.person(EvaluationStory.OFFICER, () -> {
            Draft partial = new Draft(RatingSheet.Marks.of(Map.of("QUALITY", 2)), Map.of(), "À finir.");
            rating.keepDraft(reference, partial, List.of());
            assertRefused(() -> rating.freeze(reference, partial, List.of()), "evaluation.markMissing");
            assertRefused(
                    () -> rating.keepDraft(
                            reference,
                            new Draft(RatingSheet.Marks.of(Map.of("QUALITY", 6)), Map.of(), null),
                            List.of()),
                    "evaluation.markOutOfRange");
        });
        assertThat(story.view(reference).draft().comment())
                .as("nothing was lost")
                .isEqualTo("À finir.");
        As.person(EvaluationStory.OFFICER, () -> {
            rating.freeze(reference, draft, List.of());
            assertRefused(() -> rating.freeze(reference, draft, List.of()), "evaluation.frozenAlready");
            assertRefused(() -> rating.keepDraft(reference, draft, List.of()), "evaluation.frozenAlready");
        });
        assertThatThrownBy(() -> jdbc.sql("update evaluation set rater = 'autre' where reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> jdbc.sql("update evaluation_sheet set score = 100 where reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theSubstituteRatesForTheAbsentOfficer() {
        String reference = only(story.site("Chaufferie", 0, SECOND_OFFICER, ACCEPTED));
        story.sayDesign(reference);
        Draft draft = story.marks(reference, 5, null);
        As.person(
                EvaluationStory.OFFICER,
                () -> assertRefused(() -> rating.freeze(reference, draft, List.of()), "evaluation.notInCharge"));
        long absence = As.person(
                SECOND_OFFICER,
                () -> absences.declare(
                        SECOND_OFFICER,
                        EvaluationStory.OFFICER,
                        story.today(),
                        story.today().plusDays(5)));
        try {
            As.person(EvaluationStory.OFFICER, () -> rating.freeze(reference, draft, List.of()));
        } finally {
            As.person(SECOND_OFFICER, () -> absences.end(absence));
        }
        assertThat(journal.of("62", reference))
                .filteredOn(line -> line.event().equals("evaluation.frozen"))
                .singleElement()
                .satisfies(line -> assertThat(line.actorName()).contains("pour le compte de Second chargé"));
    }

    @Test
    void aSiteWithoutOfficerWaitsForASupervisor() {
        String reference = only(story.site("Halls d'entrée", 0, null, ACCEPTED));
        assertThat(task(reference).getTaskDefinitionKey()).isEqualTo("userTask_nameOfficer");
        As.person(
                EvaluationStory.BUYER,
                () -> assertRefused(() -> changing.name(reference, EvaluationStory.OFFICER), "office.notAllowed"));
        As.person(
                EvaluationStory.SUPERVISOR,
                () -> assertRefused(() -> changing.name(reference, "buyers-62"), "evaluation.unknownOfficer"));
        story.name(reference, SECOND_OFFICER);
        assertThat(task(reference).getAssignee()).isEqualTo(SECOND_OFFICER);
        story.name(reference, EvaluationStory.OFFICER);
        assertThat(task(reference).getAssignee()).isEqualTo(EvaluationStory.OFFICER);
        story.rate(reference, 1, "Malfaçons.");
        assertThat(sheets.get("62", reference).grade()).isEqualTo(Grade.D);
    }

    @Test
    void nobodyForgetsASite() {
        String reference = only(story.site("Ascenseur", 0, EvaluationStory.OFFICER, ACCEPTED));
        LocalDate due = story.view(reference).evaluation().dueOn();
        clock.moveTo(due.plusDays(10).atTime(9, 0).atZone(Zone.PARIS));
        reminders.sweep();
        assertThat(jdbc.sql(
                                """
                        select distinct recipient from outbox_mail where reference = ? and office = '62'""")
                        .param(reference)
                        .query(String.class)
                        .list())
                .anyMatch(mail -> mail.contains("project-managers"))
                .anyMatch(mail -> mail.contains("supervisors"));
        assertThat(story.view(reference).late()).isTrue();
    }

    @Test
    void anAbandonedSiteIsRatedNoMore() {
        long site = story.site("Clôture", 0, EvaluationStory.OFFICER, ACCEPTED);
        String reference = only(site);
        As.person(
                EvaluationStory.OFFICER,
                () -> assertRefused(() -> changing.cancel(reference, "Le marché est résilié."), "office.notAllowed"));
        As.person(EvaluationStory.SUPERVISOR, () -> {
            assertRefused(() -> changing.cancel(reference, "Non."), "evaluation.reasonRequired");
            sites.abandon(site, "Le marché est résilié.");
            assertRefused(() -> sites.abandon(site, "Le marché est résilié."), "evaluation.siteAbandoned");
        });
        assertThat(of(site)).extracting(Evaluation::status).containsExactly(EvaluationStatus.CANCELLED);
        assertThat(task(reference)).isNull();
        Draft draft = new Draft(RatingSheet.Marks.of(Map.of("QUALITY", 2)), Map.of(), null);
        As.person(
                EvaluationStory.OFFICER,
                () -> assertRefused(() -> rating.freeze(reference, draft, List.of()), "evaluation.cancelledAlready"));
        String unnamed = only(story.site("Portail", 0, null, ACCEPTED));
        As.person(EvaluationStory.SUPERVISOR, () -> changing.cancel(unnamed, "Travaux jamais commencés."));
        assertThat(task(unnamed)).isNull();
        assertThat(story.openDue()).as("not opened again").isZero();
    }

    @Test
    void aSeriousErrorIsCorrectedByAnotherEvaluation() {
        long site = story.site("Ravalement", 2, EvaluationStory.OFFICER, ACCEPTED);
        String first = only(site);
        story.rate(first, 2, "Mauvaise entreprise notée.");
        As.person(
                SECOND_OFFICER,
                () -> assertRefused(() -> changing.correct(first, "Notes d'un autre chantier."), "office.notAllowed"));
        String second =
                As.person(EvaluationStory.SUPERVISOR, () -> changing.correct(first, "Notes d'un autre chantier."));
        assertThat(story.view(second).draft().marks().criteria()).containsEntry("QUALITY", 2);
        assertThat(standing(2)).as("the first stands until then").contains(first);
        As.person(
                EvaluationStory.SUPERVISOR,
                () -> assertRefused(
                        () -> changing.correct(first, "Encore une erreur."), "evaluation.correctedAlready"));
        story.rate(second, 5, "Bonne entreprise.");
        assertThat(standing(2)).contains(second).doesNotContain(first);
        assertThat(sheets.get("62", first).score()).as("never edited").isEqualByComparingTo("25");
        made.add(second);
    }

    private List<String> standing(int firm) {
        return sheets.of("62", story.firm(firm), SheetKind.WORKS, story.today(), story.today()).stream()
                .map(FrozenSheet::reference)
                .toList();
    }

    @Test
    void reservesAreRaisedLiftedAndShownToWhoeverRates() {
        long site = story.site("Menuiseries", 0, EvaluationStory.OFFICER, ACCEPTED);
        long elsewhere = story.site("Menuiseries d'à côté", 0, EvaluationStory.OFFICER, null);
        long firm = story.firm(0);
        LocalDate today = story.today();
        As.person(EvaluationStory.OFFICER, () -> {
            assertRefused(
                    () -> snags.raise(site, firm, "Porte rayée", today.plusDays(1), today.plusDays(9), null),
                    "evaluation.snagInFuture");
            assertRefused(
                    () -> snags.raise(site, firm, "Porte rayée", today, today.minusDays(1), null),
                    "evaluation.snagDueBefore");
            assertRefused(
                    () -> snags.raise(site, story.firm(5), "Porte rayée", today, today, null),
                    "evaluation.noPartyOfSite");
            assertRefused(() -> snags.raise(site, firm, "ab", today, today, null), "evaluation.snagShort");
            assertRefused(
                    () -> snags.raise(
                            site, firm, "Porte rayée", today, today.plusYears(5).plusDays(1), null),
                    "evaluation.snagDueLate");
            snags.raise(site, firm, "Porte rayée", ACCEPTED, today, null);
            snags.raise(site, firm, "Joint manquant", ACCEPTED, today, null);
        });
        String reference = only(site);
        assertThat(story.view(reference).openSnags()).isEqualTo(2);
        long lifted = story.view(reference).snags().get(0).id();
        As.person(EvaluationStory.OFFICER, () -> {
            assertRefused(() -> snags.lift(site, lifted, ACCEPTED.minusDays(1), null, null), "evaluation.liftedBefore");
            assertRefused(() -> snags.lift(elsewhere, lifted, today, "Repris", null), "office.notFound");
            assertRefused(() -> snags.liftPartly(site, lifted, today, "ab", null), "evaluation.snagShort");
            snags.lift(site, lifted, today, "Repris", null);
            assertRefused(() -> snags.lift(site, lifted, today, null, null), "evaluation.liftedAlready");
        });
        story.rate(reference, 3, null);
        assertThat(sheets.get("62", reference).openSnags()).isEqualTo(1);
    }

    @Test
    void aFileOfSitesIsTakenOnceAndItsWrongLinesAreExplained() {
        String file =
                """
                numero;intitule;siret;entreprise;role;responsable;reception;fin_garantie;Sans maîtrise d'œuvre
                CH-1;École;%s;;WORKS;project-managers-62;15/02/2027;
                CH-1;École;%s;;DESIGN;project-managers-62;15/02/2027;
                CH-2;Futur;%s;;WORKS;;15/02/2030;
                CH-3;Inconnue;12345678900011;;WORKS;;;
                CH-4;Mauvais compte;%s;;WORKS;buyers-62;;
                CH-5;Mauvais rôle;%s;;PAINTING;;;
                CH-6;Ancien;%s;;WORKS;project-managers-62;2015-01-01;;Travaux suivis en interne
                """
                        .formatted(
                                DemoFirms.siret(3, 1),
                                DemoFirms.siret(4, 1),
                                DemoFirms.siret(3, 1),
                                DemoFirms.siret(3, 1),
                                DemoFirms.siret(3, 1),
                                DemoFirms.siret(3, 1));
        ImportReport first = take(file);
        assertThat(first.added()).isEqualTo(3);
        assertThat(first.refused()).extracting(ImportReport.Refused::line).containsExactly(4L, 5L, 6L, 7L);
        ImportReport again = take(file);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.same()).isEqualTo(3);
        long site = jdbc.sql("select id from rated_site where code = 'CH-1'")
                .query(Long.class)
                .single();
        assertThat(of(site)).extracting(Evaluation::kind).containsExactlyInAnyOrder(SheetKind.WORKS, SheetKind.DESIGN);
        long old = jdbc.sql("select id from rated_site where code = 'CH-6'")
                .query(Long.class)
                .single();
        assertThat(story.of(old)).as("too old to be asked for").isEmpty();
        assertThat(jdbc.sql("select no_design_reason from rated_site where id = ?")
                        .param(old)
                        .query(String.class)
                        .single())
                .isEqualTo("Travaux suivis en interne");
        As.person("field-teams-62", () -> assertRefused(() -> imports.take(source(file)), "office.notAllowed"));
    }

    private ImportReport take(String file) {
        return As.person(EvaluationStory.BUYER, () -> imports.take(source(file)));
    }

    private static ByteArrayResource source(String file) {
        return new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNotifiedLotBringsItsGroupAndACorrectedAcceptanceMovesTheGuarantee() {
        String tender = tenders.open(tenders.adaptedSupplies("Lot de groupement", 70_000));
        long worksSite = jdbc.sql(
                        """
                        insert into works_site (office, reference, lot, title, firm_name, siret, works_officer, planned_acceptance,
                            guarantee_months, rule, opened_at)
                        select '62', reference, number, title, 'Alpha', '99900000300015', 'essai', date '2027-03-01', 12, 'essai', now()
                        from tender_lot where reference = ? and number = 1 returning id""")
                .param(tender)
                .query(Long.class)
                .single();
        tell(new SiteOpened(
                "62",
                worksSite,
                tender,
                1,
                "Lot de groupement",
                List.of(
                        new SiteOpened.Builder(DemoFirms.siret(0, 1), "Alpha", null),
                        new SiteOpened.Builder(DemoFirms.siret(1, 1), null, null)),
                EvaluationStory.OFFICER,
                EvaluationStory.OFFICER,
                story.today()));
        tell(new WorksAccepted("62", worksSite, ACCEPTED, ACCEPTED.plusYears(1), null));
        long site = jdbc.sql("select id from rated_site where works_site = ?")
                .param(worksSite)
                .query(Long.class)
                .single();
        assertThat(of(site)).as("each firm of the group").hasSize(2).allSatisfy(one -> assertThat(one.kind())
                .isEqualTo(SheetKind.WORKS));
        LocalDate earlier = ACCEPTED.minusDays(7);
        tell(new WorksAccepted("62", worksSite, earlier, earlier.plusYears(1), "Erreur de date."));
        assertThat(of(site)).as("not rated twice").hasSize(2);
        assertThat(As.person(EvaluationStory.BUYER, () -> reader.get(site))
                        .site()
                        .guaranteeEnd())
                .isEqualTo(earlier.plusYears(1));
        As.person(
                EvaluationStory.BUYER,
                () -> assertRefused(
                        () -> sites.change(
                                site, new KeepSites.Entry(null, "Autre nom", EvaluationStory.OFFICER, earlier, null)),
                        "evaluation.siteOfTender"));
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    @Test
    void aContractIsRatedEachYearAndAtItsEndButUpkeepIsCounted() throws Exception {
        Contract services = orders.contract("62", 5, List.of(), "Nettoyage des bureaux");
        Contract upkeep = orders.contract("62", 5, List.of(), "Peinture", WorkType.PAINTING);
        As.person(EvaluationStory.BUYER, () -> {
            contracts.say(services.reference(), SheetKind.SERVICES, null);
            assertRefused(
                    () -> contracts.say(upkeep.reference(), SheetKind.SERVICES, null), "evaluation.contractCounted");
        });
        story.openDue();
        assertThat(ofContract(services)).as("six months old").isEmpty();
        clock.moveTo(services.ends().atTime(9, 0).atZone(Zone.PARIS));
        try (var nodes = new Nodes()) {
            nodes.both(() -> story.openDue());
        }
        assertThat(ofContract(services)).hasSize(1);
        assertThat(ofContract(upkeep)).isEmpty();
        String reference = ofContract(services).get(0);
        made.add(reference);
        Task task = task(reference);
        assertThat(task.getAssignee()).isNull();
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .anyMatch(link -> "buyers".equals(link.getGroupId()));
        Draft draft = story.marks(reference, 4, null);
        As.person(
                EvaluationStory.OFFICER,
                () -> assertRefused(() -> rating.freeze(reference, draft, List.of()), "evaluation.notInCharge"));
        As.person(EvaluationStory.BUYER, () -> rating.freeze(reference, draft, List.of()));
        assertThat(sheets.get("62", reference).kind()).isEqualTo(SheetKind.SERVICES);
    }

    private List<String> ofContract(Contract contract) {
        return jdbc.sql("select reference from evaluation where contract = ?")
                .param(contract.reference())
                .query(String.class)
                .list();
    }

    /** Two nodes at the same work. */
    private static final class Nodes implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(2);

        void both(Callable<Integer> act) throws Exception {
            for (var done : threads.invokeAll(List.of(act, act))) {
                done.get();
            }
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    @Test
    void theShareOfStrategicSuppliersEvaluated() {
        LocalDate today = story.today();
        As.person(
                "supervisors-62",
                () -> assertRefused(
                        () -> strategic.flag(story.firm(6), "Seul fabricant agréé.", today), "office.notAllowed"));
        As.person(EvaluationStory.BUYER, () -> {
            assertRefused(
                    () -> strategic.flag(story.firm(6), "Seul fabricant agréé.", today.plusDays(1)),
                    "evaluation.strategicFrom");
            assertRefused(
                    () -> strategic.flag(story.firm(6), "Seul fabricant agréé.", today.minusYears(2)),
                    "evaluation.strategicFrom");
            strategic.flag(story.firm(6), "Seul fabricant agréé.", today.minusMonths(2));
            strategic.flag(story.firm(7), "Marché de chauffage entier.", today.minusMonths(2));
            assertRefused(
                    () -> strategic.flag(story.firm(7), "Marché de chauffage entier.", today),
                    "evaluation.strategicAlready");
        });
        Rate before = share(today);
        assertThat(missing(today)).contains(story.firm(6), story.firm(7));
        story.rate(only(story.site("Chaudières", 6, EvaluationStory.OFFICER, ACCEPTED)), 5, null);
        Rate after = share(today);
        assertThat(after.events()).isEqualTo(before.events());
        assertThat(after.kept()).isEqualTo(before.kept() + 1);
        assertThat(missing(today)).contains(story.firm(7)).doesNotContain(story.firm(6));
        assertThat(missing(today.plusMonths(13)))
                .as("not in the last 12 months")
                .contains(story.firm(6));
        upkeepReviewed(7, "UNDEFINED");
        assertThat(missing(today)).as("nothing could be said").contains(story.firm(7));
        upkeepReviewed(7, "A");
        assertThat(missing(today)).as("counted upkeep is an evaluation too").doesNotContain(story.firm(7));
    }

    private void upkeepReviewed(int firm, String grade) {
        jdbc.sql(
                        """
                        insert into supplier_review (reference, office, firm, sheet, period_from, period_until, opened_at, opened_by,
                            status, events, score, grade, outcome, sha256, frozen_at)
                        values (?, '62', ?, 'MAINTENANCE', ?, ?, now(), 'essai', 'CLOSED', 25, 90, ?, 'NONE', repeat('0', 64), ?)""")
                .params(
                        "V-62-2027-90" + grade.length() + firm,
                        story.firm(firm),
                        story.today().minusMonths(6),
                        story.today().minusDays(grade.length()),
                        grade,
                        clock.now().toOffsetDateTime())
                .update();
    }

    private Rate share(LocalDate until) {
        return As.person(
                EvaluationStory.BUYER,
                () -> strategic.period(until.minusMonths(1), until).share());
    }

    private List<Long> missing(LocalDate until) {
        return As.person(
                        EvaluationStory.BUYER,
                        () -> strategic.period(until.minusMonths(1), until).missing())
                .stream()
                .map(line -> line.firm().id())
                .toList();
    }
}
