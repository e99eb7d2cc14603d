package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepositLotsTest {

    private static final List<Integer> KNOWN = List.of(1, 2, 3);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "tous", "Tous les lots", "1;2;3"})
    void nothingOrAllMeansEveryLot(String text) {
        assertThat(DepositLots.read(text, KNOWN)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;3", "1,3", "3, 1", "1 et 3", "Lots n° 1 et 3", "1|3", "01/03", "lot 1; lot 3; lot 1"})
    void numbersAreReadHoweverTheyAreParted(String text) {
        assertThat(DepositLots.read(text, KNOWN)).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "1;9", "façades", "lot", "-1", "1.5", ";"})
    void whatIsNoLotIsRefusedWithTheNumbersThatThereAre(String text) {
        assertThatThrownBy(() -> DepositLots.read(text, KNOWN))
                .hasMessageContaining("n’est pas un lot de cette consultation")
                .hasMessageContaining("1, 2, 3");
    }

    @Test
    void noneTickedMeansAll() {
        assertThat(DepositLots.of(Set.of(), KNOWN)).containsExactly(1, 2, 3);
        assertThat(DepositLots.of(Set.of(2), KNOWN)).containsExactly(2);
        assertThatThrownBy(() -> DepositLots.of(Set.of(2, 7), KNOWN)).hasMessageContaining("« 7 »");
    }
}
