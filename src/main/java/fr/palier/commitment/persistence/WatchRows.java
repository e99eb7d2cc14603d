package fr.palier.commitment.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that are to be looked at again. */
@Repository
public class WatchRows {

    private final JdbcClient jdbc;

    WatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String office, String reference, OffsetDateTime since) {
        jdbc.sql("insert into breach_watch (office, reference, since) values (?, ?, ?) on conflict do nothing")
                .params(office, reference, since)
                .update();
    }

    /** Oldest first. */
    public List<String> of(String office) {
        return jdbc.sql("select reference from breach_watch where office = ? order by since, reference")
                .param(office)
                .query(String.class)
                .list();
    }

    public void remove(String office, String reference) {
        jdbc.sql("delete from breach_watch where office = ? and reference = ?")
                .params(office, reference)
                .update();
    }
}
