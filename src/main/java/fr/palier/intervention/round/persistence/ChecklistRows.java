package fr.palier.intervention.round.persistence;

import fr.palier.housing.EquipmentKind;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of the lists; none is ever changed. */
@Repository
public class ChecklistRows {

    private final JdbcClient jdbc;

    ChecklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office's newest, else the standard one. */
    public Checklist current(String office, RoundKind kind) {
        return whole(jdbc.sql(
                        """
                        select * from round_checklist where (office = ? or office is null) and kind = ?
                        order by office nulls last, version desc limit 1""")
                .params(office, kind.name())
                .query(ChecklistRows::head)
                .single());
    }

    public Checklist get(long id) {
        return whole(jdbc.sql("select * from round_checklist where id = ?")
                .param(id)
                .query(ChecklistRows::head)
                .single());
    }

    /** The next version of an office. */
    public void add(String office, RoundKind kind, List<Checklist.Item> items, OffsetDateTime at, Person by) {
        long id = jdbc.sql(
                        """
                        insert into round_checklist (office, kind, version, made_at, made_by, made_by_name)
                        select :office, :kind, coalesce(max(version), 0) + 1, :at, :by, :name
                        from round_checklist where office = :office and kind = :kind returning id""")
                .param("office", office)
                .param("kind", kind.name())
                .param("at", at)
                .param("by", by.id())
                .param("name", by.name())
                .query(Long.class)
                .single();
        items.forEach(item -> jdbc.sql("insert into round_checklist_item values (?, ?, ?, ?, ?)")
                .params(id, item.position(), item.label(), item.equipment().name(), item.safety())
                .update());
    }

    /** One at a time writes a version. */
    public void lockOffice(String office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('round_checklist ' || ?))")
                .param(office)
                .query((row, number) -> "")
                .single();
    }

    private Checklist whole(Checklist head) {
        return new Checklist(
                head.id(),
                head.office(),
                head.kind(),
                head.version(),
                jdbc.sql("select * from round_checklist_item where checklist = ? order by position")
                        .param(head.id())
                        .query((row, number) -> new Checklist.Item(
                                row.getInt("position"),
                                row.getString("label"),
                                EquipmentKind.valueOf(row.getString("equipment")),
                                row.getBoolean("safety")))
                        .list());
    }

    private static Checklist head(ResultSet row, int number) throws SQLException {
        return new Checklist(
                row.getLong("id"),
                row.getString("office"),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                List.of());
    }
}
