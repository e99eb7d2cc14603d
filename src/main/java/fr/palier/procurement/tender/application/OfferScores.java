package fr.palier.procurement.tender.application;

import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Ranking;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What each offer scores: the marks that were given, and the price's, which follows from the amounts. */
@Component
public class OfferScores {

    private final Lots lots;
    private final Offers offers;

    OfferScores(Lots lots, Offers offers) {
        this.lots = lots;
        this.offers = offers;
    }

    /** Scores by offer then criterion, the price's included where the offer is admitted. */
    public Map<Long, Map<Long, BigDecimal>> all(String reference, Criteria weighed) {
        Map<Long, Map<Long, BigDecimal>> scores = offers.scores(reference);
        weighed.all().stream()
                .filter(one -> one.kind() == CriterionKind.PRICE)
                .findFirst()
                .ifPresent(price -> lots.of(reference).forEach(lot -> {
                    List<Offer> admitted = offers.of(reference, lot.number()).stream()
                            .filter(Offer::isAdmitted)
                            .toList();
                    admitted.stream()
                            .map(Offer::amount)
                            .min(Comparator.naturalOrder())
                            .ifPresent(lowest ->
                                    admitted.forEach(offer -> scores.computeIfAbsent(offer.id(), id -> new HashMap<>())
                                            .put(price.id(), Ranking.priceScore(lowest, offer.amount()))));
                }));
        return scores;
    }
}
