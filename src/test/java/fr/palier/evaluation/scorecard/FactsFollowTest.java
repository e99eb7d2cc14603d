package fr.palier.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.commitment.GestureStory;
import fr.palier.commitment.domain.Measure;
import fr.palier.complaint.Complaints;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.contract.Contract;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.scorecard.application.RebuildFacts;
import fr.palier.evaluation.scorecard.application.Scorecards;
import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.domain.UpkeepFigures;
import fr.palier.evaluation.scorecard.persistence.FactRows;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.application.OfficeActs;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.survey.SurveyAnswered;
import fr.palier.survey.domain.Resolved;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The fact of an ended intervention follows what happens afterwards, and is rebuilt where nothing told of it. */
@PalierTest
class FactsFollowTest {

    @Autowired
    private OrderStory orders;

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private GestureStory gestures;

    @Autowired
    private Complaints requests;

    @Autowired
    private RebuildFacts facts;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private OfficeActs acts;

    @Autowired
    private FactRows rows;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoClock clock;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aReopenedRequestAnAnswerAndAGestureAreFoundOnTheFact() {
        var home = complaints
                .file(complaints.take(complaints.call(31, Category.SANITARY, Cause.DEFECT, "Robinet", false)))
                .place();
        orders.contract("62", 1, home.residence().id(), WorkType.PLUMBING);
        String request =
                complaints.take(complaints.call(31, Category.SANITARY, Cause.DEFECT, "Le robinet fuit.", false));
        Intervention ordered = complaints.ordered(request);
        orders.done(ordered.reference());
        orders.accept(ordered.reference());
        complaints.runJobs(request);

        assertThat(fact(ordered.reference())).satisfies(fact -> {
            assertThat(fact.contract()).isEqualTo(ordered.contract());
            assertThat(fact.firm()).isEqualTo(ordered.firm());
            assertThat(fact.count().counted()).isOne();
            assertThat(fact.requested()).isOne();
            assertThat(fact.notReopened()).isOne();
            assertThat(fact.answers()).isZero();
            assertThat(fact.gestures()).isZero();
        });

        answer(request, ordered.firm(), 4);
        assertThat(fact(ordered.reference()))
                .returns(1, Fact::answers)
                .returns(1, Fact::solved)
                .returns(4, Fact::scoreSum);

        clock.advance(Duration.ofDays(1));
        requests.reopen("62", request, "Le robinet fuit de nouveau.", "enquête de satisfaction");
        assertThat(fact(ordered.reference())).returns(1, Fact::requested).returns(0, Fact::notReopened);

        gestures.contract();
        String gesture = gestures.find(
                        gestures.told(31, Measure.APPOINTMENT, clock.instant()).from(ordered.reference()))
                .orElseThrow();
        gestures.toldTenant(gesture);
        Money amount = gestures.gesture(gesture).amount();
        assertThat(fact(ordered.reference())).returns(1, Fact::gestures).returns(amount, Fact::gestureAmount);
        assertThat(As.person("supervisors-62", () -> facts.rebuild(false)).first())
                .isEmpty();
    }

    /**
     * The intervention waits in a common part: nobody but the request tells the breach. The firm had five working days, which end before the
     * promise to the tenant; then twenty, and was in time; then nine, and was late when the promise had long been missed.
     */
    @Test
    void aGestureOfARequestCountsForTheFirmWhoseLatenessCausedIt() {
        gestures.contract();
        assertThat(gesturesOfALateRequest(41, 5)).isOne();
        assertThat(gesturesOfALateRequest(42, 20)).isZero();
        assertThat(gesturesOfALateRequest(43, 9)).isZero();
    }

