package fr.palier.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.RatingSheet.Marks;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatingSheetTest {

    private static final RatingSheet WORKS = new RatingSheet(
            SheetKind.WORKS,
            List.of(
                    new Criterion(
                            "QUALITY",
                            "Qualité du travail",
                            2,
                            List.of(
                                    new Criterion.Part("CONFORMITY", "Conformité"),
                                    new Criterion.Part("FINISH", "Finitions"))),
                    new Criterion("DEADLINES", "Respect des délais", 1, List.of()),
                    new Criterion("REACTIVITY", "Réactivité", 1, List.of())));

    /** (4 − 1) / 4 = 75, (5 − 1) / 4 = 100, (2 − 1) / 4 = 25: (2 × 75 + 100 + 25) / 4 = 68.75. */
    @Test
    void theScoreIsTheWeightedMeanOfTheMarks() {
        assertThat(WORKS.score(Marks.of(Map.of("QUALITY", 4, "DEADLINES", 5, "REACTIVITY", 2))))
                .isEqualByComparingTo("68.75");
    }

    /** Parts 5 and 2 are 100 and 25, their mean 62.5 stands for the criterion; its own mark is not counted beside them. */
    @Test
    void markedPartsStandForTheirCriterion() {
        Marks marks = new Marks(
                Map.of("QUALITY", 1, "DEADLINES", 3, "REACTIVITY", 3),
                Map.of("QUALITY", Map.of("CONFORMITY", 5, "FINISH", 2)));
        assertThat(WORKS.score(marks)).isEqualByComparingTo("56.25");
        Marks one = new Marks(Map.of("DEADLINES", 3, "REACTIVITY", 3), Map.of("QUALITY", Map.of("CONFORMITY", 5)));
        assertThat(WORKS.score(one)).isEqualByComparingTo("75");
    }

    @Test
    void marksOutsideOneToFiveAreRefused() {
        for (int mark : List.of(0, 6, -1, 100)) {
            assertThatThrownBy(() -> WORKS.score(Marks.of(Map.of("QUALITY", mark, "DEADLINES", 3, "REACTIVITY", 3))))
                    .hasMessage("« Qualité du travail » : la note %d n'est pas entre 1 et 5.".formatted(mark));
        }
    }

    @Test
    void aMissingMarkAndAnUnknownCriterionAreRefused() {
        assertThatThrownBy(() -> WORKS.score(Marks.of(Map.of("QUALITY", 4, "DEADLINES", 5))))
                .hasMessage("« Réactivité » n'est pas noté : donnez une note de 1 à 5.");
        assertThatThrownBy(
                        () -> WORKS.score(Marks.of(Map.of("QUALITY", 4, "DEADLINES", 5, "REACTIVITY", 2, "PRICE", 5))))
                .hasMessage("Le critère « PRICE » n'est pas sur cette fiche.");
        assertThatThrownBy(() -> WORKS.score(
                        new Marks(Map.of("DEADLINES", 5, "REACTIVITY", 2), Map.of("QUALITY", Map.of("COLOUR", 5)))))
                .hasMessage("Le critère « QUALITY / COLOUR » n'est pas sur cette fiche.");
    }

    /** A better mark never lowers the score, and the score stays between 0 and 100. */
    @Test
    void aBetterMarkNeverCostsPoints() {
        Random random = new Random(20261127);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Integer> marks = new HashMap<>();
            WORKS.criteria().forEach(one -> marks.put(one.code(), 1 + random.nextInt(5)));
            BigDecimal score = WORKS.score(Marks.of(marks));
            assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            String raised = WORKS.criteria().get(random.nextInt(3)).code();
            if (marks.get(raised) < 5) {
                marks.merge(raised, 1, Integer::sum);
                assertThat(WORKS.score(Marks.of(marks))).isGreaterThan(score);
            }
        }
    }
}
