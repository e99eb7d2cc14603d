package fr.palier.evaluation.review.application;

import fr.palier.evaluation.review.domain.Review;
import java.time.LocalDate;

/** What the use cases ask of the procedure under way. */
public interface ReviewFlow {

    void start(Review review, String subject);

    /** The firm has said all that it had to say. */
    void heard(Review review);

    /** An action of the plan is due on another day. */
    void actionMoved(Review review, int number, LocalDate day);

    /** The letter left later than it was made: the firm has the whole period. */
    void observeUntilMoved(Review review, LocalDate lastDay);
}
