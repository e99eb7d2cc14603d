package fr.palier.evaluation.penalty.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accepted orders were looked at for a penalty. */
@Repository
public class ExaminedRows {

    private final JdbcClient jdbc;

    ExaminedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two nodes that look at the same order wait here for one another, until commit. */
    public void hold(String office, String intervention) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 190))")
                .param(office + " " + intervention)
                .query(row -> {});
    }

    /** Orders whose work was accepted, or refused for good, under contracts whose clause is entered that nobody looked at yet, in their own order. */
    public List<String> missing(String office, String after, int most) {
        return jdbc.sql(
                        """
                        select one.reference from intervention one
                        join contract on contract.reference = one.contract and contract.penalty_unit is not null
                        where one.office = ? and one.reference > ? and one.status in ('CLOSED', 'REJECTED')
                          and not exists (select from penalty_examined where penalty_examined.intervention = one.reference)
                        order by one.reference limit ?""")
                .params(office, after, most)
                .query(String.class)
                .list();
    }

    /** Orders whose proposed penalty nobody decided yet: what it rests on may have changed since. */
    public List<String> undecided(String office) {
        return jdbc.sql(
                        "select intervention from late_penalty where office = ? and status = 'PROPOSED' order by intervention")
                .param(office)
                .query(String.class)
                .list();
    }

    public boolean isExamined(String intervention) {
        return jdbc.sql("select exists (select from penalty_examined where intervention = ?)")
                .param(intervention)
                .query(Boolean.class)
                .single();
    }

    public void add(String office, String intervention, OffsetDateTime at) {
        jdbc.sql("insert into penalty_examined (intervention, office, examined_at) values (?, ?, ?)")
                .params(intervention, office, at)
                .update();
    }

    /** Its facts changed: it is looked at again. */
    public void forget(String intervention) {
        jdbc.sql("delete from penalty_examined where intervention = ?")
                .param(intervention)
                .update();
    }
}
