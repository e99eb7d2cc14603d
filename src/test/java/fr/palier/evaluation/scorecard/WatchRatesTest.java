package fr.palier.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.application.WatchRates;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.evaluation.scorecard.domain.Fall.Comparison;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rate that falls within a contract is told once, until it has come back. */
@PalierTest
class WatchRatesTest {

    @Autowired
    private WatchRates rates;

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aFallIsCountedExactlyAndOnlyWithEnoughEvents() {
        Fall.Limit limit = new Fall.Limit(15, 20);
        assertThat(limit.compare(new Rate(20, 18), new Rate(20, 15)))
                .as("90 to 75 %")
                .isEqualTo(Comparison.FELL);
        assertThat(limit.compare(new Rate(100, 90), new Rate(100, 76)))
                .as("14 points")
                .isEqualTo(Comparison.HELD);
        assertThat(limit.compare(new Rate(19, 19), new Rate(20, 0))).isEqualTo(Comparison.UNKNOWN);
        assertThat(limit.compare(new Rate(20, 20), new Rate(19, 0))).isEqualTo(Comparison.UNKNOWN);
        assertThat(limit.compare(new Rate(20, 10), new Rate(20, 20)))
                .as("a rise")
                .isEqualTo(Comparison.HELD);
    }

    /** The 90 days that end on 2030-06-30 begin on 2030-04-02. */
    @Test
    void theOfficerIsToldOnceUntilTheRateCameBack() {
        clock.moveTo(ZonedDateTime.of(2030, 6, 30, 7, 0, 0, 0, Zone.PARIS));
        Contract contract =
                story.contract("62", 4, homes.dwelling("62").residence().id(), WorkType.LIFT);
        ended(contract, LocalDate.of(2030, 4, 1), 20, 20);
        ended(contract, LocalDate.of(2030, 4, 2), 19, 10);
        rates.round();
        assertThat(mails(contract)).as("19 events are too few").isZero();

        ended(contract, LocalDate.of(2030, 6, 29), 1, 1);
        rates.round();
        long told = mails(contract);
        assertThat(told).isPositive();
        assertThat(journal(contract)).containsExactly("evaluation.rateFell");
        rates.round();
        assertThat(mails(contract)).isEqualTo(told);

        ended(contract, LocalDate.of(2030, 6, 30), 80, 79);
        rates.round();
        assertThat(journal(contract)).containsExactly("evaluation.rateFell", "evaluation.rateCameBack");
        rates.round();
        assertThat(mails(contract)).isEqualTo(told);

        ended(contract, LocalDate.of(2030, 6, 30), 100, 20);
        rates.round();
        assertThat(mails(contract)).as("a new fall").isEqualTo(2 * told);
    }

    private void ended(Contract contract, LocalDate day, int events, int kept) {
        jdbc.sql(
                        """
                        insert into upkeep_fact (reference, office, firm, contract, work_type, residence, ended_on, counted, timed, timed_kept)
                        select 'I-62-2030-' || (select 100000 + count(*) from upkeep_fact) + n, '62', :firm, :contract, 'LIFT',
                            (select min(id) from residence where office = '62'), :day, 1, 1, case when n <= :kept then 1 else 0 end
                        from generate_series(1, :events) n""")
                .param("firm", contract.firm())
                .param("contract", contract.reference())
                .param("day", day)
                .param("kept", kept)
                .param("events", events)
                .update();
    }

    private long mails(Contract contract) {
        return jdbc.sql("select count(*) from outbox_mail where office = '62' and reference = ?")
                .param(contract.reference())
                .query(Long.class)
                .single();
    }

    private java.util.List<String> journal(Contract contract) {
        return jdbc.sql(
                        "select event from journal where office = '62' and reference = ? and event like 'evaluation.%' order by id")
                .param(contract.reference())
                .query(String.class)
                .list();
    }
}
