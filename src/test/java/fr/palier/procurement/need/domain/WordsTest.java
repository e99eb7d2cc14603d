package fr.palier.procurement.need.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void accents_case_articles_and_plurals_do_not_matter() {
        assertThat(Words.toSearch("Réparation d'ÉLECTRICITÉ des Bâtiments"))
                .containsExactly("reparation", "electricite", "batiment");
        assertThat(Words.plain("Main-d'œuvre")).isEqualTo(" main d oeuvre ");
    }
}
