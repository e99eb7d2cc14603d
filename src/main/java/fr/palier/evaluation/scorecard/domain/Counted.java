package fr.palier.evaluation.scorecard.domain;

import java.time.OffsetDateTime;

/**
 * Versions of the tables that facts are counted by.
 *
 * @param id 0 = nobody remembers which
 * @param firstContact fingerprint of the file, likewise {@code appointmentTolerance}
 * @param deployedAt last start of the application with them
 */
public record Counted(int id, String firstContact, String appointmentTolerance, OffsetDateTime deployedAt) {

    public boolean isKnown() {
        return id > 0;
    }

    /** So many interventions whose facts are still to be counted again. */
    public record Behind(Counted by, long interventions) {}
}
