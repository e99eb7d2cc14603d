package fr.palier.complaint.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a complaint stands, with what may follow. */
public enum ComplaintStatus {
    RECEIVED("Reçue"),
    TO_QUALIFY("À qualifier"),
    IN_PROGRESS("En cours"),
    CLOSED("Close");

    private static final Map<ComplaintStatus, Set<ComplaintStatus>> NEXT = Map.of(
            RECEIVED, EnumSet.of(TO_QUALIFY, IN_PROGRESS, CLOSED),
            TO_QUALIFY, EnumSet.of(IN_PROGRESS, CLOSED),
            IN_PROGRESS, EnumSet.of(IN_PROGRESS, CLOSED),
            CLOSED, EnumSet.of(IN_PROGRESS));

    private final String label;

    ComplaintStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(ComplaintStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code complaint.wrongMoment} */
    public ComplaintStatus to(ComplaintStatus next) {
        ComplaintReason.WRONG_MOMENT.when(!mayBecome(next), label.toLowerCase(java.util.Locale.FRENCH));
        return next;
    }
}
