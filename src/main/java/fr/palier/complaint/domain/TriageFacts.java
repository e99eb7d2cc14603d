package fr.palier.complaint.domain;

import java.util.Map;

/**
 * What the tables are asked with.
 *
 * @param equipment constant of the register, or {@code CO_OWNED_PART}
 * @param maintained looked after by a maintenance contract
 * @param guaranteed a guarantee of the register still runs for this piece
 * @param yearsSinceAcceptance completed years since the building's acceptance; null = unknown
 */
public record TriageFacts(
        String officePolicy,
        Category category,
        Cause cause,
        boolean danger,
        boolean fragile,
        boolean outOfHours,
        boolean reportedAtMoveIn,
        String equipment,
        boolean maintained,
        boolean guaranteed,
        Integer yearsSinceAcceptance) {

    public Map<String, Object> triageInputs() {
        return Map.of(
                "officePolicy",
                officePolicy,
                "category",
                category.name(),
                "danger",
                danger,
                "vulnerableTenant",
                fragile,
                "outOfHours",
                outOfHours,
                "reportedAtMoveIn",
                reportedAtMoveIn);
    }

    public Map<String, Object> responsibilityInputs(boolean underGuarantee) {
        return Map.of(
                "equipment",
                equipment,
                "cause",
                cause.name(),
                "underMaintenanceContract",
                maintained,
                "underGuarantee",
                underGuarantee);
    }
}
