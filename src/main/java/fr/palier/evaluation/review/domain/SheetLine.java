package fr.palier.evaluation.review.domain;

import fr.palier.evaluation.domain.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a review's sheet.
 *
 * @param weight relative to the other lines'
 * @param events what it rests on: events of interventions, or rated sheets
 * @param kept those that went as they should, the tenants' absences neutral; null where a person rated
 * @param rawEvents the same as if no absence had been declared; null likewise
 * @param points 0 to 100; null without events
 * @param corrected what the decision puts in their place; null = kept
 */
public record SheetLine(
        int position,
        String code,
        String label,
        int weight,
        int events,
        Integer kept,
        Integer rawEvents,
        Integer rawKept,
        BigDecimal points,
        BigDecimal corrected,
        String correctionReason,
        String correctedByName) {

    /** A line as the facts give it. */
    public static SheetLine of(int position, String code, String label, int weight, Rate neutral, Rate raw) {
        return new SheetLine(
                position,
                code,
                label,
                weight,
                neutral.events(),
                neutral.kept(),
                raw.events(),
                raw.kept(),
                neutral.value()
                        .map(value -> value.movePointRight(2).setScale(2))
                        .orElse(null),
                null,
                null,
                null);
    }

    /** A line as people rated it. */
    public static SheetLine rated(int position, String code, String label, int weight, int sheets, BigDecimal points) {
        return new SheetLine(position, code, label, weight, sheets, null, null, null, points, null, null, null);
    }

    /** Points that count; null without events. */
    public BigDecimal counted() {
        return corrected == null ? points : corrected;
    }

    public Optional<Rate.Interval> interval() {
        return kept == null ? Optional.empty() : new Rate(events, kept).interval();
    }

    public SheetLine corrected(BigDecimal to, String reason, String person) {
        ReviewReason.NOTHING_TO_CORRECT.when(points == null, label);
        ReviewReason.POINTS_OUT_OF_RANGE.when(to.signum() < 0 || to.compareTo(BigDecimal.valueOf(100)) > 0, label);
        ReviewReason.SAME_POINTS.when(to.compareTo(points) == 0, label);
        // the firm was heard on the sheet that it got
        ReviewReason.LOWERED.when(to.compareTo(points) < 0, label);
        return new SheetLine(
                position,
                code,
                label,
                weight,
                events,
                kept,
                rawEvents,
                rawKept,
                points,
                to.setScale(2),
                reason,
                person);
    }

    /** As it was before any correction. */
    public SheetLine restored() {
        return new SheetLine(position, code, label, weight, events, kept, rawEvents, rawKept, points, null, null, null);
    }
}
