package fr.palier.evaluation.penalty.application;

import fr.palier.evaluation.penalty.domain.Statement;
import java.time.LocalDate;

/** What the use cases ask of the procedure under way. */
public interface StatementFlow {

    /** @param officer account of who is in charge; null = the group */
    void start(Statement statement, String subject, String officer);

    /** The firm has said all that it had to say. */
    void heard(Statement statement);

    /** The letter left later than it was made: the firm has the whole period. */
    void observeUntilMoved(Statement statement, LocalDate lastDay);
}
