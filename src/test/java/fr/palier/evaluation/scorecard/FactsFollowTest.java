package fr.palier.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.commitment.GestureStory;
import fr.palier.commitment.domain.Measure;
import fr.palier.complaint.Complaints;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.scorecard.application.RebuildFacts;
import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.persistence.FactRows;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Intervention;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.survey.SurveyAnswered;
import fr.palier.survey.domain.Resolved;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
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
