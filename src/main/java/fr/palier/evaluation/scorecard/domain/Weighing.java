package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.domain.Criterion;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.domain.RatingSheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Points of the criteria of upkeep, and their weighted mean. */
public final class Weighing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private Weighing() {}

    /** One part per criterion of the sheet; a criterion that is not counted has no events. */
    public static List<UpkeepScore.Part> parts(RatingSheet sheet, UpkeepFigures figures) {
        return sheet.criteria().stream()
                .map(criterion -> part(criterion, rate(criterion.code(), figures)))
                .toList();
    }

    private static UpkeepScore.Part part(Criterion criterion, Rate rate) {
        BigDecimal points = rate.events() == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(rate.kept()))
                        .divide(BigDecimal.valueOf(rate.events()), DECIMALS, RoundingMode.HALF_UP);
        return new UpkeepScore.Part(criterion.code(), criterion.label(), criterion.weight(), rate.events(), points);
    }

    private static Rate rate(String criterion, UpkeepFigures figures) {
        return switch (criterion) {
            case "REACTIVITY" -> figures.reactivity().neutral();
            case "KEPT_APPOINTMENTS" -> figures.keptAppointments().neutral();
            case "ON_TIME" -> figures.onTime().neutral();
            default -> Rate.NONE;
        };
    }

    /** Weighted mean of the criteria that have events; null where none has. */
    public static BigDecimal score(List<UpkeepScore.Part> parts) {
        List<UpkeepScore.Part> counted =
                parts.stream().filter(part -> part.points() != null).toList();
        int weights = counted.stream().mapToInt(UpkeepScore.Part::weight).sum();
        return weights == 0
                ? null
                : counted.stream()
                        .map(part -> part.points().multiply(BigDecimal.valueOf(part.weight())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(weights), DECIMALS, RoundingMode.HALF_UP);
    }
}