    private int gesturesOfALateRequest(int lease, int delay) {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        var home = complaints
                .file(complaints.take(complaints.call(lease, Category.SANITARY, Cause.DEFECT, "Robinet", false)))
                .place();
        orders.contract("62", 1, home.residence().id(), WorkType.PLUMBING);
        String request =
                complaints.take(complaints.call(lease, Category.SANITARY, Cause.DEFECT, "Le robinet fuit.", false));
        Intervention ordered = complaints.ordered(request);
        jdbc.sql("update intervention set dwelling = null, occupant = null, delay = ? where reference = ?")
                .params(delay, ordered.reference())
                .update();
        clock.advance(Duration.ofDays(17));
        orders.done(ordered.reference());
        orders.accept(ordered.reference());
        complaints.runJobs(request);
        String gesture = jdbc.sql("select reference from goodwill_gesture where case_reference = ?")
                .param(request)
                .query(String.class)
                .single();
        assertThat(fact(ordered.reference()).gestures())
                .as("nothing granted yet")
                .isZero();
        // the agency accepted the work as well: another one of it agrees
        jdbc.sql("delete from gesture_handler where reference = ?")
                .param(gesture)
                .update();
        gestures.toldTenant(gesture);
        assertThat(gestures.gesture(gesture).lateIntervention() != null)
                .isEqualTo(fact(ordered.reference()).gestures() == 1);
        return fact(ordered.reference()).gestures();
    }

