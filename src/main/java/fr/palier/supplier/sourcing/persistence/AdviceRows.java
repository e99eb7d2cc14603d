package fr.palier.supplier.sourcing.persistence;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offices add to the public page on how to answer; append-only. */
@Repository
public class AdviceRows {

    private final JdbcClient jdbc;

    AdviceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> of(String office) {
        return jdbc.sql("select advice from answering_advice where office = ? order by id desc limit 1")
                .param(office)
                .query(String.class)
                .optional();
    }

    public void write(String office, String advice, String person, OffsetDateTime at) {
        jdbc.sql("insert into answering_advice (office, advice, written_by, written_at) values (?, ?, ?, ?)")
                .params(office, advice, person, at)
                .update();
    }
}
