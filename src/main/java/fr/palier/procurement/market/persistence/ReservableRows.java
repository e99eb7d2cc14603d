package fr.palier.procurement.market.persistence;

import fr.palier.procurement.market.ReservablePurchase;
import fr.palier.supplier.StructureKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of reservable purchases. */
@Repository
public class ReservableRows {

    private final JdbcClient jdbc;

    ReservableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReservablePurchase> of(String office) {
        return jdbc.sql("select * from reservable_purchase where office = ? order by family, valid_from desc, id desc")
                .param(office)
                .query(ReservableRows::purchase)
                .list();
    }

    public void add(ReservablePurchase purchase, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into reservable_purchase (office, family, kinds, valid_from, note, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        purchase.office(),
                        purchase.family(),
                        purchase.kinds().stream().map(Enum::name).collect(Collectors.joining(",")),
                        purchase.validFrom(),
                        purchase.note(),
                        person,
                        at)
                .update();
    }

    public void end(String office, long id, LocalDate lastDay) {
        jdbc.sql("update reservable_purchase set valid_to = ? where office = ? and id = ? and valid_to is null")
                .params(lastDay, office, id)
                .update();
    }

    private static ReservablePurchase purchase(ResultSet row, int number) throws SQLException {
        return new ReservablePurchase(
                row.getLong("id"),
                row.getString("office"),
                row.getString("family"),
                Arrays.stream(row.getString("kinds").split(","))
                        .map(StructureKind::valueOf)
                        .toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("note"));
    }
}
