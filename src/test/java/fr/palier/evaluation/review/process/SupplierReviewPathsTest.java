package fr.palier.evaluation.review.process;

import static fr.palier.testing.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.demo.DemoFirms;
import fr.palier.engine.Rules;
import fr.palier.evaluation.Grade;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.application.DecideReview;
import fr.palier.evaluation.review.application.FollowPlan;
import fr.palier.evaluation.review.application.ObserveReview;
import fr.palier.evaluation.review.application.OpenReview;
import fr.palier.evaluation.review.application.PlanImprovement;
import fr.palier.evaluation.review.application.RecordIncident;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.Outcome;
import fr.palier.evaluation.review.domain.PlanResult;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Fingerprint;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.PastReviews;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code supplier-review}, and what must not happen on them; each case has a year of its own. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierReviewPathsTest {

    private static final String OBSERVATION = "Les six retards de mars suivent une rupture de pièces signalée.";

    private final List<String> opened = new ArrayList<>();

    @Autowired
    private Firms firms;

    @Autowired
    private ReviewStory story;

    @Autowired
    private OpenReview opening;

    @Autowired
    private ReviewRows rows;

    @Autowired
    private ObserveReview observing;

    @Autowired
    private DecideReview deciding;

    @Autowired
    private PlanImprovement planning;

    @Autowired
    private FollowPlan following;

    @Autowired
    private RecordIncident incidents;

    @Autowired
    private PastReviews past;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private Rules rules;

    @Autowired
    private Clock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        opened.forEach(reference -> ways.remember(reference, SupplierReviewProcess.KEY));
        assertThat(ways.missing(SupplierReviewProcess.KEY)).isEmpty();
    }

    @Test
    void nothingToRateEndsAtOnceAndNobodyIsWrittenTo() {
        String reference = opened(story.open(story.firm(1), SheetKind.DESIGN, ReviewStory.half(2011, 1)));
        story.runJobs(reference);
        assertThat(story.review(reference).status()).isEqualTo(ReviewStatus.EMPTY);
        assertThat(letters.of("62", reference)).isEmpty();
        assertThat(story.isRunning(reference)).isFalse();
    }

    @Test
    void aSilentFirmIsJudgedAfterTheDeadlineAndThePraisedOneIsPraised() {
        ReviewPeriod period = ReviewStory.half(2012, 1);
        Firm firm = story.firm(1);
        // 20, 19 and 18 of 20: (100 + 95 + 90) / 3 = 95
        story.upkeep(firm, period, 20, 20, 19, 18);
        String reference = opened(story.told(firm, SheetKind.MAINTENANCE, period));
        Review told = story.review(reference);
        assertThat(told.provisionalScore()).isEqualByComparingTo("95.00");
        assertThat(told.provisionalGrade()).isEqualTo(Grade.A);
        assertThat(told.observeUntil()).isEqualTo(LocalDate.now(clock).plusDays(15));
        assertThat(story.tasks(ReviewStory.QUALITY, reference))
                .as("nobody decides before the firm")
                .isEmpty();
        assertRefused(
                () -> As.person(ReviewStory.BUYER, () -> deciding.decide(reference, "Une phrase assez longue.")),
                "review.wrongMoment");
        story.passObservationPeriod(reference);
        assertRefused(
                () -> observing.byLink(story.link(reference), new ObserveReview.Said(null, OBSERVATION)),
                "review.tooLate");
        observing.letter(story.link(reference), new ObserveReview.Said(null, OBSERVATION));
        story.decide(ReviewStory.QUALITY, reference);
        Review closed = story.review(reference);
        assertThat(closed.status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(closed.score()).isEqualByComparingTo("95.00");
        assertThat(closed.outcome()).isEqualTo(Outcome.VALUED);
        assertThat(closed.previousGrade()).isNull();
        assertThat(letters.of("62", reference))
                .extracting(Letter::kind)
                .containsExactly("review-provisional-letter", "review-result-letter", "review-praise-letter");
        assertThat(text(letters.of("62", reference).get(1).document()))
                .as("what came late is no observation of the sheet")
                .contains("Vous n’avez pas présenté d’observation")
                .doesNotContain("Après lecture de vos observations", "Nos réponses");
        assertThat(rules.of("62", reference))
                .extracting(Rules.Kept::key)
                .containsExactly("rating-grade", "review-terms", "rating-grade", "review-outcome");
        assertThat(Fingerprint.of(documents.open("62", closed.document()).content()))
                .isEqualTo(closed.sha256());
        assertRefused(
                () -> As.person(ReviewStory.BUYER, () -> deciding.restore(reference, "ON_TIME")), "review.frozen");
        assertThat(past.ofFirm("62", firm.id(), As.who(ReviewStory.QUALITY)))
                .as("a fact with its n and its date")
                .anySatisfy(one -> {
                    assertThat(one.events()).isPositive();
                    assertThat(one.frozenAt()).isNotNull();
                });
    }

    private String text(long document) {
        try (var pdf = Loader.loadPDF(documents.open("62", document).content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void observationsAreAnsweredAndMarksCorrectedWithAReasonByWhoDidNotRate() {
        ReviewPeriod period = ReviewStory.half(2013, 1);
        Firm firm = story.firm(2);
        story.rated(firm, period, ReviewStory.BUYER, "50.00");
        String reference = opened(story.told(firm, SheetKind.SERVICES, period));
        observing.byLink(story.link(reference), new ObserveReview.Said("DEADLINES", OBSERVATION));
        observing.byLink(story.link(reference), new ObserveReview.Said("", "<script>alert(1)</script> et le reste."));
        assertRefused(
                () -> observing.byLink(story.link(reference), new ObserveReview.Said("PRICE", OBSERVATION)),
                "review.unknownLine");
        assertRefused(
                () -> observing.byLink(story.link(reference), new ObserveReview.Said(null, "Non.")),
                "review.observationTooShort");
        observing.done(story.link(reference));
        assertRefused(
                () -> observing.byLink(story.link(reference), new ObserveReview.Said(null, OBSERVATION)),
                "review.alreadyHeard");
        assertThat(story.tasks(ReviewStory.BUYER, reference)).containsExactly("userTask_decideReview");
        assertRefused(
                () -> As.person(
                        ReviewStory.BUYER,
                        () -> deciding.correct(reference, "DEADLINES", BigDecimal.TEN, "Un motif bien suffisant.")),
                "review.ratedIt");
        assertRefused(() -> story.decide(ReviewStory.QUALITY, reference), "review.unanswered");
        As.person(ReviewStory.QUALITY, () -> {
            assertRefused(
                    () -> deciding.correct(reference, "DEADLINES", BigDecimal.TEN, "Court"), "review.reasonRequired");
            assertRefused(
                    () -> deciding.correct(reference, "DEADLINES", BigDecimal.valueOf(101), "Un motif bien suffisant."),
                    "review.pointsOutOfRange");
            assertRefused(
                    () -> deciding.correct(reference, "DEADLINES", BigDecimal.TEN, "Un motif bien suffisant."),
                    "review.lowered");
            deciding.correct(
                    reference, "DEADLINES", BigDecimal.valueOf(80), "Rupture de pièces établie par le fournisseur.");
        });
        story.answerAll(ReviewStory.QUALITY, reference);
        story.decide(ReviewStory.QUALITY, reference);
        Review closed = story.review(reference);
        // (50 × 2 + 80 × 2) / 4
        assertThat(closed.score()).isEqualByComparingTo("65.00");
        assertThat(closed.provisionalScore()).as("what was said stays said").isEqualByComparingTo("50.00");
        assertThat(closed.status()).isEqualTo(ReviewStatus.CLOSED);
    }

    @Test
    void aSecondWeakReviewBringsAPlanThatIsFollowedToItsEnd() {
        Firm firm = story.firm(3);
        ReviewPeriod first = ReviewStory.half(2014, 1);
        String weak = opened(story.frozen(firm, first, 20, 10, 10, 10));
        assertThat(story.review(weak).grade()).isEqualTo(Grade.C);
        assertThat(story.review(weak).outcome()).isEqualTo(Outcome.WATCH);
        String reference = opened(story.frozen(firm, ReviewStory.half(2014, 2), 20, 10, 10, 10));
        Review frozen = story.review(reference);
        assertThat(frozen.previousGrade()).isEqualTo(Grade.C);
        assertThat(frozen.outcome()).isEqualTo(Outcome.IMPROVEMENT_PLAN);
        assertThat(story.tasks(ReviewStory.QUALITY, reference)).containsExactly("userTask_setPlan");
        assertRefused(
                () -> story.complete(ReviewStory.QUALITY, reference, "userTask_setPlan", Map.of()), "review.noAction");
        LocalDate today = LocalDate.now(clock);
        As.person(ReviewStory.QUALITY, () -> {
            planning.add(
                    reference,
                    "Un seul interlocuteur pour les rendez-vous",
                    ImprovementAction.Owner.FIRM,
                    "chef d'agence",
                    today.plusDays(30));
            planning.add(
                    reference,
                    "Signaler les pièces en rupture",
                    ImprovementAction.Owner.OFFICE,
                    "responsable technique",
                    today.plusDays(10));
            assertRefused(
                    () -> planning.add(reference, "Hier", ImprovementAction.Owner.FIRM, "chef d'agence", today),
                    "review.actionInPast");
        });
        story.complete(ReviewStory.QUALITY, reference, "userTask_setPlan", Map.of());
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .orderByDueDate()
                        .asc()
                        .list())
                .extracting(Task::getName)
                .containsExactly(
                        "Suivre une action de progrès : n° 2, Signaler les pièces en rupture",
                        "Suivre une action de progrès : n° 1, Un seul interlocuteur pour les rendez-vous");
        moveAndProve(reference, today);
        story.complete(
                ReviewStory.QUALITY,
                reference,
                "userTask_followAction",
                Map.of("result", "DONE", "evidence", "Courriel type mis en place."));
        assertThat(story.file(reference).actions().get(1).result())
                .as("the soonest due is the second")
                .isEqualTo(ImprovementAction.Result.DONE);
        assertThat(story.file(reference).actions().get(0).isOverdue(today.plusDays(31)))
                .isTrue();
        story.complete(
                ReviewStory.BUYER,
                reference,
                "userTask_followAction",
                Map.of("result", "NOT_DONE", "evidence", "Poste resté vacant dans l'entreprise."));
        assertRefused(
                () -> story.complete(
                        ReviewStory.QUALITY,
                        reference,
                        "userTask_closePlan",
                        Map.of("result", "REACHED", "words", "Tout est fait, ou presque.")),
                "review.notReached");
        story.complete(
                ReviewStory.QUALITY,
                reference,
                "userTask_closePlan",
                Map.of("result", "PARTLY_REACHED", "words", "Une action sur deux : revoir dans six mois."));
        Review closed = story.review(reference);
        assertThat(closed.status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(closed.planResult()).isEqualTo(PlanResult.PARTLY_REACHED);
        assertThat(closed.planOutcome()).isEqualTo(Outcome.WATCH);
        assertThat(closed.planOutcomeRule()).isEqualTo("rule_outcome_planPartly");
        assertThat(letters.of("62", reference))
                .extracting(Letter::kind)
                .contains("improvement-plan-letter", "improvement-move-letter", "improvement-end-letter");
        assertThatThrownBy(() -> jdbc.sql("update improvement_action set evidence = 'Autre chose.' where reference = ?")
                        .param(reference)
                        .update())
                .rootCause()
                .hasMessageContaining("ended");
        assertThat(story.isRunning(reference)).isFalse();
    }

    /** The second action, due in 10 days, is due in 20: the old day stays, the firm is told, the task and its reminders follow. */
    private void moveAndProve(String reference, LocalDate today) {
        As.person(ReviewStory.BUYER, () -> {
            assertRefused(() -> following.move(reference, 2, today.plusDays(20), "Non."), "review.reasonRequired");
            assertRefused(
                    () -> following.move(reference, 2, today, "Pièces livrées plus tard que prévu."),
                    "review.actionInPast");
            assertRefused(
                    () -> following.move(reference, 2, today.plusDays(10), "Pièces livrées plus tard que prévu."),
                    "review.sameDay");
            following.move(reference, 2, today.plusDays(20), "Pièces livrées plus tard que prévu.");
            assertRefused(
                    () -> following.attach(reference, 2, "constat.pdf", "MZ programme".getBytes(UTF_8)),
                    "correspondence.disguisedFile");
            following.attach(reference, 2, "constat.txt", "Constat de visite.".getBytes(UTF_8));
        });
        assertThat(story.file(reference).movesOf(2)).singleElement().satisfies(move -> {
            assertThat(move.oldDay()).isEqualTo(today.plusDays(10));
            assertThat(move.newDay()).isEqualTo(today.plusDays(20));
        });
        assertThat(story.file(reference).evidenceOf(2)).hasSize(1);
        assertThat(story.file(reference).actions().get(1).isOverdue(today.plusDays(15)))
                .isFalse();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .orderByDueDate()
                        .asc()
                        .list())
                .extracting(task -> LocalDate.ofInstant(task.getDueDate().toInstant(), Zone.PARIS))
                .containsExactly(today.plusDays(20), today.plusDays(30));
    }

    @Test
    void aSeriousIncidentWeighsOnTheOutcomeAndNeverOnANumber() {
        Firm firm = story.firm(4);
        LocalDate today = LocalDate.now(clock);
        ReviewPeriod period = new ReviewPeriod(today.minusMonths(6), today.minusDays(1));
        long recorded = As.person(
                ReviewStory.QUALITY,
                () -> incidents.record(
                        firm.id(), SheetKind.MAINTENANCE, today.minusDays(20), "Chantier laissé ouvert au public."));
        assertRefused(
                () -> As.person(
                        ReviewStory.QUALITY,
                        () -> incidents.record(
                                firm.id(), SheetKind.MAINTENANCE, today.plusDays(1), "Chantier laissé ouvert.")),
                "review.incidentInFuture");
        String reference = opened(story.frozen(firm, period, 20, 20, 20, 20));
        Review frozen = story.review(reference);
        assertThat(frozen.score()).isEqualByComparingTo("100.00");
        assertThat(frozen.seriousIncident()).isTrue();
        assertThat(frozen.outcome()).isEqualTo(Outcome.IMPROVEMENT_PLAN);
        As.person(ReviewStory.QUALITY, () -> incidents.withdraw(recorded, "Signalé pour une autre entreprise."));
        assertThat(story.review(reference).outcome()).isEqualTo(Outcome.IMPROVEMENT_PLAN);
    }

    /** A record that was merged into another takes its past along: the grade before, and what happened to people. */
    @Test
    void theGradeAndTheIncidentsOfAMergedRecordCountWithTheOneThatGoesOn() {
        Firm old = registered(810);
        Firm living = registered(811);
        LocalDate today = LocalDate.now(clock);
        story.frozen(
                old,
                new ReviewPeriod(today.minusMonths(12), today.minusMonths(6).minusDays(1)),
                20,
                10,
                10,
                10);
        As.person(
                ReviewStory.QUALITY,
                () -> incidents.record(
                        old.id(), SheetKind.MAINTENANCE, today.minusDays(20), "Chantier laissé ouvert au public."));
        As.person(ReviewStory.BUYER, () -> firms.merge("62", old.id(), living.id(), "Absorption (fictive)."));
        ReviewPeriod period = new ReviewPeriod(today.minusMonths(6), today.minusDays(1));
        Review frozen = story.review(opened(story.frozen(living, period, 20, 20, 20, 20)));
        assertThat(frozen.previousGrade()).isEqualTo(Grade.C);
        assertThat(frozen.seriousIncident()).isTrue();
    }

    private Firm registered(int number) {
        return firms.findOrRegister(
                "62",
                new NewFirm(
                        DemoFirms.siret(number, 1),
                        "Entreprise fictive " + number,
                        "contact@fictive-" + number + ".example",
                        "03 00 00 00 00",
                        "1 rue de l'Exemple",
                        "62000",
                        "Villefictive",
                        true));
    }

    @Test
    void theRhythmOpensEachPeriodOnceHoweverOftenItLooks() {
        Firm firm = story.firm(5);
        ReviewPeriod period = opening.lastPeriod("62", SheetKind.MAINTENANCE);
        story.upkeep(firm, period, 25, 20, 20, 20);
        opening.round();
        opening.round();
        assertThat(jdbc.sql("select count(*) from supplier_review where office = '62' and firm = ? and period_from = ?")
                        .params(firm.id(), period.from())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertRefused(() -> story.open(firm, SheetKind.MAINTENANCE, period), "review.exists");
    }

    @Test
    void aFrozenReviewIsCorrectedByAnotherThatTakesItsPlaceOnceItIsFrozen() {
        Firm firm = story.firm(6);
        ReviewPeriod period = ReviewStory.half(2010, 1);
        ReviewPeriod other = ReviewStory.half(2010, 2);
        story.upkeep(firm, other, 20, 10, 10, 10);
        String told = opened(story.told(firm, SheetKind.MAINTENANCE, other));
        assertRefused(() -> correct(ReviewStory.QUALITY, told), "review.notCorrectedYet");
        String first = opened(story.frozen(firm, period, 20, 10, 10, 10));
        BigDecimal score = story.review(first).score();
        story.upkeep(firm, period, 20, 20, 20, 20);

        assertRefused(() -> correct("field-teams-62", first), "office.notAllowed");
        String correction = opened(correct(ReviewStory.QUALITY, first));
        assertRefused(() -> correct(ReviewStory.QUALITY, first), "review.correctedAlready");
        story.runJobs(correction);
        assertThat(standing(firm, period)).as("while the other is open").containsExactly(first);
        story.passObservationPeriod(correction);
        story.decide(ReviewStory.QUALITY, correction);

        assertThat(standing(firm, period)).containsExactly(correction);
        assertThat(story.review(correction).score()).isEqualByComparingTo("100");
        assertThat(story.review(first).score()).as("stays as it was").isEqualByComparingTo(score);
        assertThat(story.file(first).correction().reference()).isEqualTo(correction);
        assertRefused(() -> story.open(firm, SheetKind.MAINTENANCE, period), "review.exists");
        assertThatThrownBy(() -> jdbc.sql("update supplier_review set corrects = null where reference = ?")
                        .param(correction)
                        .update())
                .rootCause()
                .hasMessageContaining("corrects the same one for ever");
    }

    private String correct(String person, String reference) {
        return As.person(
                person,
                () -> opening.correct(reference, "Une panne de la téléphonie n'était pas imputable à l'entreprise."));
    }

    private List<String> standing(Firm firm, ReviewPeriod period) {
        return rows.frozenOf("62", firm.id()).stream()
                .filter(review -> review.periodFrom().equals(period.from()))
                .map(Review::reference)
                .toList();
    }

    @Test
    void freezingNeverChangesANumber() {
        Random random = new Random(5);
        for (int history = 0; history < 4; history++) {
            Firm firm = story.firm(history);
            ReviewPeriod period = ReviewStory.half(2020, 1 + history % 2);
            int events = 1 + random.nextInt(40);
            story.upkeep(
                    firm,
                    period,
                    events,
                    random.nextInt(events + 1),
                    random.nextInt(events + 1),
                    random.nextInt(events + 1));
            String reference = opened(story.told(firm, SheetKind.MAINTENANCE, period));
            story.passObservationPeriod(reference);
            if (story.file(reference).sheet().line("ON_TIME").points().compareTo(BigDecimal.valueOf(100)) < 0) {
                As.person(
                        ReviewStory.QUALITY,
                        () -> deciding.correct(
                                reference, "ON_TIME", BigDecimal.valueOf(100), "Corrigé pour l'essai du gel."));
            }
            ReviewSheet shown = story.file(reference).sheet();
            story.decide(ReviewStory.QUALITY, reference);
            assertThat(story.file(reference).sheet()).as("history %d", history).isEqualTo(shown);
            assertThat(story.review(reference).score())
                    .isEqualByComparingTo(shown.score().orElseThrow());
            assertThat(story.review(reference).grade() == Grade.UNDEFINED)
                    .as("too few events give no grade")
                    .isEqualTo(events < 20);
            story.upkeep(firm, period, 30, 0, 0, 0);
            assertThat(story.file(reference).sheet()).as("later facts").isEqualTo(shown);
        }
    }

    @Test
    void theDatabaseKeepsWhatIsFrozen() {
        String reference = opened(story.frozen(story.firm(6), ReviewStory.half(2015, 1), 20, 16, 16, 16));
        for (String change : List.of(
                "update supplier_review set score = 99 where reference = ?",
                "update supplier_review set grade = 'D' where reference = ?",
                "update supplier_review set sha256 = repeat('0', 64) where reference = ?",
                "delete from supplier_review where reference = ?",
                "update supplier_review_line set points = 99 where reference = ?",
                "update supplier_review_line set corrected = 99, correction_reason = 'dix lettres.' where reference = ?",
                "delete from supplier_review_line where reference = ?",
                "insert into supplier_review_rater values (?, 'somebody')")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(reference).update())
                    .as(change)
                    .rootCause()
                    .hasMessageMatching("(?s).*(is frozen|never deleted|foreign key).*");
        }
    }

    private String opened(String reference) {
        opened.add(reference);
        return reference;
    }
}
