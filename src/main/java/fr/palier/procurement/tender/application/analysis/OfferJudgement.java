package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Decision;
import fr.palier.procurement.tender.application.NegotiationState;
import fr.palier.procurement.tender.application.OfferRule;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.OfferStates;
import fr.palier.procurement.tender.persistence.Offers;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives an offer its state: the table says what follows, the state before stays in the history, the ranking falls. */
@Component
class OfferJudgement {

    private final TenderDesk desk;
    private final Offers offers;
    private final OfferStates states;
    private final OfferRule rule;
    private final NegotiationState negotiation;

    OfferJudgement(TenderDesk desk, Offers offers, OfferStates states, OfferRule rule, NegotiationState negotiation) {
        this.desk = desk;
        this.offers = offers;
        this.states = states;
        this.rule = rule;
        this.negotiation = negotiation;
    }

    /** @param reason may be null for a regular offer */
    void give(Tender tender, Offer offer, Defect defect, String reason, boolean regularisationOpened) {
        Decision decision = rule.decide(tender, defect, negotiation.mayStillNegotiate(tender), regularisationOpened);
        offers.judge(offer.id(), defect, reason, decision);
        states.add(tender.reference(), offer, defect, reason, decision, desk.person(), desk.now());
        offers.unrank(tender.reference());
        desk.note(
                tender,
                "offerJudged",
                "Offre n° %d, lot n° %d : %s. %s"
                        .formatted(
                                offer.id(), offer.lot(), defect.label().toLowerCase(Locale.FRANCE), decision.basis()),
                Map.of(
                        "offer",
                        offer.id(),
                        "old",
                        offer.outcome() == null ? "" : offer.defect(),
                        "defect",
                        defect,
                        "outcome",
                        decision.text("outcome"),
                        "rule",
                        decision.rule()));
    }
}
