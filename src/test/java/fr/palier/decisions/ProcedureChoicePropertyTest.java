package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.decisions.ProcedureChoice.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for any need, not only for those somebody thought of. The seed is fixed: a failure can be replayed. */
class ProcedureChoicePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final long[] NEAR = {
        4_000, 15_000, 20_000, 25_000, 40_000, 50_000, 60_000, 70_000, 90_000, 100_000, 193_000, 216_000, 221_000,
        4_800_000, 4_845_000, 5_404_000, 5_548_000
    };

    private final DecisionTables tables = DecisionTables.load();
    private final Random random = new Random(20261121);

    @Test
    void theAnswerIsNeverBelowTheLawNorThePolicy() {
        for (int i = 0; i < 150; i++) {
            ProcedureChoice need = anyNeed();
            Answer answer = need.mustAnswer(tables);
            int law = ProcedureChoice.STRICTNESS.indexOf(need.legalProcedure(tables));
            int policy = ProcedureChoice.STRICTNESS.indexOf(need.policyProcedure(tables));
            assertThat(answer.strictness()).as("%s", need).isEqualTo(Math.max(law, policy));
            assertThat(answer.basis()).as("%s", need).contains("Loi : ", "Politique de ");
            assertConsequences(need, answer);
        }
    }

    @Test
    void moreMoneyIsNeverLessStrict() {
        for (int i = 0; i < 20; i++) {
            ProcedureChoice need = anyNeed();
            List<BigDecimal> amounts =
                    random.ints(7).mapToObj(ignored -> anyAmount()).sorted().toList();
            Answer previous = null;
            for (BigDecimal amount : amounts) {
                Answer answer = need.withAmount(amount).mustAnswer(tables);
                if (previous != null) {
                    assertThat(answer.strictness())
                            .as("%s at %s", need, amount)
                            .isGreaterThanOrEqualTo(previous.strictness());
                    assertThat(answer.days()).isGreaterThanOrEqualTo(previous.days());
                    assertThat(ProcedureChoice.COMMITTEES.indexOf(answer.committee()))
                            .isGreaterThanOrEqualTo(ProcedureChoice.COMMITTEES.indexOf(previous.committee()));
                }
                previous = answer;
            }
        }
    }

    private static void assertConsequences(ProcedureChoice need, Answer answer) {
        assertThat(answer.channels()).as("%s", need).isEqualTo(channels(need, answer.procedure()));
        assertThat(answer.committee())
                .isEqualTo(
                        switch (answer.procedure()) {
                            case "FORMAL" -> "CAO";
                            case "ADAPTED_SUPERVISED" -> "ETHICS_COMMITTEE";
                            default -> "NONE";
                        });
        assertThat(answer.days())
                .isEqualTo(
                        switch (answer.procedure()) {
                            case "FORMAL" -> 30;
                            case "ADAPTED_SUPERVISED" -> 22;
                            default -> 0;
                        });
    }

    /** The publicity said a second time, in the order in which an office reads it. */
    private static List<String> channels(ProcedureChoice need, String procedure) {
        boolean localAuthority = need.buyer().equals("LOCAL_AUTHORITY");
        return switch (procedure) {
            case "ADAPTED" -> {
                List<String> channels = new ArrayList<>();
                if (need.amount().compareTo(profileThreshold(need.launch())) >= 0) {
                    channels.add("BUYER_PROFILE");
                }
                if (localAuthority && need.amount().compareTo(BigDecimal.valueOf(90_000)) >= 0) {
                    channels.add("BOAMP");
                }
                yield channels;
            }
            case "ADAPTED_SUPERVISED" -> List.of("BUYER_PROFILE", "OWN_WEBSITE", "TRADE_PRESS", "BOAMP");
            case "FORMAL" ->
                localAuthority || need.policy().equals("pas-de-calais-habitat")
                        ? List.of("BUYER_PROFILE", "BOAMP", "JOUE")
                        : List.of("BUYER_PROFILE", "JOUE");
            default -> List.of();
        };
    }

    private static BigDecimal profileThreshold(LocalDate launch) {
        if (launch.isBefore(LocalDate.of(2018, 10, 1))) {
            return BigDecimal.valueOf(Long.MAX_VALUE);
        }
        if (launch.isBefore(LocalDate.of(2020, 1, 1))) {
            return BigDecimal.valueOf(25_000);
        }
        return BigDecimal.valueOf(launch.isBefore(LocalDate.of(2026, 4, 1)) ? 40_000 : 60_000);
    }

    private ProcedureChoice anyNeed() {
        long days = FIRST.until(LAST, ChronoUnit.DAYS);
        return new ProcedureChoice(
                oneOf("pas-de-calais-habitat", "legal-minimum"),
                oneOf("OPH", "OPH", "LOCAL_AUTHORITY"),
                oneOf("WORKS", "SUPPLIES", "SERVICES"),
                anyAmount(),
                FIRST.plusDays(random.nextLong(days + 1)));
    }

    private BigDecimal anyAmount() {
        if (random.nextBoolean()) {
            long near = NEAR[random.nextInt(NEAR.length)];
            return BigDecimal.valueOf(near * 100 + random.nextInt(-1, 2), 2);
        }
        return BigDecimal.valueOf(Math.pow(10, random.nextDouble(0, 7.2))).setScale(2, RoundingMode.HALF_UP);
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }
}
