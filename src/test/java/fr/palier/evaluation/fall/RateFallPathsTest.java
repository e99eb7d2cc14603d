package fr.palier.evaluation.fall;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.Grade;
import fr.palier.evaluation.fall.application.ReadFalls;
import fr.palier.evaluation.fall.application.TreatFall;
import fr.palier.evaluation.fall.domain.FallAnswer;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.application.PlanImprovement;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.scorecard.application.WatchRates;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code rate-fall}: who is given a fall, that none is given twice, what may be said of it. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateFallPathsTest {

    private static final String OFFICER = "project-managers-62";
    private static final String AGENCY = "rental-management-62";
    private static final String WORDS = "L'entreprise a remplacé son équipe du secteur.";
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 30);

    private final List<String> opened = new ArrayList<>();

    @Autowired
    private WatchRates rates;

    @Autowired
    private TreatFall treating;

    @Autowired
    private ReadFalls falls;

    @Autowired
    private OrderStory story;

    @Autowired
    private ReviewStory hand;

    @Autowired
    private PlanImprovement planning;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @LocalServerPort
    private int port;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Contract contract;

    @BeforeEach
    void aContract() {
        clock.moveTo(ZonedDateTime.of(TODAY.atTime(7, 0), Zone.PARIS));
        contract = story.contract("62", 4, homes.dwelling("62").residence().id(), WorkType.LIFT, WorkType.PLUMBING);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        opened.forEach(reference -> ways.remember(reference, "rate-fall"));
        assertThat(ways.missing("rate-fall")).isEmpty();
    }

    @Test
    void theOfficerIsGivenOneTaskForTheDaysAndSaysWhatWasDone() {
        officer();
        fall(WorkType.LIFT, "timed");
        rates.round();
        String reference = only(WorkType.LIFT);
        Task task = task(reference);
        assertThat(task.getAssignee()).isEqualTo(OFFICER);
        // ten working days of the table task-deadline; 14 July is off
        assertThat(task.getDueDate().toInstant().atZone(Zone.PARIS).toLocalDate())
                .isEqualTo(LocalDate.of(2031, 7, 15));
        assertThat(task.getFollowUpDate()).isNotNull();

        rates.round();
        fall(WorkType.LIFT, "contact");
        rates.round();
        assertThat(only(WorkType.LIFT)).as("no second one").isEqualTo(reference);
        assertThat(falls.read("62", reference, As.who(OFFICER)).orElseThrow().figures())
                .extracting(Fall::figure)
                .containsExactly(Figure.ON_TIME, Figure.REACTIVITY);

        assertRefused(
                () -> As.person("finance-62", () -> treating.answer(reference, FallAnswer.NOTHING, WORDS)),
                "fall.notInCharge");
        assertRefused(
                () -> As.person(OFFICER, () -> treating.answer(reference, FallAnswer.NOTHING, "   rien    ")),
                "fall.wordsRequired");
        assertRefused(
                () -> As.person("rental-management-59", () -> treating.answer(reference, FallAnswer.NOTHING, WORDS)),
                "office.notFound");
        hand.complete(OFFICER, reference, "userTask_treatFall", Map.of("answer", "MEASURE", "words", WORDS));
        assertThat(hand.isRunning(reference)).isFalse();
        assertThat(journal(reference))
                .containsExactly("fall.opened", "fall.rateFell", "fall.rateFell", "fall.answered");
        assertThat(journal(contract.reference())).contains("evaluation.rateFell", "evaluation.fallAnswered");
        assertRefused(
                () -> As.person(OFFICER, () -> treating.answer(reference, FallAnswer.NOTHING, WORDS)), "fall.answered");

        rates.round();
        assertThat(only(WorkType.LIFT)).as("treated, the days are the same").isEqualTo(reference);
    }

    @Test
    void aPlanIsAskedForByAReviewOfTheSameDays() {
        fall(WorkType.PLUMBING, "due");
        rates.round();
        String reference = only(WorkType.PLUMBING);
        assertThat(task(reference).getAssignee()).as("no officer is named").isNull();
        assertThat(hand.tasks("finance-62", reference)).isEmpty();
        hand.complete(AGENCY, reference, "userTask_treatFall", Map.of("answer", "REVIEW", "words", WORDS));
        String review =
                falls.read("62", reference, As.who(AGENCY)).orElseThrow().fall().review();
        assertThat(hand.review(review)).satisfies(one -> {
            assertThat(one.firm()).isEqualTo(contract.firm());
            assertThat(one.periodFrom()).isEqualTo(TODAY.minusDays(89));
            assertThat(one.periodUntil()).as("of whole days").isEqualTo(TODAY.minusDays(1));
            assertThat(one.askedBecause()).contains(reference, WORDS);
        });
        aPlanFollowsWhateverTheGrade(review);
    }

    @Test
    void tradesAreFollowedApartAndAFallThatLastsIsFollowedAgainWhenItsDaysHavePassed() {
        fall(WorkType.LIFT, "timed");
        fall(WorkType.PLUMBING, "timed");
        rates.round();
        String lift = only(WorkType.LIFT);
        assertThat(only(WorkType.PLUMBING)).isNotEqualTo(lift);
        hand.complete(AGENCY, lift, "userTask_treatFall", Map.of("answer", "NOTHING", "words", WORDS));

        // the 90 days that end on 2031-09-27 begin on 2031-06-30, the day of the first round; one day later they do not
        // overlap
        facts(WorkType.LIFT, LocalDate.of(2031, 9, 1), "timed", 20, 5);
        clock.moveTo(ZonedDateTime.of(LocalDate.of(2031, 9, 27).atTime(7, 0), Zone.PARIS));
        rates.round();
        assertThat(only(WorkType.LIFT)).isEqualTo(lift);
        clock.moveTo(ZonedDateTime.of(LocalDate.of(2031, 9, 28).atTime(7, 0), Zone.PARIS));
        rates.round();
        assertThat(cases(WorkType.LIFT)).hasSize(2);
        assertThat(cases(WorkType.PLUMBING)).as("too few events of it now").hasSize(1);
        assertThat(journal(contract.reference()).stream().filter("evaluation.rateFell"::equals))
                .as("told once for each trade")
                .hasSize(2);
    }

    @Test
    void onlyThoseWhoReadFiguresOrAreInChargeSeeIt() {
        officer();
        fall(WorkType.LIFT, "timed");
        rates.round();
        String reference = only(WorkType.LIFT);
        assertThat(falls.read("62", reference, As.who(OFFICER)))
                .hasValueSatisfying(file -> assertThat(file.reader()).isFalse());
        assertThat(falls.read("62", reference, As.who("quality-62"))).isPresent();
        assertThat(falls.read("62", reference, As.who("finance-62"))).isEmpty();
        assertThat(falls.read("59", reference, As.who("quality-59"))).isEmpty();
        assertThat(falls.search("62", As.who("quality-62"), reference, 5)).hasSize(1);
        assertThat(falls.search("62", As.who("finance-62"), reference, 5)).isEmpty();
    }

    /** The whole firm works well: the plan that the fall asked for is not lost in its grade. */
    private void aPlanFollowsWhateverTheGrade(String review) {
        hand.upkeep(hand.file(review).firm(), hand.review(review).period(), 20, 20, 20, 20);
        hand.runJobs(review);
        hand.passObservationPeriod(review);
        hand.decide(ReviewStory.QUALITY, review);
        assertThat(hand.review(review).grade()).isEqualTo(Grade.A);
        assertThat(hand.review(review).outcomeRule()).isEqualTo("rule_outcome_planAsked");
        assertThat(letters.of("62", review)).extracting(Letter::kind).doesNotContain("review-praise-letter");
        String fell = "contrat %s (rendez-vous tenus : 10 sur 20, après 20 sur 20)".formatted(contract.reference());
        assertThat(Visitor.signedIn(port, ReviewStory.QUALITY)
                        .get("/revues/" + review)
                        .body())
                .contains("Plan de progrès demandé", fell);
        As.person(
                ReviewStory.QUALITY,
                () -> planning.add(
                        review,
                        "Une seconde équipe de plomberie",
                        ImprovementAction.Owner.FIRM,
                        "chef d'agence",
                        TODAY.plusDays(30)));
        hand.complete(ReviewStory.QUALITY, review, "userTask_setPlan", Map.of());
        long plan = letters.of("62", review).stream()
                .filter(one -> one.kind().equals("improvement-plan-letter"))
                .findFirst()
                .orElseThrow()
                .document();
        try (var paper = Loader.loadPDF(documents.open("62", plan).content())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("[\\s\u00a0]+", " "))
                    .contains(fell);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void officer() {
        jdbc.sql("update contract set officer = ? where reference = ?")
                .params(OFFICER, contract.reference())
                .update();
    }

    private void fall(WorkType workType, String figure) {
        facts(workType, TODAY.minusDays(200), figure, 20, 20);
        facts(workType, TODAY.minusDays(10), figure, 20, 10);
    }

    private void facts(WorkType workType, LocalDate day, String figure, int events, int kept) {
        jdbc.sql(
                        """
                        insert into upkeep_fact (reference, office, firm, contract, work_type, residence, ended_on, counted, %1$s, %1$s_kept%2$s)
                        select 'I-62-2031-' || (select 100000 + count(*) from upkeep_fact) + n, '62', :firm, :contract, :type,
                            (select min(id) from residence where office = '62'), :day, 1, 1, case when n <= :kept then 1 else 0 end%3$s
                        from generate_series(1, :events) n"""
                                .formatted(
                                        figure,
                                        "due".equals(figure) ? ", due_raw" : "",
                                        "due".equals(figure) ? ", 1" : ""))
                .param("firm", contract.firm())
                .param("contract", contract.reference())
                .param("type", workType.name())
                .param("day", day)
                .param("kept", kept)
                .param("events", events)
                .update();
    }

    private String only(WorkType workType) {
        assertThat(cases(workType)).hasSize(1);
        return cases(workType).get(0);
    }

    private List<String> cases(WorkType workType) {
        List<String> found = jdbc.sql(
                        "select reference from rate_fall where contract = ? and work_type = ? order by reference")
                .params(contract.reference(), workType.name())
                .query(String.class)
                .list();
        opened.addAll(found);
        return found;
    }

    private Task task(String reference) {
        return As.person(AGENCY, () -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult());
    }

    private List<String> journal(String reference) {
        return jdbc.sql("select event from journal where office = '62' and reference = ? order by id")
                .param(reference)
                .query(String.class)
                .list();
    }
}
