package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Money;
import fr.palier.office.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private final Criteria criteria = new Criteria(List.of(
            new Criterion(1, "Prix", CriterionKind.PRICE, 40),
            new Criterion(2, "Valeur technique", CriterionKind.TECHNICAL, 45),
            new Criterion(3, "Environnement", CriterionKind.ENVIRONMENT, 15)));

    @Test
    void thePriceIsScoredAgainstTheLowestAndTheTotalIsTheWeightedMean() {
        List<Ranking.Place> places = new Ranking(criteria, TieRule.LOWEST_PRICE)
                .rank(List.of(candidate(1, "A", 170_000, "18", "18"), candidate(2, "B", 160_000, "12", "12")));
        assertThat(places).extracting(Ranking.Place::offer).containsExactly(1L, 2L);
        // 20 × 160 000 / 170 000 = 18,82 ; 0,40 × 18,82 + 0,45 × 18 + 0,15 × 18 = 18,328
        assertThat(places.get(0).scores().get(1L)).isEqualByComparingTo("18.82");
        assertThat(places.get(0).total()).isEqualByComparingTo("18.328");
        assertThat(places.get(1).total()).isEqualByComparingTo("15.2");
    }

    @Test
    void aTieIsPartedByThePriceThenShared() {
        Criteria technical = new Criteria(List.of(new Criterion(2, "Valeur technique", CriterionKind.TECHNICAL, 100)));
        List<Ranking.Place> places = new Ranking(technical, TieRule.LOWEST_PRICE)
                .rank(List.of(
                        candidate(1, "A", 100, "10", "0"),
                        candidate(2, "B", 90, "10", "0"),
                        candidate(3, "C", 100, "10", "0")));
        assertThat(places).extracting(Ranking.Place::offer).containsExactly(2L, 1L, 3L);
        assertThat(places).extracting(Ranking.Place::rank).containsExactly(1, 2, 2);
    }

    @Test
    void aTieGoesToTheBestOnTheHeaviestCriterionWhereTheOfficeSaysSo() {
        Criteria halves = new Criteria(List.of(
                new Criterion(2, "Valeur technique", CriterionKind.TECHNICAL, 60),
                new Criterion(3, "Environnement", CriterionKind.ENVIRONMENT, 40)));
        List<Ranking.Candidate> equal = List.of(candidate(1, "A", 90, "10", "16"), candidate(2, "B", 100, "12", "13"));
        assertThat(new Ranking(halves, TieRule.HEAVIEST_CRITERION).rank(equal))
                .as("12,4 each")
                .extracting(Ranking.Place::offer)
                .containsExactly(2L, 1L);
        assertThat(new Ranking(halves, TieRule.LOWEST_PRICE).rank(equal))
                .extracting(Ranking.Place::offer)
                .containsExactly(1L, 2L);
        assertThat(new Ranking(halves, TieRule.HEAVIEST_CRITERION)
                        .rank(List.of(candidate(1, "A", 90, "10", "16"), candidate(2, "B", 90, "10", "16"))))
                .extracting(Ranking.Place::rank)
                .containsExactly(1, 1);
    }

    @Test
    void aMissingScoreIsNamed() {
        Ranking.Candidate half =
                new Ranking.Candidate(1, "Alizés Exemple", 1, Money.of(100), Map.of(2L, new BigDecimal("10")));
        assertThatThrownBy(() -> new Ranking(criteria, TieRule.LOWEST_PRICE).rank(List.of(half)))
                .isInstanceOf(Rejection.class)
                .hasMessage("La note de « Environnement » manque pour l’offre de « Alizés Exemple » (lot n° 1).");
    }

    @Test
    void nobodyIsRankedWhereNobodyIsAdmitted() {
        assertThat(new Ranking(criteria, TieRule.LOWEST_PRICE).rank(List.of())).isEmpty();
    }

    @Test
    void weightsMakeAHundred() {
        assertThatThrownBy(() -> new Criteria(criteria.all().subList(0, 2)).check())
                .isInstanceOf(Rejection.class)
                .hasMessage("Les critères pèsent 85 % : leur somme doit faire 100 %.");
        criteria.check();
        assertThatThrownBy(() -> new Criteria(List.of()).check()).isInstanceOf(Rejection.class);
    }

    private static Ranking.Candidate candidate(long id, String firm, long euros, String technical, String environment) {
        return new Ranking.Candidate(
                id, firm, 1, Money.of(euros), Map.of(2L, new BigDecimal(technical), 3L, new BigDecimal(environment)));
    }
}
