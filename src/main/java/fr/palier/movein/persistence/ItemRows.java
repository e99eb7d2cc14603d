package fr.palier.movein.persistence;

import fr.palier.housing.EquipmentKind;
import fr.palier.movein.Reserve;
import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.ItemState;
import fr.palier.movein.domain.MoveIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Equipment of move-ins, with the reserves that were raised. */
@Repository
public class ItemRows {

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the standard list. */
    public record Standard(EquipmentKind equipment, String label) {}

    /** The office's list of a day, else the standard one. */
    public List<Standard> standard(String office, LocalDate day) {
        return jdbc.sql(
                        """
                        select equipment, label from move_in_standard_item
                        where starts_on <= :day and (ends_on is null or ends_on >= :day) and (office = :office or office is null
                            and not exists (select 1 from move_in_standard_item where office = :office and starts_on <= :day))
                        order by position""")
                .param("office", office)
                .param("day", day)
                .query((row, number) ->
                        new Standard(EquipmentKind.valueOf(row.getString("equipment")), row.getString("label")))
                .list();
    }

    public void add(MoveIn of, Item item) {
        jdbc.sql(
                        """
                        insert into move_in_item (office, reference, position, equipment, equipment_id, label)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        of.office(),
                        of.reference(),
                        item.position(),
                        item.equipment().name(),
                        item.equipmentId(),
                        item.label())
                .update();
    }

    public List<Item> of(String office, String reference) {
        return jdbc.sql("select * from move_in_item where office = ? and reference = ? order by position")
                .params(office, reference)
                .query(ItemRows::item)
                .list();
    }

    public void seen(MoveIn of, Item item) {
        jdbc.sql(
                        """
                        update move_in_item set state = :state, note = :note, danger = :danger, photo = :photo, raised_on = :raised
                        where office = :office and reference = :reference and position = :position""")
                .param("state", item.state().name())
                .param("note", item.note())
                .param("danger", item.danger())
                .param("photo", item.photo())
                .param("raised", item.raisedOn())
                .param("office", of.office())
                .param("reference", of.reference())
                .param("position", item.position())
                .update();
    }

    /** @param intervention null = none any more: the reserve can be ordered again */
    public void ordered(MoveIn of, int position, String intervention) {
        jdbc.sql("update move_in_item set intervention = ? where office = ? and reference = ? and position = ?")
                .params(intervention, of.office(), of.reference(), position)
                .update();
    }

    public Optional<Item> ofIntervention(String office, String intervention) {
        return jdbc.sql("select * from move_in_item where office = ? and intervention = ?")
                .params(office, intervention)
                .query(ItemRows::item)
                .optional();
    }

    public void closed(MoveIn of, int position, LocalDate day) {
        jdbc.sql("update move_in_item set closed_on = ? where office = ? and reference = ? and position = ?")
                .params(day, of.office(), of.reference(), position)
                .update();
    }

    /** Reserves of the lease that holds a dwelling on a day. */
    public List<Reserve> reservesOf(String office, long dwelling, EquipmentKind equipment, LocalDate day) {
        return jdbc.sql(
                        """
                        select move_in_item.* from move_in_item join move_in using (office, reference)
                            join occupant on occupant.id = move_in.occupant
                        where move_in_item.office = :office and move_in.dwelling = :dwelling and move_in_item.equipment = :equipment
                            and move_in_item.raised_on is not null and move_in.status <> 'CANCELLED'
                            and occupant.entered_on <= :day and (occupant.left_on is null or occupant.left_on >= :day)
                        order by raised_on, reference, position""")
                .param("office", office)
                .param("dwelling", dwelling)
                .param("equipment", equipment.name())
                .param("day", day)
                .query((row, number) -> new Reserve(
                        row.getString("reference"),
                        EquipmentKind.valueOf(row.getString("equipment")),
                        row.getString("label"),
                        row.getString("note"),
                        row.getObject("raised_on", LocalDate.class),
                        row.getString("intervention"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new Item(
                row.getInt("position"),
                EquipmentKind.valueOf(row.getString("equipment")),
                row.getObject("equipment_id", Long.class),
                row.getString("label"),
                state == null ? null : ItemState.valueOf(state),
                row.getString("note"),
                row.getBoolean("danger"),
                row.getObject("photo", Long.class),
                row.getObject("raised_on", LocalDate.class),
                row.getString("intervention"),
                row.getObject("closed_on", LocalDate.class));
    }
}
