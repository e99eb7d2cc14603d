package fr.palier.evaluation.domain;

import fr.palier.evaluation.SheetKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of an office for a kind of purchase, as its tables gave it on the day. */
public record RatingSheet(SheetKind kind, List<Criterion> criteria) {

    public static final int LOWEST_MARK = 1;
    public static final int HIGHEST_MARK = 5;

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public RatingSheet {
        criteria = List.copyOf(criteria);
    }

    /**
     * A person's marks, 1 to 5: one for each criterion, or for at least one of its parts.
     *
     * @param criteria by code of the criterion
     * @param parts by code of the criterion, then of its part; those left out do not apply
     */
    public record Marks(Map<String, Integer> criteria, Map<String, Map<String, Integer>> parts) {

        public Marks {
            criteria = Map.copyOf(criteria);
            parts = parts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
        }

        public static Marks of(Map<String, Integer> criteria) {
            return new Marks(criteria, Map.of());
        }
    }

    /**
     * The weighted mean, 0 to 100, two decimals.
     *
     * @throws fr.palier.office.Rejection {@code evaluation.markOutOfRange}, {@code evaluation.markMissing},
     *     {@code evaluation.unknownCriterion}
     */
    public BigDecimal score(Marks marks) {
        refuseUnknown(marks);
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (Criterion criterion : criteria) {
            sum = sum.add(points(criterion, marks).multiply(BigDecimal.valueOf(criterion.weight())));
            weights += criterion.weight();
        }
        return sum.divide(BigDecimal.valueOf(weights), MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Points of one criterion, 0 to 100: the mean of its marked parts, or its own mark where none is marked. */
    public BigDecimal points(Criterion criterion, Marks marks) {
        List<Integer> given = List.copyOf(
                marks.parts().getOrDefault(criterion.code(), Map.of()).values());
        if (given.isEmpty()) {
            given = Optional.ofNullable(marks.criteria().get(criterion.code())).stream()
                    .toList();
        }
        EvaluationReason.MARK_MISSING.when(given.isEmpty(), criterion.label());
        given.forEach(mark -> EvaluationReason.MARK_OUT_OF_RANGE.when(
                mark < LOWEST_MARK || mark > HIGHEST_MARK, criterion.label(), mark));
        int above = given.stream().mapToInt(mark -> mark - LOWEST_MARK).sum();
        return HUNDRED.multiply(BigDecimal.valueOf(above))
                .divide(BigDecimal.valueOf((long) given.size() * (HIGHEST_MARK - LOWEST_MARK)), MathContext.DECIMAL64);
    }

    /** What a draft must satisfy already: criteria of this sheet, marks from 1 to 5; some may be missing. */
    public void checkGiven(Marks marks) {
        refuseUnknown(marks);
        for (Criterion criterion : criteria) {
            Stream.concat(
                            Stream.ofNullable(marks.criteria().get(criterion.code())),
                            marks.parts().getOrDefault(criterion.code(), Map.of()).values().stream())
                    .forEach(mark -> EvaluationReason.MARK_OUT_OF_RANGE.when(
                            mark < LOWEST_MARK || mark > HIGHEST_MARK, criterion.label(), mark));
        }
    }

    private void refuseUnknown(Marks marks) {
        Map<String, Set<String>> known = criteria.stream()
                .collect(Collectors.toMap(
                        Criterion::code,
                        one -> one.parts().stream().map(Criterion.Part::code).collect(Collectors.toSet())));
        marks.criteria()
                .keySet()
                .forEach(code -> EvaluationReason.UNKNOWN_CRITERION.when(!known.containsKey(code), code));
        marks.parts().forEach((code, parts) -> {
            EvaluationReason.UNKNOWN_CRITERION.when(!known.containsKey(code), code);
            parts.keySet()
                    .forEach(part -> EvaluationReason.UNKNOWN_CRITERION.when(
                            !known.get(code).contains(part), code + " / " + part));
        });
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(one -> Objects.equals(one.code(), code)).findFirst();
    }
}
