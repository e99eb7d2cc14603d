package fr.palier.evaluation.penalty.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a statement stands, with what may follow. */
public enum StatementStatus {
    TO_CHECK("À vérifier"),
    CHECKED("Vérifié, annonce en cours d'envoi"),
    NOTHING("Sans suite"),
    ANNOUNCED("Annoncé, observations attendues"),
    TO_DECIDE("À décider"),
    DECIDED("Décidé, lettre en cours d'envoi"),
    STATED("Décidé et notifié");

    private static final Map<StatementStatus, Set<StatementStatus>> NEXT = Map.of(
            TO_CHECK, EnumSet.of(CHECKED, NOTHING),
            CHECKED, EnumSet.of(ANNOUNCED),
            NOTHING, EnumSet.noneOf(StatementStatus.class),
            ANNOUNCED, EnumSet.of(TO_DECIDE),
            TO_DECIDE, EnumSet.of(DECIDED),
            DECIDED, EnumSet.of(STATED),
            STATED, EnumSet.noneOf(StatementStatus.class));

    private final String label;

    StatementStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(StatementStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether its penalties may still be recomputed and waived. */
    public boolean isOpen() {
        return this == TO_CHECK || this == CHECKED || this == ANNOUNCED || this == TO_DECIDE;
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code penalty.wrongMoment} */
    public StatementStatus to(StatementStatus next) {
        PenaltyReason.WRONG_MOMENT.when(!mayBecome(next), label);
        return next;
    }
}
