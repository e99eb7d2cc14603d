package fr.palier.procurement.tender.application.award;

import fr.palier.committee.Agenda;
import fr.palier.procurement.tender.application.NegotiationState;
import fr.palier.procurement.tender.application.OfferScores;
import fr.palier.procurement.tender.application.letters.LetterTexts;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.AfterChoiceRows;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.OfferStates;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.Requests;
import fr.palier.procurement.tender.persistence.TenderTraces;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the presentation report says, drawn from the facts (R2184-1 to R2184-3). */
@Component
class PresentationContent {

    private static final Set<LotStatus> CHOSEN = EnumSet.of(LotStatus.AWARDED, LotStatus.SIGNED, LotStatus.NOTIFIED);

    private final Lots lots;
    private final Offers offers;
    private final Deposits deposits;
    private final AwardCriteria criteria;
    private final Applications applications;
    private final OfferStates states;
    private final Requests requests;
    private final PublicityItems publicity;
    private final Proofs proofs;
    private final AfterChoiceRows notices;
    private final TenderTraces traces;
    private final Agenda agenda;
    private final OfferScores offerScores;
    private final LetterTexts texts;
    private final NegotiationState negotiation;

    PresentationContent(
            Lots lots,
            Offers offers,
            Deposits deposits,
            AwardCriteria criteria,
            Applications applications,
            OfferStates states,
            Requests requests,
            PublicityItems publicity,
            Proofs proofs,
            AfterChoiceRows notices,
            TenderTraces traces,
            Agenda agenda,
            OfferScores offerScores,
            LetterTexts texts,
            NegotiationState negotiation) {
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.criteria = criteria;
        this.applications = applications;
        this.states = states;
        this.requests = requests;
        this.publicity = publicity;
        this.proofs = proofs;
        this.notices = notices;
        this.traces = traces;
        this.agenda = agenda;
        this.offerScores = offerScores;
        this.texts = texts;
        this.negotiation = negotiation;
    }

    Map<String, Object> of(Tender tender) {
        String reference = tender.reference();
        Criteria weighed = criteria.of(reference);
        Map<String, Object> model = new HashMap<>();
        model.put("lots", lots.of(reference));
        model.put("publicity", publicity.of(reference));
        model.put("criteria", weighed.all());
        model.put("applications", applications.of(reference));
        model.put(
                "late",
                deposits.of(reference).stream()
                        .filter(deposit -> deposit.state() == DepositState.LATE)
                        .toList());
        model.put("setAside", proofs.setAside(reference));
        model.put("offers", offers.of(reference));
        model.put("scores", offerScores.all(reference, weighed));
        model.put("states", states.of(reference));
        model.put(
                "justifications",
                requests.of(reference).stream()
                        .filter(request -> request.kind() == RequestKind.JUSTIFICATION)
                        .toList());
        model.put("negotiation", negotiation.course(tender));
        model.put("advantages", advantages(reference));
        model.put("decisions", traces.decisions(reference));
        model.put("bodies", traces.items(reference));
        model.put("declared", agenda.conflictsOn(tender.office(), reference));
        model.put("proofs", proofs.of(reference));
        model.put("notices", notices.notices(reference));
        return model;
    }

    /** Why the chosen offer was chosen, by lot. */
    private Map<Integer, String> advantages(String reference) {
        Map<Integer, String> reasons = new HashMap<>();
        for (Lot lot : lots.of(reference)) {
            if (lot.winner() != null && CHOSEN.contains(lot.status())) {
                reasons.put(lot.number(), texts.advantagesOf(offers.get(reference, lot.winner())));
            }
        }
        return reasons;
    }
}
