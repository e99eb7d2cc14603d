package fr.palier.evaluation.dossier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanCommentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Chantier propre, équipe à l'heure. | Chantier propre, équipe à l'heure.
            Voir Mme Exemple au 06 12 34 56 78 | Voir [nom] au [téléphone]
            Écrire à conducteur.travaux@entreprise.example.fr | Écrire à [courriel]
            Appeler le +33 6 12 34 56 78 ou 0321000000. | Appeler le [téléphone] ou [téléphone].
            M. Jean Exemple-Test a laissé le hall sale | [nom] a laissé le hall sale
            Monsieur de La Fictive et son équipe | [nom] et son équipe
            Fuite chez M. EXEMPLE, 12 bis rue des Lilas | Fuite chez [nom], [adresse]
            Reprise au logement B12 puis à l'appartement n° 104 | Reprise au [logement] puis à l'[logement]
            Virement sur FR76 3000 4000 0512 3456 7890 143 | Virement sur [compte]
            Numéro 1 85 05 78 006 084 36 relevé par erreur | Numéro [numéro] relevé par erreur
            Le client, M. X., est content | Le client, [nom], est content
            3 rue de l'Église : échafaudage non balisé | [adresse] : échafaudage non balisé
            Délai tenu : 12 jours pour 104 portes | Délai tenu : 12 jours pour 104 portes
            Réserves levées le 12/03/2026, 14 sur 15 | Réserves levées le 12/03/2026, 14 sur 15
            """)
    void takesOutWhatTellsOfAPerson(String comment, String cleaned) {
        assertThat(CleanComment.of(comment, Known.NOTHING)).isEqualTo(cleaned);
    }

    /** As people write in a hurry, or as typesetting spaces it: no other spelling leaves the office. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Voir MME EXEMPLE | Voir [nom]
            Voir mme. Exemple | Voir [nom]
            Voir mme exemple demain | Voir [nom] demain
            Voir M Exemple | Voir [nom]
            Voir M.Exemple | Voir [nom]
            Vu avec MADAME DE LA FICTIVE | Vu avec [nom]
            Rappeler le 06/12/34/56/78 | Rappeler le [téléphone]
            Rappeler le 06 / 12 / 34 / 56 / 78 | Rappeler le [téléphone]
            Rappeler le (06) 12 34 56 78 | Rappeler le [téléphone]
            Rappeler le 06 12 34 56 78 | Rappeler le [téléphone]
            Rappeler le 06 - 12 - 34 - 56 - 78 | Rappeler le [téléphone]
            Rappeler le 06–12–34–56–78 | Rappeler le [téléphone]
            Écrire à locataire @ exemple.example.fr | Écrire à [courriel]
            Écrire à locataire(at)exemple.example.fr | Écrire à [courriel]
            Écrire à locataire [at] exemple [point] fr | Écrire à [courriel]
            Habite 12 r. des Lilas | Habite [adresse]
            Habite 4b, ruelle du Puits | Habite [adresse]
            Visite le 01/02/2026 10 h 30 puis 12 m de plinthe | Visite le 01/02/2026 10 h 30 puis 12 m de plinthe
            Ils me disent oui, la Mairie aussi | Ils me disent oui, la Mairie aussi
            Réserve M1 du bâtiment B, prix à 12 @ l'unité | Réserve M1 du bâtiment B, prix à 12 @ l'unité
            """)
    void takesOutOddSpellings(String comment, String cleaned) {
        assertThat(CleanComment.of(comment, Known.NOTHING)).isEqualTo(cleaned);
    }

    /** An accent typed as a sign of its own, a letter that nobody sees: the name is the same. */
    @Test
    void unseenSignsHideNoName() {
        assertThat(CleanComment.of("E\u0301phe\u0301me\u0300re a rappelé, É\u200bphémère aussi", known("ephemere")))
                .isEqualTo("[nom] a rappelé, [nom] aussi");
    }

    /** Names that the office's directories know, however they are written, and only as whole words. */
    @Test
    void takesOutTheNamesThatItIsGiven() {
        assertThat(CleanComment.of("Dupuis-Fictif n'a pas rappelé ; DUPUIS-FICTIF non plus", known("dupuis-fictif")))
                .isEqualTo("[nom] n'a pas rappelé ; [nom] non plus");
        assertThat(CleanComment.of("Éphémère a bien travaillé, l'éphémère aussi", known("ephemere")))
                .isEqualTo("[nom] a bien travaillé, l'éphémère aussi");
        assertThat(CleanComment.of("Le petit matériel manque", known("pet"))).isEqualTo("Le petit matériel manque");
    }

    @Test
    void everyWordMayBeANameAndEveryNumberADwelling() {
        assertThat(CleanComment.maybeNames("Le chef Éphémère et d'Exemple-Fictif, à 8 h"))
                .contains("ephemere", "exemple", "fictif", "exemple-fictif", "chef")
                .doesNotContain("le", "8");
        assertThat(CleanComment.maybeNames(null)).isEmpty();
        assertThat(CleanComment.maybeCodes("Fuite au 0012-B03, puis 12 m")).containsExactly("0012-b03");
    }

    private static Known known(String... names) {
        return new Known(Set.of(names), Set.of(), Set.of());
    }

    @Test
    void nothingWrittenIsNothing() {
        assertThat(CleanComment.of(null, Known.NOTHING)).isEmpty();
        assertThat(CleanComment.of("  ", Known.NOTHING)).isEmpty();
        assertThat(CleanComment.of("coût $1 \\ fin", Known.NOTHING)).isEqualTo("coût $1 \\ fin");
    }

    /** 4 000 characters of the worst kind are read at once: no pattern runs away. */
    @Test
    void longCommentsAreReadAtOnce() {
        for (String piece : new String[] {"M. A", "1 rue de ", "0 6 ", "a@", "FR76 ", "Madame De ", "12 ", "[nom] "}) {
            String comment = piece.repeat(4_000 / piece.length());
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    java.time.Duration.ofSeconds(2), () -> CleanComment.of(comment, known("nom")));
        }
    }
}
