package fr.palier.evaluation.review.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a review stands, with what may follow. */
public enum ReviewStatus {
    OPENED("Ouverte"),
    EMPTY("Sans fait à évaluer"),
    PROVISIONAL("Fiche provisoire"),
    TOLD("Observations attendues"),
    TO_DECIDE("À décider"),
    DECIDED("Décidée"),
    FROZEN("Gelée"),
    PLAN("Plan de progrès en cours"),
    CLOSED("Close");

    private static final Map<ReviewStatus, Set<ReviewStatus>> NEXT = Map.of(
            OPENED, EnumSet.of(EMPTY, PROVISIONAL),
            EMPTY, EnumSet.noneOf(ReviewStatus.class),
            PROVISIONAL, EnumSet.of(TOLD),
            TOLD, EnumSet.of(TO_DECIDE),
            TO_DECIDE, EnumSet.of(DECIDED),
            DECIDED, EnumSet.of(FROZEN),
            FROZEN, EnumSet.of(CLOSED, PLAN),
            PLAN, EnumSet.of(CLOSED),
            CLOSED, EnumSet.noneOf(ReviewStatus.class));

    private final String label;

    ReviewStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(ReviewStatus next) {
        return NEXT.get(this).contains(next);
    }

    public boolean isEnd() {
        return NEXT.get(this).isEmpty();
    }

    /** Whether nothing of the sheet can change any more. */
    public boolean isFrozen() {
        return this == FROZEN || this == PLAN || this == CLOSED;
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code review.wrongMoment} */
    public ReviewStatus to(ReviewStatus next) {
        ReviewReason.WRONG_MOMENT.when(!mayBecome(next), label);
        return next;
    }
}
