package fr.palier.procurement.tender.domain;

import fr.palier.office.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Ranks the admitted offers of one lot. Scores go from 0 to 20; the price's is 20 × lowest amount / amount of the offer; the total is
 * the weighted mean. Equal totals are parted by the rule that was published, then share a rank.
 */
public final class Ranking {

    public static final BigDecimal TOP = BigDecimal.valueOf(20);

    private static final int SCORE_DECIMALS = 2;
    private static final int TOTAL_DECIMALS = 3;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Criteria criteria;
    private final TieRule tieRule;

    public Ranking(Criteria criteria, TieRule tieRule) {
        this.criteria = criteria;
        this.tieRule = tieRule;
    }

    /**
     * An admitted offer of a lot.
     *
     * @param scores given score by criterion id; the price's is computed
     */
    public record Candidate(long offer, String firm, int lot, Money amount, Map<Long, BigDecimal> scores) {}

    /** @param scores score by criterion id, the price's included */
    public record Place(long offer, int rank, BigDecimal total, Map<Long, BigDecimal> scores) {}

    /** Score of a price among the lot's admitted offers. */
    public static BigDecimal priceScore(Money lowest, Money amount) {
        return TOP.multiply(lowest.euros()).divide(amount.euros(), SCORE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** @throws fr.palier.office.Rejection {@code tender.scoreMissing} */
    public List<Place> rank(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Money lowest = candidates.stream()
                .map(Candidate::amount)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Comparator<Scored> order = order();
        List<Scored> scored = candidates.stream()
                .map(candidate -> {
                    Map<Long, BigDecimal> scores = scores(candidate, lowest);
                    return new Scored(candidate, scores, total(scores));
                })
                .sorted(order)
                .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            Scored one = scored.get(i);
            boolean tie = i > 0 && order.compare(scored.get(i - 1), one) == 0;
            int rank = tie ? places.get(i - 1).rank() : i + 1;
            places.add(new Place(one.candidate().offer(), rank, one.total(), one.scores()));
        }
        return places;
    }

    private record Scored(Candidate candidate, Map<Long, BigDecimal> scores, BigDecimal total) {}

    private Comparator<Scored> order() {
        Comparator<Scored> best = Comparator.comparing(Scored::total, Comparator.reverseOrder());
        Comparator<Scored> price = Comparator.comparing(one -> one.candidate().amount());
        if (tieRule == TieRule.LOWEST_PRICE) {
            return best.thenComparing(price);
        }
        int heaviest = criteria.all().stream().mapToInt(Criterion::weight).max().orElse(0);
        for (Criterion criterion : criteria.all()) {
            if (criterion.weight() == heaviest) {
                best = best.thenComparing(one -> one.scores().get(criterion.id()), Comparator.reverseOrder());
            }
        }
        return best.thenComparing(price);
    }

    private Map<Long, BigDecimal> scores(Candidate candidate, Money lowest) {
        Map<Long, BigDecimal> scores = new java.util.LinkedHashMap<>();
        for (Criterion criterion : criteria.all()) {
            BigDecimal score = criterion.kind() == CriterionKind.PRICE
                    ? priceScore(lowest, candidate.amount())
                    : candidate.scores().get(criterion.id());
            TenderReason.SCORE_MISSING.when(score == null, criterion.name(), candidate.firm(), candidate.lot());
            scores.put(criterion.id(), score);
        }
        return scores;
    }

    private BigDecimal total(Map<Long, BigDecimal> scores) {
        return criteria.all().stream()
                .map(criterion -> scores.get(criterion.id()).multiply(BigDecimal.valueOf(criterion.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(WHOLE, TOTAL_DECIMALS, RoundingMode.HALF_UP);
    }
}