    /** The delay ends with Monday the 8th; ordered anew on the 10th of another firm, which does it at once. */
    @Test
    void whatAFirmLetPassIsItsOwnOnceTheOrderIsTakenAway() {
        var home = complaints
                .file(complaints.take(complaints.call(34, Category.SANITARY, Cause.DEFECT, "Robinet", false)))
                .place();
        Contract first = orders.contract("62", 1, home.residence().id(), WorkType.PLUMBING);
        Contract second = orders.contract("62", 2, home.residence().id(), WorkType.PLUMBING);
        String reference = orders.order(orders.wanted(home, null, null));
        long late = orders.find(reference).firm();
        Contract other = late == first.firm() ? second : first;
        clock.moveTo(ZonedDateTime.of(2027, 2, 10, 9, 0, 0, 0, Zone.PARIS));
        As.person(OrderStory.AGENCY, () -> acts.withdraw(reference, "Personne n'est venu en neuf jours."));
        orders.runJobs(reference);
        assertThat(all(reference))
                .as("told when it is taken away, not when another has done it")
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.firm()).isEqualTo(late);
                    assertThat(fact.taken()).isTrue();
                    assertThat(fact.endedOn()).isEqualTo("2027-02-10");
                    assertThat(fact.count().counted()).isOne();
                    assertThat(fact.count().contact() - fact.count().contactKept())
                            .isOne();
                    assertThat(fact.count().timed() - fact.count().timedKept()).isOne();
                    assertThat(fact.count().judged()).isZero();
                });
        orders.complete(
                OrderStory.AGENCY,
                reference,
                "userTask_choosePerformer",
                Map.of("choice", "CONTRACT", "contract", other.reference(), "reason", "L'autre peut venir ce matin."));
        orders.runJobs(reference);
        orders.done(reference);
        orders.accept(reference);

        assertThat(all(reference)).extracting(Fact::turn).containsExactly(1, 2);
        assertThat(all(reference).get(1)).satisfies(fact -> {
            assertThat(fact.firm()).isEqualTo(other.firm());
            assertThat(fact.count().contactKept()).isOne();
            assertThat(fact.count().timedKept()).isOne();
        });
        assertThat(jdbc.sql("select distinct firm from intervention_event where reference = ? order by firm")
                        .param(reference)
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(late, other.firm());
        jdbc.sql("delete from upkeep_fact where reference = ? and taken_away")
                .param(reference)
                .update();
        facts.sweep("62");
        assertThat(all(reference)).hasSize(2);
        assertThat(As.person("supervisors-62", () -> facts.rebuild(false)).first())
                .doesNotContain(reference);
    }

    /** What an import brings is told by nobody; a wrong row is found and mended. */
    @Test
    void missingAndWrongFactsAreFoundAndMended() {
        var home = complaints
                .file(complaints.take(complaints.call(33, Category.SANITARY, Cause.DEFECT, "Robinet", false)))
                .place();
        orders.contract("62", 1, home.residence().id(), WorkType.PLUMBING);
        String reference = orders.order(orders.wanted(home, null, null));
        orders.done(reference);
        orders.accept(reference);
        Fact kept = fact(reference);

        jdbc.sql("delete from upkeep_fact where reference = ?").param(reference).update();
        assertThat(As.person("supervisors-62", () -> facts.rebuild(false)).first())
                .contains(reference);
        facts.sweep("62");
        assertThat(fact(reference)).isEqualTo(kept);

        jdbc.sql("update upkeep_fact set timed_kept = 1 - timed_kept where reference = ?")
                .param(reference)
                .update();
        assertThat(As.person("supervisors-62", () -> facts.rebuild(true)).first())
                .contains(reference);
        assertThat(fact(reference)).isEqualTo(kept);
    }

    /** Any period: days before the first whole month, whole months, days after the last; changed, moved and removed facts too. */
    @Test
    void sumsOfMonthsSayWhatFactsSay() {
        long firm = jdbc.sql("select max(id) from firm where office = '59'")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into upkeep_fact (reference, office, firm, contract, work_type, residence, ended_on, counted, timed, timed_kept, due_raw)
                        select 'I-59-2031-' || n, '59', ?, null, 'LIFT', 1, date '2031-01-01' + n, 1, n % 2, n % 2 * (n / 2 % 2), n % 3
                        from generate_series(1, 200) n""")
                .param(firm)
                .update();
        jdbc.sql(
                        "update upkeep_fact set due_raw = 5, ended_on = ended_on + 40 where office = '59' and ended_on = '2031-02-03'")
                .update();
        jdbc.sql("delete from upkeep_fact where office = '59' and ended_on = '2031-03-03'")
                .update();
        for (int drawn = 0; drawn < 2; drawn++) {
            Random random = new Random(59);
            for (int round = 0; round < 60; round++) {
                LocalDate from = LocalDate.of(2030, 12, 20).plusDays(random.nextInt(120));
                LocalDate until = from.plusDays(random.nextInt(150));
                int[] expected = jdbc.sql(
                                """
                                select coalesce(sum(counted), 0) as n, coalesce(sum(timed_kept), 0) as kept, coalesce(sum(due_raw), 0) as due
                                from upkeep_fact where office = '59' and firm = ? and ended_on between ? and ?""")
                        .params(firm, from, until)
                        .query((row, number) -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3)})
                        .single();
                UpkeepFigures figures =
                        scorecards.of("59", firm, from, until).total().figures();
                assertThat(new int[] {
                            figures.interventions(),
                            figures.onTime().neutral().kept(),
                            figures.keptAppointments().raw().events()
                        })
                        .as("%s to %s", from, until)
                        .isEqualTo(expected);
            }
            facts.drawSumsTogether();
        }
    }

    private List<Fact> all(String reference) {
        return rows.of("62", List.of(reference));
    }

    private Fact fact(String reference) {
        return rows.of("62", List.of(reference)).get(0);
    }

    /** The tenant agrees to tie it. */
    private void answer(String request, long firm, int score) {
        String survey = jdbc.sql("select reference from survey where case_reference = ?")
                .param(request)
                .query(String.class)
                .single();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update survey set firm = ? where reference = ?")
                    .params(firm, survey)
                    .update();
            jdbc.sql(
                            """
                            insert into survey_answer (office, survey, month, case_kind, category, firm, residence, common_part, resolved,
                                score, given_by)
                            select office, reference, '2027-02-01', case_kind, category, firm, residence, common_part, 'YES', ?, 'LINK'
                            from survey where reference = ?""")
                    .params(score, survey)
                    .update();
            publisher.publishEvent(new SurveyAnswered("62", survey, request, Resolved.YES, score));
        });
    }
}
