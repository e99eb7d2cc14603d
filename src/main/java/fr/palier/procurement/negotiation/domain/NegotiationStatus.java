package fr.palier.procurement.negotiation.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a negotiation stands, with what may follow. */
public enum NegotiationStatus {
    ASKED("Autorisation demandée"),
    AUTHORISED("Autorisée, mandat à préparer"),
    REFUSED("Refusée"),
    MANDATE_TO_SIGN("Mandat à signer"),
    MANDATED("Mandat signé"),
    IN_ROUND("Tour en cours"),
    ROUND_CLOSED("Entre deux tours"),
    CONCLUDED("Offres finales reçues"),
    REPORTED("Rapport signé");

    private static final Map<NegotiationStatus, Set<NegotiationStatus>> NEXT = Map.of(
            ASKED, EnumSet.of(AUTHORISED, REFUSED),
            AUTHORISED, EnumSet.of(MANDATE_TO_SIGN),
            REFUSED, EnumSet.noneOf(NegotiationStatus.class),
            MANDATE_TO_SIGN, EnumSet.of(AUTHORISED, MANDATED),
            MANDATED, EnumSet.of(IN_ROUND),
            IN_ROUND, EnumSet.of(ROUND_CLOSED, CONCLUDED),
            ROUND_CLOSED, EnumSet.of(IN_ROUND),
            CONCLUDED, EnumSet.of(REPORTED),
            REPORTED, EnumSet.noneOf(NegotiationStatus.class));

    private final String label;

    NegotiationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(NegotiationStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether final offers have been received: nothing is negotiated any more. */
    public boolean isOver() {
        return this == CONCLUDED || this == REPORTED || this == REFUSED;
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code negotiation.wrongMoment} */
    public NegotiationStatus to(NegotiationStatus next) {
        NegotiationReason.WRONG_MOMENT.when(!mayBecome(next), label);
        return next;
    }
}
