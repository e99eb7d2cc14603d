package fr.palier.procurement.tender.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a lot stands: each lot is decided, told, signed and notified on its own. */
public enum LotStatus {
    OPEN("À attribuer"),
    AWARDED("Attribué"),
    UNSUCCESSFUL("Infructueux"),
    NO_FOLLOW_UP("Sans suite"),
    SIGNED("Signé"),
    NOTIFIED("Notifié");

    private static final Map<LotStatus, Set<LotStatus>> NEXT = Map.of(
            OPEN, EnumSet.of(AWARDED, UNSUCCESSFUL, NO_FOLLOW_UP),
            // a planned winner that is set aside gives way to the next ranked, or to nobody (R2144-7, R2181-7)
            AWARDED, EnumSet.of(AWARDED, SIGNED, UNSUCCESSFUL, NO_FOLLOW_UP),
            UNSUCCESSFUL, EnumSet.noneOf(LotStatus.class),
            NO_FOLLOW_UP, EnumSet.noneOf(LotStatus.class),
            SIGNED, EnumSet.of(NOTIFIED),
            NOTIFIED, EnumSet.noneOf(LotStatus.class));

    private final String label;

    LotStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(LotStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code tender.lotWrongMoment} */
    public LotStatus to(LotStatus next) {
        TenderReason.LOT_WRONG_MOMENT.when(!mayBecome(next), label);
        return next;
    }
}
