package fr.palier.evaluation.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * Marks and comments before they are frozen.
 *
 * @param comments by code of the criterion
 * @param comment on the whole; null = none
 */
public record Draft(RatingSheet.Marks marks, Map<String, String> comments, String comment) {

    public static final Draft EMPTY = new Draft(new RatingSheet.Marks(Map.of(), Map.of()), Map.of(), null);

    public Draft {
        comments = Map.copyOf(comments);
    }

    /** The same marks and comments as on a sheet that is to be corrected. */
    public static Draft of(FrozenSheet sheet) {
        Map<String, Integer> criteria = new HashMap<>();
        Map<String, Map<String, Integer>> parts = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        for (FrozenSheet.Line line : sheet.lines()) {
            if (line.mark() != null) {
                criteria.put(line.code(), line.mark());
            }
            line.parts().stream().filter(part -> part.mark() != null).forEach(part -> parts.computeIfAbsent(
                            line.code(), code -> new HashMap<>())
                    .put(part.code(), part.mark()));
            if (line.comment() != null) {
                comments.put(line.code(), line.comment());
            }
        }
        return new Draft(new RatingSheet.Marks(criteria, parts), comments, sheet.comment());
    }
}
