package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.decisions.ProcedureChoice.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What software for public buyers gets wrong, one named case each. */
class ProcedureChoiceTrapsTest {

    private static final String PAS_DE_CALAIS = "pas-de-calais-habitat";
    private static final String LEGAL = "legal-minimum";

    private final DecisionTables tables = DecisionTables.load();

    private Answer answer(String policy, String buyer, String nature, String amount, String launch) {
        return ProcedureChoice.of(policy, buyer, nature, amount, launch).mustAnswer(tables);
    }

    @Test
    void anOphIsNotALocalAuthority() {
        assertThat(answer(LEGAL, "OPH", "SERVICES", "90000", "2026-11-21").channels())
                .containsExactly("BUYER_PROFILE");
        assertThat(answer(LEGAL, "LOCAL_AUTHORITY", "SERVICES", "90000", "2026-11-21")
                        .channels())
                .containsExactly("BUYER_PROFILE", "BOAMP");
        assertThat(answer(LEGAL, "OPH", "SERVICES", "216000", "2026-11-21").channels())
                .containsExactly("BUYER_PROFILE", "JOUE");
        assertThat(answer(LEGAL, "LOCAL_AUTHORITY", "SERVICES", "216000", "2026-11-21")
                        .channels())
                .containsExactly("BUYER_PROFILE", "BOAMP", "JOUE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 140000, SERVICES",
        "2026-11-21, 140000, SUPPLIES",
        "2027-01-01, 140000, WORKS",
        "2027-06-01, 100000, WORKS",
        "2024-05-01, 143000, SERVICES",
        "2018-05-01, 144000, SERVICES"
    })
    void theStatesThresholdIsNotTheOfficesAndNoWorksDispenseOf140000IsOn(String launch, String amount, String nature) {
        assertThat(answer(LEGAL, "OPH", nature, amount, launch).procedure()).isEqualTo("ADAPTED");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICES,  215999.99, ADAPTED",
        "SERVICES,  216000,    FORMAL",
        "WORKS,     5403999.99,ADAPTED",
        "WORKS,     5404000,   FORMAL"
    })
    void formalStartsAtTheThreshold(String nature, String amount, String procedure) {
        assertThat(answer(LEGAL, "OPH", nature, amount, "2026-11-21").procedure())
                .isEqualTo(procedure);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 39999.99, DIRECT_PURCHASE",
        "2026-03-31, 40000,    ADAPTED",
        "2026-03-31, 59999.99, ADAPTED",
        "2026-04-01, 40000,    DIRECT_PURCHASE",
        "2026-04-01, 59999.99, DIRECT_PURCHASE",
        "2026-04-01, 60000,    ADAPTED"
    })
    void theDispenseOfServicesGrowsOnItsDay(String launch, String amount, String procedure) {
        assertThat(answer(LEGAL, "OPH", "SERVICES", amount, launch).procedure()).isEqualTo(procedure);
    }

    @Test
    void theWorksCeilingOfThePolicyIsIncluded() {
        assertThat(answer(PAS_DE_CALAIS, "OPH", "WORKS", "4800000", "2026-11-21")
                        .procedure())
                .isEqualTo("ADAPTED_SUPERVISED");
        assertThat(answer(PAS_DE_CALAIS, "OPH", "WORKS", "4800000.01", "2026-11-21")
                        .procedure())
                .isEqualTo("FORMAL");
    }

    @Test
    void thePolicyOnServicesStartsAt50000() {
        assertThat(answer(PAS_DE_CALAIS, "OPH", "SERVICES", "49999.99", "2026-11-21")
                        .procedure())
                .isEqualTo("DIRECT_PURCHASE");
        Answer formal = answer(PAS_DE_CALAIS, "OPH", "SERVICES", "50000", "2026-11-21");
        assertThat(formal.procedure()).isEqualTo("FORMAL");
        assertThat(formal.committee()).isEqualTo("CAO");
        assertThat(formal.days()).isEqualTo(30);
        assertThat(formal.channels()).containsExactly("BUYER_PROFILE", "BOAMP", "JOUE");
    }

    @Test
    void aTieGivesTheLawsRowAndQuotesBoth() {
        Answer tie = answer(PAS_DE_CALAIS, "OPH", "SERVICES", "216000", "2026-11-21");
        assertThat(tie.rule()).isEqualTo("rule_euThreshold_servicesAndSupplies_2026");
        assertThat(tie.basis()).contains("article L2124-1 CCP", "appel d’offres systématique", "à confirmer");
    }

    @Test
    void unknownPolicyAndDateWithoutRuleAreToldApart() {
        var unknown = ProcedureChoice.of("unknown", "OPH", "SERVICES", "10000", "2026-11-21");
        assertThat(unknown.answer(tables)).isEmpty();
        assertThat(tables.evaluate("known-office-policy", unknown.variables())).isEmpty();

        for (String day : List.of("2009-12-31", "2028-01-01")) {
            for (String policy : List.of(PAS_DE_CALAIS, LEGAL)) {
                var noRule = ProcedureChoice.of(policy, "OPH", "WORKS", "10000", day);
                assertThat(noRule.answer(tables)).isEmpty();
                assertThat(tables.evaluate("known-office-policy", noRule.variables()))
                        .hasSize(1);
            }
        }
    }

    /** Midnight in Paris is the day before in UTC: the product fixes its zone, and this is why. */
    @Test
    void inAnotherZoneARuleWouldChangeADayLate() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Europe/Paris");
        var firstDay = ProcedureChoice.of(LEGAL, "OPH", "SERVICES", "50000", "2026-04-01");
        assertThat(firstDay.mustAnswer(tables).procedure()).isEqualTo("DIRECT_PURCHASE");

        TimeZone paris = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            assertThat(firstDay.mustAnswer(tables).procedure()).isEqualTo("ADAPTED");
        } finally {
            TimeZone.setDefault(paris);
        }
    }

    /** A last day lasts until midnight: a launch at noon on 31 March still has that day's rule. */
    @Test
    void anHourOfTheDayChangesNothing() {
        Map<String, Object> noon = ProcedureChoice.of(LEGAL, "OPH", "SERVICES", "50000", "2026-03-31")
                .variables();
        noon.put(
                "launchDate",
                Date.from(LocalDateTime.of(2026, 3, 31, 12, 0)
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toInstant()));
        assertThat(Answer.of(tables.evaluate("procedure-choice", noon)).procedure())
                .isEqualTo("ADAPTED");
        noon.put("launchDate", LocalDate.of(2027, 12, 31));
        assertThat(Answer.of(tables.evaluate("procedure-choice", noon)).procedure())
                .isEqualTo("DIRECT_PURCHASE");
    }

    @Test
    void everyKindOfNumberIsRead() {
        Map<String, Object> variables = ProcedureChoice.of(PAS_DE_CALAIS, "OPH", "WORKS", "0", "2026-11-21")
                .variables();
        for (Number amount : List.<Number>of(
                4_800_000, 4_800_000L, 4_800_000d, new BigDecimal("4800000.00"), new BigDecimal("4.8E+6"))) {
            variables.put("needAmount", amount);
            Answer answer = Answer.of(tables.evaluate("procedure-choice", variables));
            assertThat(answer.procedure()).as(amount.getClass().getSimpleName()).isEqualTo("ADAPTED_SUPERVISED");
            assertThat(answer.basis()).startsWith("Besoin de travaux de 4 800 000 € HT, lancement le 21/11/2026 : ");
        }
    }
}
