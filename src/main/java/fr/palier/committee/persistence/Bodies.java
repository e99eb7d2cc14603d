package fr.palier.committee.persistence;

import fr.palier.committee.BodyKind;
import fr.palier.committee.domain.Body;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies of the offices. */
@Repository
public class Bodies {

    private final JdbcClient jdbc;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Body> find(String office, BodyKind kind) {
        return jdbc.sql("select * from committee_body where office = ? and kind = ?")
                .params(office, kind.name())
                .query(new DataClassRowMapper<>(Body.class))
                .optional();
    }

    public Body get(long id) {
        return jdbc.sql("select * from committee_body where id = ?")
                .param(id)
                .query(new DataClassRowMapper<>(Body.class))
                .single();
    }

    public List<Body> of(String office) {
        return jdbc.sql("select * from committee_body where office = ? order by kind")
                .param(office)
                .query(new DataClassRowMapper<>(Body.class))
                .list();
    }

    public long add(String office, BodyKind kind, String name) {
        return jdbc.sql("insert into committee_body (office, kind, name) values (?, ?, ?) returning id")
                .params(office, kind.name(), name)
                .query(Long.class)
                .single();
    }
}
