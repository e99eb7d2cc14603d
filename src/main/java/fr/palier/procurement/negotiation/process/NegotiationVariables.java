package fr.palier.procurement.negotiation.process;

/** What routes a negotiation besides the display variables. */
final class NegotiationVariables {

    static final String AHEAD = "negotiationAhead";
    static final String AUTHORISATION = "authorisation";
    static final String MANDATE_SIGNED = "mandateSigned";
    static final String ROUND_DEADLINE = "roundDeadline";
    static final String FINAL_OFFERS = "finalOffers";
    static final String OFFERS_RECEIVED = "offersReceived";
    static final String MAY_FOLLOW = "mayFollow";

    private NegotiationVariables() {}
}
