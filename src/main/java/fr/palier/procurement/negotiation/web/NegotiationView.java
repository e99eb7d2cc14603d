package fr.palier.procurement.negotiation.web;

import fr.palier.procurement.negotiation.application.NegotiationReader;
import fr.palier.procurement.negotiation.domain.Terms;
import org.springframework.stereotype.Component;

/** What the templates of other pages ask: what the documents of a consultation announce of a negotiation. */
@Component("negotiationView")
class NegotiationView {

    private final NegotiationReader reader;

    NegotiationView(NegotiationReader reader) {
        this.reader = reader;
    }

    public Terms terms(String reference) {
        return reader.terms(reference);
    }

    /** Whether there is something to read on the page « Négociation ». */
    public boolean concerns(String reference) {
        return reader.isAsked(reference) || reader.terms(reference).provided();
    }
}
