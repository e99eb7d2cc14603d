package fr.palier.commitment.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a gesture stands, with what may follow. */
public enum GestureStatus {
    FOUND("Manquement constaté"),
    NO_GESTURE("Sans geste"),
    TO_APPROVE("Accord attendu"),
    REFUSED("Refusé"),
    APPROVED("Accordé, lettre à envoyer"),
    TOLD("Lettre envoyée"),
    CONTESTED("Contesté"),
    REVIEWED("Réexaminé, réponse à envoyer"),
    ANSWERED("Réponse envoyée"),
    CREDITED("Crédit enregistré"),
    CLOSED("Clos");

    private static final Map<GestureStatus, Set<GestureStatus>> NEXT = Map.ofEntries(
            Map.entry(FOUND, EnumSet.of(NO_GESTURE, TO_APPROVE)),
            // facts may change while an agreement is awaited
            Map.entry(TO_APPROVE, EnumSet.of(TO_APPROVE, NO_GESTURE, REFUSED, APPROVED)),
            Map.entry(APPROVED, EnumSet.of(TOLD)),
            Map.entry(TOLD, EnumSet.of(CONTESTED, CREDITED, CLOSED)),
            Map.entry(CONTESTED, EnumSet.of(REVIEWED)),
            Map.entry(REVIEWED, EnumSet.of(ANSWERED)),
            Map.entry(ANSWERED, EnumSet.of(CREDITED, CLOSED)),
            Map.entry(NO_GESTURE, EnumSet.noneOf(GestureStatus.class)),
            Map.entry(REFUSED, EnumSet.noneOf(GestureStatus.class)),
            Map.entry(CREDITED, EnumSet.noneOf(GestureStatus.class)),
            Map.entry(CLOSED, EnumSet.noneOf(GestureStatus.class)));

    private final String label;

    GestureStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(GestureStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether somebody agreed to it, whatever followed. */
    public boolean isGranted() {
        return this != FOUND && this != NO_GESTURE && this != TO_APPROVE && this != REFUSED;
    }

    public boolean isEnd() {
        return NEXT.get(this).isEmpty();
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code commitment.wrongMoment} */
    public GestureStatus to(GestureStatus next) {
        CommitmentReason.WRONG_MOMENT.when(!mayBecome(next), label);
        return next;
    }
}
