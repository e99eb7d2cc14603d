package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.palier.decisions.ProcedureChoice.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The legal thresholds since 2010, copied a second time from the sources and replayed through the whole decision:
 * first and last day of each, one cent under the amount and at the amount.
 */
class ProcedureChoiceReplayTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final List<String> BUYERS = List.of("OPH", "LOCAL_AUTHORITY");

    private final DecisionTables tables = DecisionTables.load();

    private record European(int year, long servicesAndSupplies, long works) {}

    private static final List<European> EUROPEAN = List.of(
            new European(2010, 193_000, 4_845_000),
            new European(2012, 200_000, 5_000_000),
            new European(2014, 207_000, 5_186_000),
            new European(2016, 209_000, 5_225_000),
            new European(2018, 221_000, 5_548_000),
            new European(2020, 214_000, 5_350_000),
            new European(2022, 215_000, 5_382_000),
            new European(2024, 221_000, 5_538_000),
            new European(2026, 216_000, 5_404_000));

    private record Dispense(String buyer, String nature, String from, String to, long amount) {}

    private static final List<Dispense> DISPENSES = List.of(
            new Dispense("OPH", "SERVICES", "2010-01-01", "2010-04-30", 20_000),
            new Dispense("OPH", "WORKS", "2010-01-01", "2010-04-30", 20_000),
            new Dispense("LOCAL_AUTHORITY", "SUPPLIES", "2010-01-01", "2010-04-30", 20_000),
            new Dispense("OPH", "SERVICES", "2010-05-01", "2011-05-18", 4_000),
            new Dispense("OPH", "WORKS", "2010-05-01", "2011-05-18", 4_000),
            new Dispense("LOCAL_AUTHORITY", "SERVICES", "2010-05-01", "2011-12-10", 4_000),
            new Dispense("LOCAL_AUTHORITY", "WORKS", "2011-12-11", "2015-09-30", 15_000),
            new Dispense("LOCAL_AUTHORITY", "SUPPLIES", "2015-10-01", "2016-03-31", 25_000),
            new Dispense("OPH", "SERVICES", "2016-04-01", "2019-12-31", 25_000),
            new Dispense("OPH", "WORKS", "2016-04-01", "2019-12-31", 25_000),
            new Dispense("LOCAL_AUTHORITY", "SERVICES", "2016-04-01", "2019-12-31", 25_000),
            new Dispense("OPH", "SUPPLIES", "2020-01-01", "2026-03-31", 40_000),
            new Dispense("LOCAL_AUTHORITY", "SERVICES", "2020-01-01", "2026-03-31", 40_000),
            new Dispense("OPH", "SUPPLIES", "2026-04-01", "2027-12-31", 60_000),
            new Dispense("OPH", "SERVICES", "2026-04-01", "2027-12-31", 60_000),
            new Dispense("OPH", "WORKS", "2020-01-01", "2020-07-23", 40_000),
            new Dispense("OPH", "WORKS", "2020-07-24", "2020-12-08", 70_000),
            new Dispense("OPH", "WORKS", "2020-12-09", "2022-12-31", 100_000),
            new Dispense("OPH", "WORKS", "2023-01-01", "2024-12-31", 100_000),
            new Dispense("OPH", "WORKS", "2025-01-01", "2025-12-31", 100_000),
            new Dispense("LOCAL_AUTHORITY", "WORKS", "2026-01-01", "2027-12-31", 100_000),
            new Dispense("OPH", "WORKS", "2026-01-01", "2027-12-31", 100_000));

    @TestFactory
    Stream<DynamicTest> europeanThresholds() {
        return EUROPEAN.stream().flatMap(period -> BUYERS.stream()
                .flatMap(buyer -> Stream.of(LocalDate.of(period.year(), 1, 1), LocalDate.of(period.year() + 1, 12, 31))
                        .flatMap(day -> Stream.of(
                                european(buyer, "SERVICES", period.servicesAndSupplies(), day),
                                european(buyer, "SUPPLIES", period.servicesAndSupplies(), day),
                                european(buyer, "WORKS", period.works(), day)))));
    }

    private DynamicTest european(String buyer, String nature, long threshold, LocalDate day) {
        return dynamicTest("%s %s %d, %s".formatted(buyer, nature, threshold, day), () -> {
            var at = new ProcedureChoice("legal-minimum", buyer, nature, BigDecimal.valueOf(threshold), day);
            Answer formal = at.mustAnswer(tables);
            assertThat(formal.procedure()).isEqualTo("FORMAL");
            assertThat(formal.rule()).startsWith("rule_euThreshold_").endsWith("_" + (day.getYear() / 2 * 2));
            Answer adapted = at.withAmount(at.amount().subtract(CENT)).mustAnswer(tables);
            assertThat(adapted.procedure()).isEqualTo("ADAPTED");
        });
    }

    @TestFactory
    Stream<DynamicTest> dispenseAmounts() {
        return DISPENSES.stream().flatMap(row -> Stream.of(row.from(), row.to())
                .map(day -> dynamicTest("%s %s %d, %s".formatted(row.buyer(), row.nature(), row.amount(), day), () -> {
                    var at = new ProcedureChoice(
                            "legal-minimum",
                            row.buyer(),
                            row.nature(),
                            BigDecimal.valueOf(row.amount()),
                            LocalDate.parse(day));
                    assertThat(at.mustAnswer(tables).procedure()).isEqualTo("ADAPTED");
                    Answer direct = at.withAmount(at.amount().subtract(CENT)).mustAnswer(tables);
                    assertThat(direct.procedure()).isEqualTo("DIRECT_PURCHASE");
                    assertThat(direct.rule()).startsWith("rule_dispense_");
                })));
    }

    @TestFactory
    Stream<DynamicTest> noDispenseForAnOphFrom2011To2016() {
        return Stream.of("2011-05-19", "2013-06-30", "2016-03-31")
                .flatMap(day -> Stream.of("SERVICES", "SUPPLIES", "WORKS")
                        .map(nature -> dynamicTest(nature + ", " + day, () -> {
                            Answer answer = ProcedureChoice.of("legal-minimum", "OPH", nature, "0.01", day)
                                    .mustAnswer(tables);
                            assertThat(answer.procedure()).isEqualTo("ADAPTED");
                            assertThat(answer.basis()).contains("aucun montant de dispense");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> theProfileThresholdMovesOnItsDay() {
        record Day(String date, String amount, boolean onProfile) {}
        return Stream.of(
                        new Day("2018-09-30", "89999", false),
                        new Day("2018-10-01", "25000", true),
                        new Day("2019-12-31", "25000", true),
                        new Day("2020-01-01", "40000", true),
                        new Day("2026-03-31", "40000", true),
                        new Day("2026-04-01", "60000", true))
                .flatMap(day -> BUYERS.stream()
                        .map(buyer -> dynamicTest(buyer + " " + day.amount() + ", " + day.date(), () -> assertThat(
                                        ProcedureChoice.of("legal-minimum", buyer, "SERVICES", day.amount(), day.date())
                                                .mustAnswer(tables)
                                                .channels())
                                .isEqualTo(day.onProfile() ? List.of("BUYER_PROFILE") : List.of()))));
    }
}
