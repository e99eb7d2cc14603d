package fr.palier.office;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act at a time on a file and on what hangs on it. Closing a request cancels its intervention, accepting an intervention closes its
 * request: who begins at one end and who begins at the other would wait for each other until PostgreSQL ends one of them. So whoever
 * holds a row of either takes the turn of the file at their root first.
 */
@Repository
public class FileTurns {

    private final JdbcClient jdbc;

    FileTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn, held until the transaction ends; who has it already goes on. @param root reference of the file at the root */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String office, String root) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 22))")
                .param(office + " " + root)
                .query((row, number) -> true)
                .single();
    }
}
