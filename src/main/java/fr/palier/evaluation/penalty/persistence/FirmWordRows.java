package fr.palier.evaluation.penalty.persistence;

import fr.palier.evaluation.penalty.domain.FirmWord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What firms say of their statements of penalties. */
@Repository
public class FirmWordRows {

    private final JdbcClient jdbc;

    FirmWordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, those that came late too. */
    public List<FirmWord> of(String statement) {
        return jdbc.sql("select * from penalty_observation where statement = ? order by id")
                .param(statement)
                .query((row, number) -> new FirmWord(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getBoolean("late"),
                        row.getObject("said_at", OffsetDateTime.class),
                        documents(row.getLong("id"))))
                .list();
    }

    public Optional<FirmWord> find(String statement, long id) {
        return of(statement).stream().filter(one -> one.id() == id).findFirst();
    }

    private List<Long> documents(long observation) {
        return jdbc.sql("select document from penalty_observation_file where observation = ? order by document")
                .param(observation)
                .query(Long.class)
                .list();
    }

    public long add(String statement, String text, boolean late, OffsetDateTime at) {
        return jdbc.sql(
                        "insert into penalty_observation (statement, text, late, said_at) values (?, ?, ?, ?) returning id")
                .params(statement, text, late, at)
                .query(Long.class)
                .single();
    }

    public void attach(long observation, long document) {
        jdbc.sql("insert into penalty_observation_file (observation, document) values (?, ?) on conflict do nothing")
                .params(observation, document)
                .update();
    }
}
