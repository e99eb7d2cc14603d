package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.Grade;
import fr.palier.evaluation.SheetKind;
import fr.palier.housing.WorkType;
import java.math.BigDecimal;
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
 * @param rated what persons rated of the firm: sheets that were frozen in the period, by kind
 */
public record Scorecard(
        String office,
        long firm,
        LocalDate from,
        LocalDate until,
        Tally total,
        Satisfaction satisfaction,
        List<Line> lines,
        UpkeepScore score,
        List<Rated> rated) {

    public Scorecard {
        lines = List.copyOf(lines);
        rated = List.copyOf(rated);
    }

    /** @param sheets frozen, one for each evaluation @param mean of their scores, 0 to 100, two decimals */
    public record Rated(SheetKind kind, int sheets, BigDecimal mean, Grade grade) {}

    /** One contract and trade. @param contract null = ordered without one */
    public record Line(String contract, WorkType workType, Tally tally, Satisfaction satisfaction) {}
}
