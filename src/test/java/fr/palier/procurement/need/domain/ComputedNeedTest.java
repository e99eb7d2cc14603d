package fr.palier.procurement.need.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.office.Money;
import fr.palier.procurement.need.domain.CountedLine.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputedNeedTest {

    private static final LocalDate LAUNCH = LocalDate.of(2026, 12, 15);
    private static final CountingPeriod FAMILY = new CountingPeriod(12, "famille");
    private static final CountingPeriod OPERATION = new CountingPeriod(0, "opération");

    @Test
    void a_need_of_45000_in_a_family_that_holds_40000_is_worth_85000() {
        ComputedNeed computed = ComputedNeed.of(
                own(45_000), List.of(bought("A", LAUNCH.minusMonths(3), 40_000)), FAMILY, Optional.empty());

        assertThat(computed.total()).isEqualTo(Money.of(85_000));
        assertThat(computed.lines())
                .extracting(CountedLine::source)
                .containsExactly(Source.THIS_NEED, Source.PAST_PURCHASE);
    }

    @ParameterizedTest(name = "purchase of {0}: counted {1}")
    @CsvSource({"2025-12-14,false", "2025-12-15,true", "2026-12-15,true", "2026-12-16,false"})
    void both_edges_of_the_twelve_months_belong_to_them(LocalDate day, boolean counted) {
        ComputedNeed computed = ComputedNeed.of(own(1_000), List.of(bought("A", day, 500)), FAMILY, Optional.empty());

        assertThat(computed.total()).isEqualTo(Money.of(counted ? 1_500 : 1_000));
    }

    @Test
    void an_operation_is_counted_whole_whatever_the_dates() {
        ComputedNeed computed = ComputedNeed.of(
                own(1_000),
                List.of(bought("A", LAUNCH.minusYears(3), 500), bought("B", LAUNCH.plusYears(1), 700)),
                OPERATION,
                Optional.empty());

        assertThat(computed.total()).isEqualTo(Money.of(2_200));
    }

    @Test
    void the_estimate_of_an_operation_counts_for_what_is_not_launched_yet() {
        ComputedNeed computed =
                ComputedNeed.of(own(1_000), List.of(bought("A", LAUNCH, 500)), OPERATION, Optional.of(Money.of(4_000)));

        assertThat(computed.total()).isEqualTo(Money.of(4_000));
        assertThat(computed.lines()).last().satisfies(rest -> {
            assertThat(rest.source()).isEqualTo(Source.OPERATION_REMAINDER);
            assertThat(rest.amount()).isEqualTo(Money.of(2_500));
        });
    }

    @Test
    void an_estimate_that_the_launches_exceed_lowers_nothing() {
        ComputedNeed computed = ComputedNeed.of(own(5_000), List.of(), OPERATION, Optional.of(Money.of(4_000)));

        assertThat(computed.total()).isEqualTo(Money.of(5_000));
    }

    // a need computed again would otherwise count itself twice
    @Test
    void a_need_does_not_count_itself() {
        CountedLine itself =
                new CountedLine(Source.NEED_ESTIMATE, "B-62-2026-0001", LAUNCH, "lui-même", Money.of(9_000));

        assertThat(ComputedNeed.of(own(9_000), List.of(itself), FAMILY, Optional.empty())
                        .total())
                .isEqualTo(Money.of(9_000));
    }

    @Test
    void the_total_is_the_sum_of_its_lines_and_never_below_the_need_itself_nor_lowered_by_another_purchase() {
        Random random = new Random(20261121);
        for (int trial = 0; trial < 2_000; trial++) {
            CountingPeriod period = random.nextBoolean() ? FAMILY : OPERATION;
            Optional<Money> estimate =
                    random.nextBoolean() ? Optional.empty() : Optional.of(Money.of(1 + random.nextInt(500_000)));
            CountedLine own = own(1 + random.nextInt(200_000));
            List<CountedLine> others = new ArrayList<>();
            Money before = ComputedNeed.of(own, others, period, estimate).total();
            for (int i = 0; i < random.nextInt(6); i++) {
                others.add(bought("P" + i, LAUNCH.minusDays(random.nextInt(800) - 100L), 1 + random.nextInt(90_000)));
                ComputedNeed computed = ComputedNeed.of(own, others, period, estimate);
                assertThat(computed.total())
                        .isGreaterThanOrEqualTo(own.amount())
                        .isGreaterThanOrEqualTo(before);
                assertThat(Money.sum(computed.lines().stream()
                                .map(CountedLine::amount)
                                .toList()))
                        .isEqualTo(computed.total());
                before = computed.total();
            }
        }
    }

    private static CountedLine own(long amount) {
        return new CountedLine(Source.THIS_NEED, "B-62-2026-0001", LAUNCH, "ce besoin", Money.of(amount));
    }

    private static CountedLine bought(String reference, LocalDate on, long amount) {
        return new CountedLine(Source.PAST_PURCHASE, reference, on, "achat", Money.of(amount));
    }
}
