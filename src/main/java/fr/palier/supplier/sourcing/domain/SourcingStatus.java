package fr.palier.supplier.sourcing.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a sourcing stands, with what may follow. */
public enum SourcingStatus {
    CONTACTING("Entreprises à contacter"),
    EXCHANGES("Échanges en cours"),
    CONCLUDING("Conclusion à rédiger"),
    FEW_EXPECTED("Trop peu de candidatures attendues"),
    CLOSED("Clos"),
    ABANDONED("Abandonné");

    private static final Map<SourcingStatus, Set<SourcingStatus>> NEXT = Map.of(
            CONTACTING, EnumSet.of(EXCHANGES, ABANDONED),
            EXCHANGES, EnumSet.of(CONCLUDING, ABANDONED),
            CONCLUDING, EnumSet.of(FEW_EXPECTED, CLOSED, ABANDONED),
            FEW_EXPECTED, EnumSet.of(CONTACTING, CLOSED, ABANDONED),
            CLOSED, EnumSet.noneOf(SourcingStatus.class),
            ABANDONED, EnumSet.noneOf(SourcingStatus.class));

    private final String label;

    SourcingStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(SourcingStatus next) {
        return NEXT.get(this).contains(next);
    }

    public boolean isEnd() {
        return NEXT.get(this).isEmpty();
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code sourcing.wrongMoment} */
    public SourcingStatus to(SourcingStatus next) {
        SourcingReason.WRONG_MOMENT.when(!mayBecome(next), label);
        return next;
    }
}
