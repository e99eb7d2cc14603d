package fr.palier.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchTest {

    @Test
    void aMonthThatBeginsByAVowelElides() {
        assertThat(French.of("octobre 2026")).isEqualTo("d’octobre 2026");
        assertThat(French.of("août 2026")).isEqualTo("d’août 2026");
        assertThat(French.of("mars 2026")).isEqualTo("de mars 2026");
    }

    @Test
    void noneAndOneAreSingular() {
        assertThat(French.counted(0, "jour compté", "jours comptés")).isEqualTo("0 jour compté");
        assertThat(French.counted(1, "jour compté", "jours comptés")).isEqualTo("1 jour compté");
        assertThat(French.counted(2, "jour compté", "jours comptés")).isEqualTo("2 jours comptés");
    }
}
