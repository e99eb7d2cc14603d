package fr.palier.evaluation.scorecard.domain;

import fr.palier.housing.WorkType;
import java.util.List;

/**
 * Figures of an own team, read as a firm's: no grade, no rank and no review comes from them.
 *
 * @param code of the agency @param name what people read
 * @param lines by trade
 */
public record TeamCard(
        String code, String name, Tally total, Satisfaction satisfaction, List<Line> lines, Trend trend) {

    public TeamCard {
        lines = List.copyOf(lines);
    }

    public record Line(WorkType workType, Tally tally, Satisfaction satisfaction) {}

    /** One team beside firms. */
    public record Beside(String code, String name, Tally tally, Satisfaction satisfaction) {}
}
