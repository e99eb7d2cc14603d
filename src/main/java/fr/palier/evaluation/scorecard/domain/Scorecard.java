package fr.palier.evaluation.scorecard.domain;

import fr.palier.housing.WorkType;
import java.time.LocalDate;
import java.util.List;

/**
 * What a firm's ended interventions of a period say of it.
 *
 * @param firm id in the directory of the office; records merged into it count with it
 * @param until last day; interventions that ended from {@code from} to it, both included
 * @param total over all of them; {@code total.figures()} are the rates
 * @param lines by contract and trade
 * @param score of the sheet {@code MAINTENANCE}
 */
public record Scorecard(
        String office,
        long firm,
        LocalDate from,
        LocalDate until,
        Tally total,
        Satisfaction satisfaction,
        List<Line> lines,
        UpkeepScore score) {

    public Scorecard {
        lines = List.copyOf(lines);
    }

    /** One contract and trade. @param contract null = ordered without one */
    public record Line(String contract, WorkType workType, Tally tally, Satisfaction satisfaction) {}
}
