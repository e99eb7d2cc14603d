package fr.palier.procurement.tender.persistence;

import fr.palier.office.Money;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotContent;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.TenderReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of lots and of what they hold. */
@Repository
public class Lots {

    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Lot> of(String reference) {
        return jdbc.sql("select * from tender_lot where reference = ? order by number")
                .param(reference)
                .query(new DataClassRowMapper<>(Lot.class))
                .list();
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownLot} */
    public Lot get(String reference, int number) {
        return jdbc.sql("select * from tender_lot where reference = ? and number = ?")
                .params(reference, number)
                .query(new DataClassRowMapper<>(Lot.class))
                .optional()
                .orElseThrow(() -> TenderReason.UNKNOWN_LOT.rejection(number));
    }

    public int add(String reference, String title, Money estimate) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from tender_lot where reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into tender_lot (reference, number, title, estimate, status) values (?, ?, ?, ?, ?)")
                .params(reference, number, title, estimate.euros(), LotStatus.OPEN.name())
                .update();
        return number;
    }

    public void change(String reference, int number, String title, Money estimate) {
        jdbc.sql("update tender_lot set title = ?, estimate = ? where reference = ? and number = ?")
                .params(title, estimate.euros(), reference, number)
                .update();
    }

    public void recordBudget(String reference, int number, Money budget, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update tender_lot set budget = ?, budget_recorded_by = ?, budget_recorded_at = ?
                        where reference = ? and number = ?""")
                .params(budget.euros(), person, at, reference, number)
                .update();
    }

    public void remove(String reference, int number) {
        for (String table : List.of("tender_lot_work", "tender_lot_residence", "tender_lot_price_line")) {
            jdbc.sql("delete from " + table + " where reference = ? and lot = ?")
                    .params(reference, number)
                    .update();
        }
        jdbc.sql("delete from tender_lot where reference = ? and number = ?")
                .params(reference, number)
                .update();
    }

    public LotContent content(String reference, int number) {
        return new LotContent(
                jdbc.sql(
                                "select work_type, delay_days from tender_lot_work where reference = ? and lot = ? order by work_type")
                        .params(reference, number)
                        .query(new DataClassRowMapper<>(LotContent.Work.class))
                        .list(),
                jdbc.sql(
                                "select residence from tender_lot_residence where reference = ? and lot = ? order by residence")
                        .params(reference, number)
                        .query(String.class)
                        .list(),
                jdbc.sql(
                                "select code, label, unit, quantity from tender_lot_price_line where reference = ? and lot = ? order by code")
                        .params(reference, number)
                        .query(new DataClassRowMapper<>(LotContent.PriceLine.class))
                        .list());
    }

    public void addWork(String reference, int lot, String workType, int delayDays) {
        once(workType, () -> jdbc.sql(
                        "insert into tender_lot_work (reference, lot, work_type, delay_days) values (?, ?, ?, ?)")
                .params(reference, lot, workType, delayDays)
                .update());
    }

    public void addResidence(String reference, int lot, String residence) {
        once(residence, () -> jdbc.sql("insert into tender_lot_residence (reference, lot, residence) values (?, ?, ?)")
                .params(reference, lot, residence)
                .update());
    }

    public void addLine(String reference, int lot, String code, String label, String unit, BigDecimal quantity) {
        once(code, () -> jdbc.sql(
                        "insert into tender_lot_price_line (reference, lot, code, label, unit, quantity) values (?, ?, ?, ?, ?, ?)")
                .params(reference, lot, code, label, unit, quantity)
                .update());
    }

    public void removeContent(String reference, int lot, String kind, String key) {
        String sql =
                switch (kind) {
                    case "work" -> "delete from tender_lot_work where reference = ? and lot = ? and work_type = ?";
                    case "residence" ->
                        "delete from tender_lot_residence where reference = ? and lot = ? and residence = ?";
                    default -> "delete from tender_lot_price_line where reference = ? and lot = ? and code = ?";
                };
        jdbc.sql(sql).params(reference, lot, key).update();
    }

    public void decide(
            Lot lot, LotStatus next, String reason, Long winner, Money amount, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update tender_lot set status = :status, reason = :reason, winner = :winner, awarded_amount = :amount,
                            decided_by = :person, decided_at = :at where reference = :reference and number = :number""")
                .param("status", lot.status().to(next).name())
                .param("reason", reason)
                .param("winner", winner)
                .param("amount", amount == null ? null : amount.euros())
                .param("person", person)
                .param("at", at)
                .param("reference", lot.reference())
                .param("number", lot.number())
                .update();
    }

    public void recordStandstill(Lot lot, int days, OffsetDateTime lettersSentAt, LocalDate earliest) {
        jdbc.sql(
                        """
                        update tender_lot set standstill_days = ?, letters_sent_at = ?, earliest_signature = ?
                        where reference = ? and number = ?""")
                .params(days, lettersSentAt, earliest, lot.reference(), lot.number())
                .update();
    }

    public void sign(Lot lot, String person, OffsetDateTime at) {
        jdbc.sql("update tender_lot set status = ?, signed_by = ?, signed_at = ? where reference = ? and number = ?")
                .params(lot.status().to(LotStatus.SIGNED).name(), person, at, lot.reference(), lot.number())
                .update();
    }

    public void notify(Lot lot, OffsetDateTime at) {
        jdbc.sql("update tender_lot set status = ?, notified_at = ? where reference = ? and number = ?")
                .params(lot.status().to(LotStatus.NOTIFIED).name(), at, lot.reference(), lot.number())
                .update();
    }

    /** The rejection ends the transaction, so a refused insert needs no savepoint. */
    private void once(String what, Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.DUPLICATE_LINE.rejection(what);
        }
    }
}
