package fr.palier.procurement.tender.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The marks of all raters for one offer and one criterion, one per rater: his latest. */
public record MarkSheet(List<Mark> marks) {

    private static final int DECIMALS = 2;

    public MarkSheet {
        marks = List.copyOf(marks);
    }

    /** A rater's mark, 0 to 20. */
    public record Mark(
            long offer,
            long criterion,
            String rater,
            String raterName,
            BigDecimal mark,
            String comment,
            OffsetDateTime at) {}

    public BigDecimal lowest() {
        return marks.stream().map(Mark::mark).min(Comparator.naturalOrder()).orElseThrow();
    }

    public BigDecimal highest() {
        return marks.stream().map(Mark::mark).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Points between the highest and the lowest mark. */
    public BigDecimal spread() {
        return highest().subtract(lowest());
    }

    /** The mean that counts; empty from the spread on at which the raters must agree. */
    public Optional<BigDecimal> settled(int agreementFrom) {
        if (marks.isEmpty() || marks.size() > 1 && spread().compareTo(BigDecimal.valueOf(agreementFrom)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(marks.stream()
                .map(Mark::mark)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(marks.size()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The raters' comments, with their names where there are several; null where nobody wrote one. */
    public String comments() {
        List<Mark> said = marks.stream().filter(mark -> mark.comment() != null).toList();
        if (said.isEmpty()) {
            return null;
        }
        return said.size() == 1
                ? said.get(0).comment()
                : said.stream()
                        .map(mark -> mark.raterName() + " : " + mark.comment())
                        .collect(Collectors.joining(" "));
    }
}
