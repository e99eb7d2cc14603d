package fr.palier.procurement.tender.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows from the legal state of an offer or of a deposit: the table {@code offer-outcome}. */
@Component
public class OfferRule {

    private static final String TABLE = "offer-outcome";

    private final Rules rules;

    OfferRule(Rules rules) {
        this.rules = rules;
    }

    /** The decision, kept with the file. @param negotiation whether the offer may still be negotiated */
    public Decision decide(Tender tender, Defect defect, boolean negotiation, boolean regularisationOpened) {
        return rules.decide(
                        tender.office(),
                        tender.reference(),
                        TABLE,
                        Map.of(
                                "defect",
                                defect.name(),
                                "procedure",
                                tender.procedure().name(),
                                "negotiation",
                                negotiation,
                                "regularisationOpened",
                                regularisationOpened))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(TABLE));
    }
}
