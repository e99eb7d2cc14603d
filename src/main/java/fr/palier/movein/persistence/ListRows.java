package fr.palier.movein.persistence;

import fr.palier.housing.EquipmentKind;
import fr.palier.movein.domain.ListLine;
import fr.palier.movein.domain.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of the visit with their history: a line is added from a day on and ended by a day, never rewritten. */
@Repository
public class ListRows {

    private static final String TOPICS =
            """
            select id, office, kind, null as equipment, position, label, help, starts_on, ends_on, made_by_name, ended_by_name
            from move_in_topic where office is not distinct from cast(:office as text) and kind = :kind order by position""";

    private static final String EQUIPMENT =
            """
            select id, office, null as kind, equipment, position, label, null as help, starts_on, ends_on, made_by_name, ended_by_name
            from move_in_standard_item where office is not distinct from cast(:office as text) order by position""";

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two persons do not change the lists of an office at once. */
    public void lockOffice(String office) {
        jdbc.sql("select code from office where code = ? for no key update")
                .param(office)
                .query(String.class)
                .single();
    }

    /** All lines ever, by place. @param office null = the standard list @param kind null = equipment */
    public List<ListLine> of(String office, Topic.Kind kind) {
        return jdbc.sql(kind == null ? EQUIPMENT : TOPICS)
                .param("office", office)
                .param("kind", kind == null ? null : kind.name())
                .query(ListRows::line)
                .list();
    }

    public Optional<ListLine> find(String office, Topic.Kind kind, long id) {
        return of(office, kind).stream().filter(line -> line.id() == id).findFirst();
    }

    public void add(ListLine line) {
        if (line.topic() == null) {
            jdbc.sql(
                            """
                            insert into move_in_standard_item (office, position, equipment, label, starts_on, ends_on, made_by_name,
                                ended_by_name) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(java.util.Arrays.asList(
                            line.office(),
                            line.position(),
                            line.equipment().name(),
                            line.label(),
                            line.startsOn(),
                            line.endsOn(),
                            line.madeByName(),
                            line.endedByName()))
                    .update();
        } else {
            jdbc.sql(
                            """
                            insert into move_in_topic (office, kind, position, label, help, starts_on, ends_on, made_by_name, ended_by_name)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(java.util.Arrays.asList(
                            line.office(),
                            line.topic().name(),
                            line.position(),
                            line.label(),
                            line.help(),
                            line.startsOn(),
                            line.endsOn(),
                            line.madeByName(),
                            line.endedByName()))
                    .update();
        }
    }

    public void end(ListLine line, LocalDate lastDay, String by) {
        jdbc.sql("update %s set ends_on = ?, ended_by_name = ? where id = ?"
                        .formatted(line.topic() == null ? "move_in_standard_item" : "move_in_topic"))
                .params(lastDay, by, line.id())
                .update();
    }

    private static ListLine line(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String equipment = row.getString("equipment");
        return new ListLine(
                row.getLong("id"),
                row.getString("office"),
                kind == null ? null : Topic.Kind.valueOf(kind),
                equipment == null ? null : EquipmentKind.valueOf(equipment),
                row.getInt("position"),
                row.getString("label"),
                row.getString("help"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("made_by_name"),
                row.getString("ended_by_name"));
    }
}
