package fr.palier.evaluation.review.persistence;

import fr.palier.evaluation.review.domain.Observation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What firms say of their reviews, and what they are answered. */
@Repository
public class ObservationRows {

    private final JdbcClient jdbc;

    ObservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, those that came late too. */
    public List<Observation> of(String reference) {
        return jdbc.sql("select * from supplier_review_observation where reference = ? order by id")
                .param(reference)
                .query((row, number) -> new Observation(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("text"),
                        row.getBoolean("late"),
                        row.getObject("said_at", OffsetDateTime.class),
                        row.getString("answer"),
                        row.getString("answered_by_name"),
                        row.getObject("answered_at", OffsetDateTime.class),
                        documents(row.getLong("id"))))
                .list();
    }

    public Optional<Observation> find(String reference, long id) {
        return of(reference).stream().filter(one -> one.id() == id).findFirst();
    }

    private List<Long> documents(long observation) {
        return jdbc.sql("select document from supplier_review_file where observation = ? order by document")
                .param(observation)
                .query(Long.class)
                .list();
    }

    public long add(String reference, String code, String text, boolean late, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into supplier_review_observation (reference, code, text, late, said_at) values (?, ?, ?, ?, ?) returning id""")
                .params(reference, code, text, late, at)
                .query(Long.class)
                .single();
    }

    public void attach(long observation, long document) {
        jdbc.sql("insert into supplier_review_file (observation, document) values (?, ?) on conflict do nothing")
                .params(observation, document)
                .update();
    }

    public void answer(long id, String answer, String name, OffsetDateTime at) {
        jdbc.sql(
                        "update supplier_review_observation set answer = ?, answered_by_name = ?, answered_at = ? where id = ?")
                .params(answer, name, at, id)
                .update();
    }
}
