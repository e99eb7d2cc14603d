package fr.palier.evaluation.persistence;

import fr.palier.evaluation.domain.Snag;
import fr.palier.evaluation.domain.SnagStep;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
        return withParts(jdbc.sql(SELECT + " and site = ? order by lifting.snag is not null, due_on, snag.id")
                .params(office, site)
                .query(SnagRows::row)
                .list());
    }

    /** Number of reserves that stand. @param late of these, those whose day is past */
    public record Standing(long open, long late) {

        public static final Standing NONE = new Standing(0, 0);
    }

    /** By site that has some. */
    public Map<Long, Standing> openBySite(String office, LocalDate today) {
        Map<Long, Standing> open = new HashMap<>();
        jdbc.sql(
                        """
                        select site, count(*) as open, count(*) filter (where due_on < ?) as late from snag
                        where office = ? and not exists (select from snag_lifting lifting where lifting.snag = snag.id)
                        group by site""")
                .params(today, office)
                .query(row -> {
                    open.put(row.getLong("site"), new Standing(row.getLong("open"), row.getLong("late")));
                });
        return open;
    }

    /** Sites that are not abandoned with reserves that stand, whose day is before another. */
    public List<Long> sitesToRemind(String office, LocalDate before) {
        return jdbc.sql(
                        """
                        select distinct site.id from rated_site site join snag on snag.site = site.id
                        where site.office = :office and site.abandoned_at is null
                          and (snag.due_on < :before or site.guarantee_end < :before)
                          and not exists (select from snag_lifting lifting where lifting.snag = snag.id)
                        order by site.id""")
                .param("office", office)
                .param("before", before)
                .query(Long.class)
                .list();
    }

    /** False where the step was given before. */
    public boolean remind(long snag, SnagStep step, OffsetDateTime at) {
        return jdbc.sql("insert into snag_reminder (snag, step, given_at) values (?, ?, ?) on conflict do nothing")
                        .params(snag, step.name(), at)
                        .update()
                == 1;
    }

    public Optional<Snag> find(String office, long id) {
        return withParts(jdbc.sql(SELECT + " and snag.id = ?")
                        .params(office, id)
                        .query(SnagRows::row)
                        .list())
                .stream()
                .findFirst();
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

    public void liftPartly(long snag, LocalDate day, String remains, Long photo, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        insert into snag_part_lifting (snag, lifted_on, remains, photo, lifted_at, lifted_by, lifted_by_name)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(snag, day, remains, photo, at, by.id(), by.name())
                .update();
    }

    private List<Snag> withParts(List<Snag> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<Snag.Part>> parts = new HashMap<>();
        jdbc.sql("select * from snag_part_lifting where snag in (:snags) order by id")
                .param("snags", bare.stream().map(Snag::id).toList())
                .query(row -> {
                    parts.computeIfAbsent(row.getLong("snag"), snag -> new ArrayList<>())
                            .add(new Snag.Part(
                                    row.getObject("lifted_on", LocalDate.class),
                                    row.getString("remains"),
                                    row.getObject("photo", Long.class),
                                    row.getString("lifted_by_name")));
                });
        return bare.stream()
                .map(snag -> snag.with(parts.getOrDefault(snag.id(), List.of())))
                .toList();
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
                row.getString("lifted_by_name"),
                List.of());
    }
}
