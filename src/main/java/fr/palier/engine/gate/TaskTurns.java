package fr.palier.engine.gate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two who act on one task at once act one after the other, whatever the node: the second finds the task as the first left it. Without
 * it the engine fails by itself where a task ends between two of its own reads.
 */
@Repository
class TaskTurns {

    private final JdbcClient jdbc;

    TaskTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String taskId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 21))")
                .param(taskId)
                .query((row, number) -> true)
                .single();
    }
}
