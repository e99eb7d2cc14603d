package fr.palier.evaluation.review.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sheet of a review: lines with their points.
 *
 * @param events what the grade rests on: interventions that ended, or frozen sheets
 */
public record ReviewSheet(List<SheetLine> lines, int events) {

    public ReviewSheet {
        lines = List.copyOf(lines);
    }

    /** The weighted mean of the lines that say something, two decimals, before any correction; empty where none does. */
    public Optional<BigDecimal> provisional() {
        return mean(SheetLine::points);
    }

    /** The same with what was corrected. */
    public Optional<BigDecimal> score() {
        return mean(SheetLine::counted);
    }

    private Optional<BigDecimal> mean(Function<SheetLine, BigDecimal> points) {
        List<SheetLine> saying =
                lines.stream().filter(line -> points.apply(line) != null).toList();
        if (saying.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = saying.stream()
                .map(line -> points.apply(line).multiply(BigDecimal.valueOf(line.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int weights = saying.stream().mapToInt(SheetLine::weight).sum();
        return Optional.of(sum.divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP));
    }

    public boolean isEmpty() {
        return events == 0 || provisional().isEmpty();
    }

    public boolean isCorrected() {
        return lines.stream().anyMatch(line -> line.corrected() != null);
    }

    /** @throws fr.palier.office.Rejection {@code review.unknownLine} */
    public SheetLine line(String code) {
        return lines.stream()
                .filter(line -> Objects.equals(line.code(), code))
                .findFirst()
                .orElseThrow(ReviewReason.UNKNOWN_LINE::rejection);
    }
}
