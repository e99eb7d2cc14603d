package fr.palier.evaluation.scorecard.domain;

import java.time.LocalDate;
import java.util.List;

/** Figures of a firm from one part of a period to the next, oldest first; parts without an event are left out. */
public record Trend(Step step, List<Part> parts) {

    public Trend {
        parts = List.copyOf(parts);
    }

    /** @param first its first day, of the calendar and not of the period */
    public record Part(LocalDate first, Tally tally) {}
}
