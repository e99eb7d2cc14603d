package fr.palier.evaluation.review.application;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.RatedSource;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewSheet;
import java.util.List;
import java.util.Set;

/** Where a review's provisional sheet comes from: events for what is counted, frozen sheets for what a person rated. */
public interface ReviewFigures {

    /**
     * A sheet as the facts of a period give it today.
     *
     * @param sources rated sheets that it counts, oldest first
     * @param raters accounts of who rated them
     */
    record Provisional(ReviewSheet sheet, List<RatedSource> sources, Set<String> raters) {

        public Provisional {
            sources = List.copyOf(sources);
            raters = Set.copyOf(raters);
        }

        public static Provisional nothing() {
            return new Provisional(new ReviewSheet(List.of(), 0), List.of(), Set.of());
        }
    }

    Provisional of(String office, long firm, SheetKind sheet, ReviewPeriod period);

    /** Firms that may have something to review in a period. */
    Set<Long> firms(String office, SheetKind sheet, ReviewPeriod period);
}
