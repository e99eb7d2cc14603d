package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.LinkedLetter;
import fr.palier.correspondence.NewLetter;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.LogLine;
import fr.palier.procurement.negotiation.domain.Round;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.tender.application.Envelopes;
import fr.palier.procurement.tender.domain.Tender;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter that invites a bidder to a round: the same for its preview and for the one that leaves. */
@Component
class RoundPaper {

    private final ExchangeLog log;
    private final Envelopes envelopes;

    RoundPaper(ExchangeLog log, Envelopes envelopes) {
        this.log = log;
        this.envelopes = envelopes;
    }

    LinkedLetter of(Tender tender, Round round, Bidder bidder) {
        String head = log.head(tender.reference());
        return letter(tender, round, bidder, head.equals(LogLine.START) ? "" : head);
    }

    /** Before it leaves: the log's hash will be that of the hour at which it does. */
    LinkedLetter draft(Tender tender, Round round, Bidder bidder) {
        return letter(tender, round, bidder, "portée à l’envoi");
    }

    private LinkedLetter letter(Tender tender, Round round, Bidder bidder, String head) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", round.label() + " de négociation : " + tender.subject());
        model.put("tender", tender);
        model.put("round", round);
        model.put("signatory", "Pour l’office, les négociateurs désignés");
        model.put("head", head);
        return new LinkedLetter(
                new NewLetter(
                        tender.office(),
                        tender.reference(),
                        "lettre-negociation-tour-" + round.number(),
                        bidder.deposit() == null
                                ? envelopes.of(tender.office(), bidder.siret(), bidder.firmName())
                                : envelopes.ofDeposit(tender, bidder.deposit(), bidder.firmName()),
                        bidder.email(),
                        "procurement/negotiation/lettre-tour",
                        model),
                ConductRounds.PURPOSE,
                "procurement/negotiation/invitation",
                Map.of(
                        "subject",
                        "Votre réponse, " + round.label().toLowerCase(Locale.FRANCE),
                        "deadline",
                        NegotiationDesk.moment(round.deadline())));
    }
}
