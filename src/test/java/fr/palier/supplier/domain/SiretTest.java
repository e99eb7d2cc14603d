package fr.palier.supplier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.DemoFirms;
import fr.palier.office.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @Test
    void aSoundNumberIsReadWithOrWithoutSpaces() {
        String siret = DemoFirms.siret(3, 1);
        assertThat(Siret.of(siret.replaceFirst("(...)(...)(...)", "$1 $2\u00a0$3\u202f"))
                        .value())
                .isEqualTo(siret);
        assertThat(Siret.of(siret).siren()).isEqualTo(siret.substring(0, 9));
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String siret = DemoFirms.siret(3, 1);
        for (int place = 0; place < siret.length(); place++) {
            char wrong = (char) ('0' + (siret.charAt(place) - '0' + 1) % 10);
            String typed = siret.substring(0, place) + wrong + siret.substring(place + 1);
            assertThatThrownBy(() -> Siret.of(typed)).as(typed).isInstanceOf(Rejection.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999000007", "9990000070001", "999000007000123", "9990000070001A", "00000000000000"})
    void whatIsNotFourteenDigitsOfAFirmIsRefused(String typed) {
        assertThatThrownBy(() -> Siret.of(typed)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> Siret.of(null)).isInstanceOf(Rejection.class);
    }

    @Test
    void establishmentsOfLaPosteFollowTheirOwnRule() {
        // their digits add up to a multiple of five, they do not pass the usual check
        assertThat(Siret.of("35600000012350").siren()).isEqualTo("356000000");
        assertThatThrownBy(() -> Siret.of("35600000012351")).isInstanceOf(Rejection.class);
    }
}
