package fr.palier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoFirms;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.penalty.application.OpenStatements;
import fr.palier.evaluation.penalty.application.ProposePenalties;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.application.OpenReview;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes whose rounds run at the same moment do each thing once, without the schedule's lock: it may be lost. */
@PalierTest
class OnceOnTwoNodesTest {

    private static final int NODES = 2;

    @Autowired
    private OpenReview reviews;

    @Autowired
    private ReviewStory story;

    @Autowired
    private ProposePenalties penalties;

    @Autowired
    private OpenStatements statements;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private Firms firms;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void oneReviewForEachFirmSheetAndPeriod() throws Exception {
        clock.moveTo(ZonedDateTime.of(2031, 7, 21, 6, 10, 0, 0, Zone.PARIS));
        ReviewPeriod period = reviews.lastPeriod("62", SheetKind.MAINTENANCE);
        List<Firm> reviewed =
                IntStream.range(830, 836).mapToObj(this::registered).toList();
        reviewed.forEach(firm -> story.upkeep(firm, period, 20, 20, 20, 20));
        atOnce(reviews::round);
        reviewed.forEach(firm -> assertThat(
                        jdbc.sql("select reference from supplier_review where office = '62' and firm = ?")
                                .param(firm.id())
                                .query(String.class)
                                .list())
                .as(firm.name())
                .singleElement()
                .satisfies(reference -> assertThat(story.isRunning(reference)).isTrue()));
        assertThat(jdbc.sql(
                                """
                                select count(*) from (select 1 from supplier_review where period_from = ? and corrects is null
                                group by office, firm, sheet, period_from having count(*) > 1) twice""")
                        .param(period.from())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onePenaltyForEachOrderAndOneStatementForEachContract() throws Exception {
        ZonedDateTime monday = ZonedDateTime.of(2031, 3, 3, 10, 0, 0, 0, Zone.PARIS);
        clock.moveTo(monday);
        Place place = homes.dwelling("62");
        Contract contract = orders.contract("62", 2, place.residence().id(), WorkType.PLUMBING);
        List<String> late = Stream.generate(() -> orders.order(
                        orders.wanted(place, homes.occupant(place, null).id(), null)))
                .limit(4)
                .toList();
        clock.moveTo(monday.plusDays(10));
        late.forEach(order -> {
            orders.done(order);
            orders.accept(order);
        });
        atOnce(penalties::round);
        assertThat(jdbc.sql("select intervention from late_penalty where contract = ? order by intervention")
                        .param(contract.reference())
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(late);
        clock.moveTo(ZonedDateTime.of(2031, 4, 1, 5, 50, 0, 0, Zone.PARIS));
        atOnce(() -> {
            penalties.round();
            statements.round();
        });
        assertThat(jdbc.sql("select reference from penalty_statement where contract = ?")
                        .param(contract.reference())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(reference -> assertThat(jdbc.sql("select count(*) from late_penalty where file = ?")
                                .param(reference)
                                .query(Long.class)
                                .single())
                        .isEqualTo(4));
    }

    private void atOnce(Runnable round) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            CyclicBarrier together = new CyclicBarrier(NODES);
            Callable<Void> node = () -> {
                together.await();
                round.run();
                return null;
            };
            for (Future<Void> ended : nodes.invokeAll(List.of(node, node))) {
                ended.get();
            }
        } finally {
            nodes.shutdownNow();
        }
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
}
