package fr.palier.commitment.process;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.commitment.GestureStory;
import fr.palier.commitment.application.ContestGesture;
import fr.palier.commitment.application.DeclareForceMajeure;
import fr.palier.commitment.application.ExportCredits;
import fr.palier.commitment.application.LinkTenantBreach;
import fr.palier.commitment.application.TellTenant;
import fr.palier.commitment.application.WatchBudget;
import fr.palier.commitment.domain.Approval;
import fr.palier.commitment.domain.Breach;
import fr.palier.commitment.domain.BudgetStatus;
import fr.palier.commitment.domain.Cause;
import fr.palier.commitment.domain.ContestChannel;
import fr.palier.commitment.domain.GestureKind;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.Gravity;
import fr.palier.commitment.domain.Measure;
import fr.palier.commitment.domain.Theme;
import fr.palier.commitment.domain.Treatment;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.demo.DemoClock;
import fr.palier.engine.Rules;
import fr.palier.housing.Homes;
import fr.palier.housing.WorkType;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code goodwill-gesture}, and what must not happen on them; each case has a tenant of its own. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoodwillGesturePathsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 10, 0, 0, 0, Zone.PARIS);
    private static final String REASON = "Le rendez-vous a été refusé deux fois par téléphone.";

    private final List<String> opened = new ArrayList<>();

    @Autowired
    private GestureStory story;

    @Autowired
    private ContestGesture contesting;

    @Autowired
    private LinkTenantBreach linking;

    @Autowired
    private DeclareForceMajeure declaring;

    @Autowired
    private ExportCredits exports;

    @Autowired
    private WatchBudget budget;

    @Autowired
    private TellTenant telling;

    @Autowired
    private Letters letters;

    @Autowired
    private Homes homes;

    @Autowired
    private Rules rules;

    @Autowired
    private Journal journal;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMondayUnderTheContract() {
        clock.moveTo(MONDAY);
        story.contract();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        opened.forEach(reference -> ways.remember(reference, GoodwillGestureProcess.KEY));
        assertThat(ways.missing(GoodwillGestureProcess.KEY)).isEmpty();
    }

    @Test
    void aShortDelayGivesApologiesAndEndsAfterThePeriodOfContest() {
        String reference = opened(story.late(1, 2));
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.FOUND);
        story.assessed(reference);
        GoodwillGesture assessed = story.gesture(reference);
        assertThat(assessed.breach()).isEqualTo(Breach.INTERVENTION_LATE);
        assertThat(assessed.theme()).isEqualTo(Theme.QUALITY_WORKS);
        assertThat(assessed.daysLate()).isEqualTo(2);
        assertThat(assessed.gesture()).isEqualTo(GestureKind.APOLOGY);
        assertThat(assessed.amount()).isEqualTo(Money.ZERO);
        assertThat(rules.of("62", reference))
                .extracting(Rules.Kept::key)
                .containsExactly("breach-gravity", "goodwill-gesture", "gesture-approval");
        assertThat(letters.of("62", reference))
                .as("nothing leaves before an agreement")
                .isEmpty();
        story.approve(GestureStory.AGENCY, reference);
        story.runJobs(reference);
        assertThat(letters.of("62", reference)).hasSize(1);
        assertThat(story.gesture(reference).contestUntil()).isEqualTo(LocalDate.of(2027, 3, 31));
        story.passContestPeriod(reference);
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.CLOSED);
        assertThat(story.file(reference).credit()).isNull();
        assertThat(story.isRunning(reference)).isFalse();
    }

    @Test
    void aLongDelayIsContestedRaisedCreditedAndExportedOnce() {
        // the eleventh lease owes rent
        String reference = opened(story.toldTenant(story.late(11, 12)));
        assertThat(story.gesture(reference).amount()).isEqualTo(Money.of(40));
        contesting.byLink(story.link(reference), "J'ai perdu deux jours de travail.\nMerci de revoir ce montant.");
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.CONTESTED);
        assertRefused(
                () -> contesting.byLink(story.link(reference), "J'insiste encore une fois."),
                "commitment.alreadyContested");
        Map<String, Object> raise =
                Map.of("outcome", "RAISE", "newAmount", 80, "reason", "Deux jours d'attente vérifiés.");
        assertRefused(() -> story.review(GestureStory.AGENCY, reference, raise), "commitment.approvedTheGesture");
        assertRefused(
                () -> story.review(
                        GestureStory.SUPERVISOR,
                        reference,
                        Map.of("outcome", "RAISE", "newAmount", 40, "reason", "Le même montant.")),
                "commitment.amountNotRaised");
        assertRefused(
                () -> story.review(
                        GestureStory.SUPERVISOR,
                        reference,
                        Map.of("outcome", "RAISE", "newAmount", 150.01, "reason", "Au-delà du plafond.")),
                "commitment.amountAboveCeiling");
        assertRefused(
                () -> story.review(
                        GestureStory.SUPERVISOR,
                        reference,
                        Map.of("outcome", "UPHOLD", "newAmount", 90, "reason", "Maintenue, pourtant.")),
                "commitment.amountWithoutChange");
        assertThat(story.gesture(reference).status()).as("nothing half-done").isEqualTo(GestureStatus.CONTESTED);
        story.review(GestureStory.SUPERVISOR, reference, raise);
        GoodwillGesture credited = story.gesture(reference);
        assertThat(credited.status()).isEqualTo(GestureStatus.CREDITED);
        assertThat(credited.firstAmount()).isEqualTo(Money.of(40));
        assertThat(letters.of("62", reference)).hasSize(2);
        assertThat(story.file(reference).credit().treatment()).isEqualTo(Treatment.SET_OFF);
        assertThat(story.file(reference).credit().amount()).isEqualTo(Money.of(80));
        theCreditLeavesOnce(reference);
    }

    private void theCreditLeavesOnce(String reference) {
        As.person(GestureStory.AGENCY, () -> {
            ExportCredits.Made made = exports.file(exports.make().id());
            String text = new String(made.content(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFFbail;montant;reference;motif;affectation;date\r\n");
            assertThat(text).contains("BAIL-00011;80,00;" + reference + ";").contains(";DETTE;2027-03-01");
            assertThat(text).doesNotContain("Locataire fictif").doesNotContain("@");
            assertRefused(exports::make, "commitment.nothingToExport");
            assertThat(exports.file(made.export().id()).content()).isEqualTo(made.content());
        });
    }

    @Test
    void aContestMayBeUpheldAndTheAmountIsCreditedAllTheSame() {
        String reference = opened(story.toldTenant(story.late(2, 5)));
        assertThat(story.gesture(reference).amount()).isEqualTo(Money.of(20));
        As.person(
                "complaint-desk-62",
                () -> contesting.byDesk(reference, "Le locataire trouve ce montant trop bas.", ContestChannel.PHONE));
        story.review(
                GestureStory.SUPERVISOR,
                reference,
                Map.of(
                        "outcome",
                        "UPHOLD",
                        "reason",
                        "Le retard est bien de cinq jours, le barème est le même pour tous."));
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.CREDITED);
        assertThat(story.file(reference).credit().amount()).isEqualTo(Money.of(20));
        assertThat(story.file(reference).credit().treatment()).isEqualTo(Treatment.NEXT_RENT);
    }

    @Test
    void anAbsenceThatStandsExcludesAGestureAndTheTenantIsNotWrittenTo() {
        Instant began = MONDAY.minusDays(30).toInstant();
        Instant absent = began.plus(Duration.ofDays(2));
        String reference = opened(story.find(story.told(3, Measure.INTERVENTION, began)
                        .paused(absent, absent.plus(Duration.ofDays(4)))
                        .noAccess(absent)
                        .stopped(clock.instant()))
                .orElseThrow());
        story.assessed(reference);
        GoodwillGesture kept = story.gesture(reference);
        assertThat(kept.status()).isEqualTo(GestureStatus.NO_GESTURE);
        assertThat(kept.cause()).isEqualTo(Cause.NO_ACCESS);
        assertThat(kept.basis()).contains("accès");
        assertThat(letters.of("62", reference)).isEmpty();
        assertThat(story.isRunning(reference)).isFalse();
    }

    @Test
    void anAbsenceAfterTheDelayWasMissedExcludesNothing() {
        Instant began = MONDAY.minusDays(30).toInstant();
        Instant absent = MONDAY.minusDays(2).toInstant();
        String reference = opened(story.find(story.told(4, Measure.INTERVENTION, began)
                        .noAccess(absent)
                        .stopped(clock.instant()))
                .orElseThrow());
        story.assessed(reference);
        assertThat(story.gesture(reference).cause()).isNull();
        assertThat(story.gesture(reference).gesture()).isEqualTo(GestureKind.AMOUNT);
    }

    @Test
    void whatAPauseGivesBackIsNotLate() {
        Instant began = MONDAY.minusDays(14).toInstant();
        GestureStory.Told told = story.told(5, Measure.INTERVENTION, began).stopped(clock.instant());
        assertThat(story.find(told.paused(began, began.plus(Duration.ofDays(11)))))
                .isEmpty();
    }

    @Test
    void whoHandledTheCaseDoesNotAgreeAndARefusalKeepsItsReason() {
        Instant began = MONDAY.minusDays(20).toInstant();
        String reference = opened(story.find(story.told(6, Measure.INTERVENTION, began)
                        .handledBy(GestureStory.AGENCY)
                        .stopped(clock.instant()))
                .orElseThrow());
        story.assessed(reference);
        assertRefused(() -> story.approve(GestureStory.AGENCY, reference), "commitment.handledTheCase");
        assertRefused(() -> story.refuse(GestureStory.SUPERVISOR, reference, "non"), "commitment.reasonRequired");
        story.refuse(GestureStory.SUPERVISOR, reference, "Le fait a été corrigé : la visite a eu lieu à temps.");
        GoodwillGesture refused = story.gesture(reference);
        assertThat(refused.status()).isEqualTo(GestureStatus.REFUSED);
        assertThat(refused.decisionReason()).contains("corrigé");
        assertThat(letters.of("62", reference)).isEmpty();
    }

    @Test
    void aCommitmentOfTheTenantIsLinkedTakenBackAndWeighedEachTime() {
        String reference = opened(story.assessed(story.late(7, 12)));
        assertThat(story.gesture(reference).amount()).isEqualTo(Money.of(40));
        assertRefused(
                () -> As.person(
                        "complaint-desk-62",
                        () -> linking.link(reference, story.ofTenants(reference).id(), REASON)),
                "office.notAllowed");
        As.person(
                GestureStory.AGENCY,
                () -> linking.link(reference, story.ofTenants(reference).id(), REASON));
        story.runJobs(reference);
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.NO_GESTURE);
        assertThat(story.gesture(reference).cause()).isEqualTo(Cause.TENANT_COMMITMENT);
        assertThat(story.isRunning(reference)).isFalse();

        assertRefused(
                () -> As.person(GestureStory.AGENCY, () -> linking.unlink(reference, REASON)),
                "commitment.wrongMoment");
    }

    /** The policy of the demonstration does not count it for an answer: the gesture stands, and may be taken back from there. */
    @Test
    void whoLinksACommitmentOfTheTenantDoesNotAgree() {
        String reference = opened(story.assessed(
                story.find(story.told(8, Measure.ANSWER, MONDAY.minusDays(40).toInstant())
                                .stopped(clock.instant()))
                        .orElseThrow()));
        long commitment = story.ofTenants(reference).id();
        As.person(GestureStory.AGENCY, () -> linking.link(reference, commitment, REASON));
        story.runJobs(reference);
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.TO_APPROVE);
        assertRefused(
                () -> As.person(GestureStory.AGENCY, () -> linking.link(reference, commitment, REASON)),
                "commitment.causeAlreadyLinked");
        assertRefused(() -> story.approve(GestureStory.AGENCY, reference), "commitment.linkedTheCause");
        As.person(GestureStory.SUPERVISOR, () -> linking.unlink(reference, "Rattaché par erreur à ce dossier."));
        story.runJobs(reference);
        assertThat(story.file(reference).linked()).isNull();
        assertThat(story.gesture(reference).cause()).isNull();
    }

    @Test
    void forceMajeureIsWeighedForAPeriodAndAPlace() {
        long residence = story.file(opened(story.late(61, 3))).residence().id();
        As.person(GestureStory.AGENCY, () -> {
            assertRefused(
                    () -> declaring.declare(residence, today().minusDays(1), today().minusDays(2), REASON),
                    "commitment.wrongPeriod");
            assertRefused(
                    () -> declaring.declare(residence, today().minusDays(200), today(), REASON),
                    "commitment.longPeriod");
            declaring.declare(
                    residence, today().minusDays(20), today().minusDays(4), "Crue de la rivière, accès coupé.");
        });
        String covered = opened(story.assessed(story.late(62, 12)));
        assertThat(story.gesture(covered).cause()).isEqualTo(Cause.FORCE_MAJEURE);
        String elsewhere = opened(story.assessed(story.late(85, 12)));
        assertThat(story.gesture(elsewhere).cause()).as("another residence").isNull();
        long declared =
                jdbc.sql("select max(id) from force_majeure").query(Long.class).single();
        As.person(GestureStory.AGENCY, () -> declaring.withdraw(declared, "La crue touchait une autre résidence."));
        assertThat(story.gesture(covered).status()).as("decided stays decided").isEqualTo(GestureStatus.NO_GESTURE);
        String waiting = opened(story.assessed(story.late(63, 12)));
        assertThat(story.gesture(waiting).status()).isEqualTo(GestureStatus.TO_APPROVE);
        As.person(
                GestureStory.AGENCY,
                () -> declaring.declare(
                        residence, today().minusDays(20), today().minusDays(4), "Crue de la rivière, accès coupé."));
        story.runJobs(waiting);
        assertThat(story.gesture(waiting).cause()).as("assessed again").isEqualTo(Cause.FORCE_MAJEURE);
        long again =
                jdbc.sql("select max(id) from force_majeure").query(Long.class).single();
        As.person(GestureStory.AGENCY, () -> declaring.withdraw(again, "Fin de l'essai, retirée aussitôt."));
    }

    @Test
    void oneFactNeverGivesTwoGestures() {
        Instant began = MONDAY.minusDays(20).toInstant();
        String key = "INTERVENTION R-62-2027-9001";
        Optional<String> first = story.find(story.told(12, Measure.INTERVENTION, began)
                .key(key)
                .from("I-62-2027-9001")
                .stopped(clock.instant()));
        Optional<String> second = story.find(story.told(12, Measure.INTERVENTION, began)
                .key(key)
                .from("R-62-2027-9001")
                .stopped(clock.instant()));
        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(journal.of("62", "I-62-2027-9001"))
                .extracting(Journal.Line::sentence)
                .hasSize(1);
    }

    @Test
    void repetitionIsCountedOverTwelveMonths() {
        String first = opened(story.toldTenant(story.late(13, 1)));
        assertThat(story.gesture(first).gesture()).isEqualTo(GestureKind.APOLOGY);
        clock.moveTo(MONDAY.plusMonths(2));
        String second = opened(story.assessed(story.late(13, 1)));
        assertThat(story.gesture(second).repetition()).isEqualTo(1);
        assertThat(story.gesture(second).amount()).isEqualTo(Money.of(20));
        clock.moveTo(MONDAY.plusMonths(15));
        String muchLater = opened(story.assessed(story.late(13, 1)));
        assertThat(story.gesture(muchLater).repetition()).isZero();
    }

    @Test
    void aMissedAppointmentHasNoDelayAndTheSecondOneIsSerious() {
        String first = opened(story.find(
                        story.told(14, Measure.APPOINTMENT, MONDAY.minusDays(4).toInstant()))
                .orElseThrow());
        String second = opened(story.find(
                        story.told(14, Measure.APPOINTMENT, MONDAY.minusDays(3).toInstant())
                                .occurrence(2))
                .orElseThrow());
        story.assessed(first);
        story.assessed(second);
        assertThat(story.gesture(first).gesture()).isEqualTo(GestureKind.APOLOGY);
        assertThat(story.gesture(second).gravity()).isEqualTo(Gravity.SERIOUS);
        assertThat(story.gesture(second).amount()).isEqualTo(Money.of(30));
    }

    @Test
    void whatIsStillAwaitedIsLookedAtOnceItLasts() {
        Instant began = MONDAY.minusDays(30).toInstant();
        assertThat(story.find(story.told(15, Measure.INTERVENTION, began).open()))
                .as("late, not yet long")
                .isEmpty();
        Instant longAgo = MONDAY.minusDays(60).toInstant();
        String reference = opened(
                story.find(story.told(15, Measure.INTERVENTION, longAgo).open()).orElseThrow());
        story.assessed(reference);
        assertThat(story.gesture(reference).gravity()).isEqualTo(Gravity.SERIOUS);
        assertThat(story.gesture(reference).approval()).isEqualTo(Approval.DIRECTION);
        assertThat(story.gesture(reference).amount()).isEqualTo(Money.of(100));
        story.approve(GestureStory.DIRECTOR, reference);
    }

    @Test
    void requestsAreMeasuredByTheirOwnCommitments() {
        Instant began = MONDAY.minusDays(21).toInstant();
        String silent = opened(story.find(story.told(16, Measure.ANSWER, began)).orElseThrow());
        String slow = opened(story.find(story.told(17, Measure.ANSWER, began).stopped(clock.instant()))
                .orElseThrow());
        assertThat(story.gesture(silent).breach()).isEqualTo(Breach.NO_ANSWER);
        assertThat(story.gesture(slow).breach()).isEqualTo(Breach.ANSWER_LATE);
        assertThat(story.gesture(slow).daysLate()).isEqualTo(5);
        assertThat(story.find(story.told(17, Measure.ACKNOWLEDGEMENT, began).stopped(began.plus(Duration.ofHours(30)))))
                .as("acknowledged on the next working day")
                .isEmpty();
    }

    @Test
    void aCommitmentThatSpeaksOfThisWorkGoesFirst() {
        Instant began = MONDAY.minusDays(6).toInstant();
        assertThat(story.find(story.told(18, Measure.INTERVENTION, began).stopped(clock.instant())))
                .as("five days promised for plumbing")
                .isEmpty();
        String cleaning = opened(story.find(story.told(18, Measure.INTERVENTION, began)
                        .work(WorkType.CLEANING)
                        .stopped(clock.instant()))
                .orElseThrow());
        assertThat(story.gesture(cleaning).theme()).isEqualTo(Theme.CLEANLINESS);
        assertThat(story.find(story.told(
                                18,
                                Measure.INTERVENTION,
                                ZonedDateTime.of(2019, 5, 6, 9, 0, 0, 0, Zone.PARIS)
                                        .toInstant())
                        .stopped(clock.instant())))
                .as("no contract was in force that day")
                .isEmpty();
    }

    @Test
    void aLetterOnPaperLeavesTheWholePeriodFromItsPosting() {
        // no e-mail for each fifth lease
        String reference = opened(story.toldTenant(story.late(20, 5)));
        assertThat(story.file(reference).toPost()).isTrue();
        assertThat(letters.of("62", reference)).extracting(Letter::channel).containsExactly(Letter.Channel.PAPER);
        clock.moveTo(MONDAY.plusDays(9));
        As.person(GestureStory.AGENCY, () -> telling.posted(reference, today(), "Remise au courrier du jour"));
        assertThat(story.gesture(reference).contestUntil()).isEqualTo(LocalDate.of(2027, 4, 9));
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .timers()
                        .duedateHigherThan(java.util.Date.from(LocalDate.of(2027, 4, 9)
                                .atTime(23, 0)
                                .atZone(Zone.PARIS)
                                .toInstant()))
                        .list())
                .extracting(job -> job.getProcessDefinitionKey())
                .contains(GoodwillGestureProcess.KEY);
        clock.moveTo(MONDAY.plusDays(40));
        assertRefused(
                () -> As.person(
                        GestureStory.AGENCY,
                        () -> contesting.byDesk(reference, "Trop tard, mais je conteste.", ContestChannel.PAPER)),
                "commitment.contestTooLate");
        story.passContestPeriod(reference);
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.CREDITED);
    }

    @Test
    void theBudgetOfTheYearIsWatched() {
        clock.moveTo(ZonedDateTime.of(2031, 3, 3, 10, 0, 0, 0, Zone.PARIS));
        As.person("finance-62", () -> {
            assertRefused(() -> budget.enter(2030, Money.of(10), "Année passée"), "commitment.wrongYear");
            budget.enter(2031, Money.of(50), "Délibération d'essai");
        });
        String first = opened(story.toldTenant(story.late(21, 12)));
        assertThat(story.gesture(first).amount()).isEqualTo(Money.of(40));
        assertThat(budget.of("62", 2031).status()).as("80 %").isEqualTo(BudgetStatus.WARNING);
        assertThat(mails(first)).as("supervisors and finances are told once").isEqualTo(2);
        String second = opened(story.assessed(story.late(22, 12)));
        assertThat(story.gesture(second).approval()).as("beyond the budget").isEqualTo(Approval.DIRECTION);
        assertThatThrownBy(() -> story.approve(GestureStory.AGENCY, second))
                .as("the agency does not even see the task")
                .isInstanceOf(AssertionError.class);
        story.approve(GestureStory.DIRECTOR, second);
        assertThat(budget.of("62", 2031).status()).isEqualTo(BudgetStatus.EXCEEDED);
    }

    private int mails(String reference) {
        return jdbc.sql(
                        "select count(*) from outbox_mail where reference = ? and template = 'commitment/budget-alerte'")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return clock.now().toLocalDate();
    }

    private String opened(String reference) {
        opened.add(reference);
        return reference;
    }
}
