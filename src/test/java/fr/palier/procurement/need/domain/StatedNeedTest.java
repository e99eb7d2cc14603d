package fr.palier.procurement.need.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Money;
import fr.palier.office.Rejection;
import fr.palier.procurement.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedNeedTest {

    @Test
    void renewals_are_part_of_the_value() {
        assertThat(need(Money.of(20_000), 3, null, List.of()).ownValue()).isEqualTo(Money.of(80_000));
    }

    @Test
    void a_framework_is_worth_its_maximum() {
        assertThat(need(Money.of(20_000), 3, Money.of(100_000), List.of()).ownValue())
                .isEqualTo(Money.of(100_000));
    }

    // the maximum would otherwise hide the renewals
    @Test
    void a_maximum_below_the_estimate_with_its_renewals_is_refused() {
        assertRefused("procurement.maximumTooSmall", () -> need(Money.of(20_000), 3, Money.of(79_999), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0,office.wrongAmount", "-1,office.wrongAmount", "1000000001,office.absurdAmount"})
    void an_amount_has_bounds(long amount, String code) {
        assertRefused(code, () -> need(Money.of(amount), 0, null, List.of()));
    }

    @Test
    void an_amount_has_two_decimals_at_most() {
        assertRefused("office.wrongAmount", () -> StatedNeed.money(new BigDecimal("10.005"), "Montant"));
    }

    @Test
    void lots_make_the_amount_together_and_are_numbered_apart() {
        assertRefused("procurement.lotsDiffer", () -> need(Money.of(100), 0, null, List.of(lot(1, 40), lot(2, 50))));
        assertRefused("procurement.lotNumbers", () -> need(Money.of(100), 0, null, List.of(lot(1, 50), lot(1, 50))));
        assertThat(need(Money.of(100), 0, null, List.of(lot(1, 40), lot(2, 60))).lots())
                .hasSize(2);
    }

    @Test
    void an_operation_is_for_works_only_and_never_with_a_family() {
        assertRefused("procurement.operationForWorks", () -> grouped(Nature.SERVICES, null, "OP-1"));
        assertRefused("procurement.familyOrOperation", () -> grouped(Nature.WORKS, "453", "OP-1"));
        assertRefused("procurement.familyOrOperation", () -> grouped(Nature.WORKS, null, null)
                .mustBeGrouped());
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static Lot lot(int number, long amount) {
        return new Lot(number, "Lot " + number, Money.of(amount), false);
    }

    private static StatedNeed grouped(Nature nature, String family, String operation) {
        return new StatedNeed(
                "Objet d'essai",
                nature,
                Money.of(1),
                family,
                operation,
                12,
                0,
                null,
                LocalDate.of(2026, 12, 1),
                null,
                null,
                List.of());
    }

    private static StatedNeed need(Money amount, int renewals, Money maximum, List<Lot> lots) {
        return new StatedNeed(
                "Objet d'essai",
                Nature.SERVICES,
                amount,
                "507",
                null,
                12,
                renewals,
                maximum,
                LocalDate.of(2026, 12, 1),
                null,
                null,
                lots);
    }
}
