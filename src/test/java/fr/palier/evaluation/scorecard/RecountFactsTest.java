package fr.palier.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.engine.Rules;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.application.RecountFacts;
import fr.palier.evaluation.scorecard.domain.Counted;
import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.persistence.FactRows;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.supplier.Firms;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts that were counted by tables which are no longer in force are counted again by themselves; what was frozen stays. */
@PalierTest
class RecountFactsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OrderStory orders;

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private ReviewStory reviews;

    @Autowired
    private RecountFacts recount;

    @Autowired
    private ReadScorecards scorecards;

    @Autowired
    private FactRows rows;

    @Autowired
    private Firms firms;

    @Autowired
    private Rules rules;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoClock clock;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2033, 2, 7, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
        jdbc.sql("delete from upkeep_limits where first_contact = 'newer'").update();
    }

    @Test
    void factsFollowANewTableAndFrozenReviewsDoNot() {
        String reference = ended();
        Fact now = fact(reference);
        assertThat(now.count().timedKept()).isOne();
        assertThat(countedBy(reference)).containsExactly(rules.version("first-contact"));

        // as a table of before would have counted it
        countedByAnother(reference, "older", "2020-01-01T00:00:00Z");
        jdbc.sql("update upkeep_fact set timed_kept = 0 where reference = ?")
                .param(reference)
                .update();
        clock.advance(Duration.ofDays(200));
        String review = reviews.told(firms.get("62", now.firm()), SheetKind.MAINTENANCE, ReviewStory.half(2033, 1));
        reviews.passObservationPeriod(review);
        reviews.decide(ReviewStory.QUALITY, review);
        List<String> frozen = frozen(review);
        assertThat(frozen).hasSizeGreaterThan(2);

        assertThat(As.person("quality-62", scorecards::recounting))
                .filteredOn(behind -> behind.by().firstContact().equals("older"))
                .extracting(Counted.Behind::interventions)
                .containsExactly(1L);
        Visitor quality = Visitor.signedIn(port, "quality-62");
        List<String> pages = List.of("/fournisseurs", "/fournisseurs/" + now.firm());
        for (String page : pages) {
            assertThat(quality.get(page).body())
                    .as(page)
                    .contains("Recomptage en cours", "<code>older</code>", "01/01/2020");
        }
        long told = told();
        recount.round();
        for (String page : pages) {
            assertThat(quality.get(page).body()).as(page).doesNotContain("Recomptage en cours");
        }
        assertThat(fact(reference)).isEqualTo(now);
        assertThat(countedBy(reference)).containsExactly(rules.version("first-contact"));
        assertThat(As.person("quality-62", scorecards::recounting)).isEmpty();
        assertThat(told()).isEqualTo(told + 1);
        assertThat(frozen(review)).isEqualTo(frozen);

        recount.round();
        assertThat(told()).as("nothing was left to count").isEqualTo(told + 1);
    }

    /** While nodes are replaced one after the other, an older one must not count back what a newer one counted. */
    @Test
    void aNodeWithOlderTablesCountsNothingAgain() {
        String reference = ended();
        countedByAnother(reference, "newer", "2099-01-01T00:00:00Z");
        long told = told();
        recount.round();
        assertThat(told()).isEqualTo(told);
        assertThat(countedBy(reference)).containsExactly("newer");
        jdbc.sql("delete from upkeep_counted where reference = ?")
                .param(reference)
                .update();
    }

    private String ended() {
        var home = complaints
                .file(complaints.take(complaints.call(35, Category.SANITARY, Cause.DEFECT, "Robinet", false)))
                .place();
        orders.contract("62", 1, home.residence().id(), WorkType.PLUMBING);
        String reference = orders.order(orders.wanted(home, null, null));
        orders.done(reference);
        orders.accept(reference);
        return reference;
    }

    private void countedByAnother(String reference, String version, String deployedAt) {
        jdbc.sql(
                        """
                        with limits as (insert into upkeep_limits (first_contact, appointment_tolerance, deployed_at)
                            values (?, ?, cast(? as timestamptz)) returning id)
                        update upkeep_counted set limits = limits.id from limits where reference = ?""")
                .params(version, version, deployedAt, reference)
                .update();
    }

    private List<String> countedBy(String reference) {
        return jdbc.sql(
                        "select first_contact from upkeep_counted join upkeep_limits on id = limits where reference = ?")
                .param(reference)
                .query(String.class)
                .list();
    }

    private Fact fact(String reference) {
        return rows.of("62", List.of(reference)).get(0);
    }

    private List<String> frozen(String review) {
        return jdbc.sql(
                        """
                        select to_jsonb(supplier_review)::text from supplier_review where reference = :review
                        union all select to_jsonb(line)::text from supplier_review_line line where reference = :review
                        order by 1""")
                .param("review", review)
                .query(String.class)
                .list();
    }

    private long told() {
        return jdbc.sql("select count(*) from journal where event = 'evaluation.factsRecounted'")
                .query(Long.class)
                .single();
    }
}
