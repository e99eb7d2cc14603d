package fr.palier.evaluation.domain;

import java.time.LocalDate;

/** A firm that the office cannot do without. @param untilOn last day; null = goes on */
public record StrategicFlag(
        long id,
        long firm,
        String reason,
        LocalDate fromOn,
        String recordedByName,
        LocalDate untilOn,
        String endReason,
        String endedByName) {

    public boolean stands(LocalDate day) {
        return !fromOn.isAfter(day) && (untilOn == null || !untilOn.isBefore(day));
    }
}
