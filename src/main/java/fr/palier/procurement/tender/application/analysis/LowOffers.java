package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.Offices;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LowOfferAlert;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers to look at as possibly abnormally low, by the office's formula. */
@Component
class LowOffers {

    private final Rules rules;
    private final Offices offices;
    private final Lots lots;
    private final Offers offers;

    LowOffers(Rules rules, Offices offices, Lots lots, Offers offers) {
        this.rules = rules;
        this.offices = offices;
        this.lots = lots;
        this.offers = offers;
    }

    /** What the formula is, in the office's words. */
    String basis(Tender tender) {
        return decision(tender).basis();
    }

    /** By offer, how far it lies below; offers that raise no alert are absent. */
    Map<Long, String> alerts(Tender tender) {
        Decision decision = decision(tender);
        LowOfferAlert formula =
                new LowOfferAlert(decision.number("underMeanPercent"), decision.number("underEstimatePercent"));
        Map<Long, String> alerts = new LinkedHashMap<>();
        for (Lot lot : lots.of(tender.reference())) {
            List<Offer> all = offers.of(tender.reference(), lot.number());
            for (Offer offer : all) {
                formula.of(
                                offer.amount(),
                                all.stream()
                                        .filter(other -> other.id() != offer.id())
                                        .map(Offer::amount)
                                        .toList(),
                                lot.estimate())
                        .ifPresent(sentence -> alerts.put(offer.id(), sentence));
            }
        }
        return alerts;
    }

    private Decision decision(Tender tender) {
        return rules.simulateOne(
                        "low-offer-alert",
                        Map.of(
                                "officePolicy",
                                offices.get(tender.office()).policy(),
                                "nature",
                                tender.nature().name()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("low-offer-alert"));
    }
}
