package fr.palier.evaluation.persistence;

import fr.palier.evaluation.domain.Snag;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reserves and their lifting. */
@Repository
public class SnagRows {

    private static final String SELECT =
            """
            select snag.*, lifting.lifted_on, lifting.note as lifted_note, lifting.photo as lifted_photo, lifting.lifted_by_name
            from snag left join snag_lifting lifting on lifting.snag = snag.id where snag.office = ?""";

    private final JdbcClient jdbc;

    SnagRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, the most pressing before. */
    public List<Snag> ofSite(String office, long site) {
        return jdbc.sql(SELECT + " and site = ? order by lifting.snag is not null, due_on, snag.id")
                .params(office, site)
                .query(SnagRows::row)
                .list();
    }

    /** Number of open reserves of each site that has some. */
    public Map<Long, Long> openBySite(String office) {
        Map<Long, Long> open = new HashMap<>();
        jdbc.sql(
                        """
                        select site, count(*) from snag
                        where office = ? and not exists (select from snag_lifting lifting where lifting.snag = snag.id)
                        group by site""")
                .param(office)
                .query(row -> {
                    open.put(row.getLong("site"), row.getLong("count"));
                });
        return open;
    }

    public Optional<Snag> find(String office, long id) {
        return jdbc.sql(SELECT + " and snag.id = ?")
                .params(office, id)
                .query(SnagRows::row)
                .optional();
    }

    public void add(String office, Snag snag, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        insert into snag (office, site, firm, text, raised_on, due_on, photo, raised_at, raised_by, raised_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        office,
                        snag.site(),
                        snag.firm(),
                        snag.text(),
                        snag.raisedOn(),
                        snag.dueOn(),
                        snag.photo(),
                        at,
                        by.id(),
                        by.name())
                .update();
    }

    /** False where somebody else has lifted it meanwhile. */
    public boolean lift(long snag, LocalDate day, String note, Long photo, OffsetDateTime at, Person by) {
        return jdbc.sql(
                                """
                        insert into snag_lifting (snag, lifted_on, note, photo, lifted_at, lifted_by, lifted_by_name)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(snag, day, note, photo, at, by.id(), by.name())
                        .update()
                == 1;
    }

    private static Snag row(ResultSet row, int number) throws SQLException {
        return new Snag(
                row.getLong("id"),
                row.getLong("site"),
                row.getLong("firm"),
                row.getString("text"),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("photo", Long.class),
                row.getString("raised_by_name"),
                row.getObject("lifted_on", LocalDate.class),
                row.getString("lifted_note"),
                row.getObject("lifted_photo", Long.class),
                row.getString("lifted_by_name"));
    }
}
