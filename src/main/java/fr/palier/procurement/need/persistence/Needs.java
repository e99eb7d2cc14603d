package fr.palier.procurement.need.persistence;

import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.domain.Lot;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.domain.StatedNeed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The needs of the offices. */
@Repository
public class Needs {

    private final JdbcClient jdbc;

    Needs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, also for another office's need */
    public Need get(String office, String reference) {
        return find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    public Optional<Need> find(String office, String reference) {
        return jdbc.sql("select * from need where office = ? and reference = ?")
                .params(office, reference)
                .query(this::need)
                .optional();
    }

    /** The same, locked until commit: two people cannot settle it at once. */
    public Need lock(String office, String reference) {
        return jdbc.sql("select * from need where office = ? and reference = ? for update")
                .params(office, reference)
                .query(this::need)
                .optional()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** One computation at a time in a family or operation, so that two halves of a purchase see each other. */
    public void lockGroup(String office, String family, String operation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("need:" + office + ":" + (family != null ? "f:" + family : "o:" + operation))
                .query()
                .listOfRows();
    }

    /** Needs of a family or operation, withdrawn ones included. */
    public List<Need> of(String office, String family, String operation) {
        return jdbc.sql(
                        """
                        select * from need where office = :office
                          and (family = cast(:family as text) or operation = cast(:operation as text))
                        order by launch_date, reference""")
                .param("office", office)
                .param("family", family)
                .param("operation", operation)
                .query(this::need)
                .list();
    }

    /** Families in which the office has needs or past purchases. */
    public Set<String> usedFamilies(String office) {
        return Set.copyOf(jdbc.sql(
                        """
                        select family from need where office = :office and family is not null
                        union select family from past_purchase where office = :office and family is not null""")
                .param("office", office)
                .query(String.class)
                .list());
    }

    /** Small lots of a need that have needs of their own, in the order of the lots. */
    public List<Need> partsOf(Need whole) {
        return jdbc.sql("select * from need where whole = ? order by whole_lot")
                .param(whole.reference())
                .query(this::need)
                .list();
    }

    /** Newest first; of one service when it is given. */
    public List<Need> latest(String office, String service, int most) {
        return jdbc.sql(
                        """
                        select * from need where office = :office and (cast(:service as text) is null or service = :service)
                        order by stated_at desc, reference desc limit :most""")
                .param("office", office)
                .param("service", service)
                .param("most", most)
                .query(this::need)
                .list();
    }

    /** Newest first, whose reference or subject holds the words. */
    public List<Need> search(String office, String words, int most) {
        return jdbc.sql(
                        """
                        select * from need where office = :office
                          and (position(lower(:words) in lower(reference)) > 0 or position(lower(:words) in lower(subject)) > 0)
                        order by stated_at desc, reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("most", most)
                .query(this::need)
                .list();
    }

    /** A living need with the same object, family or operation, and amount, stated since an instant. */
    public Optional<String> twin(String office, StatedNeed stated, OffsetDateTime since, String except) {
        return jdbc.sql(
                        """
                        select reference from need
                        where office = :office and stated_at >= :since and lower(subject) = lower(:subject) and amount = :amount
                          and family is not distinct from cast(:family as text)
                          and operation is not distinct from cast(:operation as text)
                          and status <> 'WITHDRAWN' and reference <> :except
                        order by reference limit 1""")
                .param("office", office)
                .param("since", since)
                .param("subject", stated.subject())
                .param("amount", stated.amount().euros())
                .param("family", stated.family())
                .param("operation", stated.operation())
                .param("except", except)
                .query(String.class)
                .optional();
    }

    public void add(Need need) {
        StatedNeed stated = need.stated();
        jdbc.sql(
                        """
                        insert into need (reference, office, service, requester, requester_name, stated_at, subject, nature, amount,
                            duration_months, renewals, framework_maximum, family, operation, launch_date, period, place, status,
                            whole, whole_lot)
                        values (:reference, :office, :service, :requester, :requesterName, :statedAt, :subject, :nature, :amount,
                            :duration, :renewals, :maximum, :family, :operation, :launch, :period, :place, :status, :whole, :wholeLot)""")
                .param("reference", need.reference())
                .param("office", need.office())
                .param("service", need.service())
                .param("requester", need.requester())
                .param("requesterName", need.requesterName())
                .param("statedAt", need.statedAt())
                .param("status", need.status().name())
                .param("whole", need.part() == null ? null : need.part().whole())
                .param("wholeLot", need.part() == null ? null : need.part().lot())
                .params(columns(stated))
                .update();
        addLots(need.reference(), stated.lots());
    }

    /** Replaces what was asked for, lots included. */
    public void correct(String reference, StatedNeed stated) {
        jdbc.sql(
                        """
                        update need set subject = :subject, nature = :nature, amount = :amount, duration_months = :duration,
                            renewals = :renewals, framework_maximum = :maximum, family = :family, operation = :operation,
                            launch_date = :launch, period = :period, place = :place
                        where reference = :reference""")
                .param("reference", reference)
                .params(columns(stated))
                .update();
        replaceLots(reference, stated.lots());
    }

    public void replaceLots(String reference, List<Lot> lots) {
        jdbc.sql("delete from need_lot where need = ?").param(reference).update();
        addLots(reference, lots);
    }

    public void become(Need need, NeedStatus next) {
        need.mustBecome(next);
        set(need.reference(), "status", next.name());
    }

    public void answerSplit(String reference, String answer) {
        set(reference, "split_answer", answer);
    }

    public void giveBack(String reference, String reason) {
        set(reference, "return_reason", reason);
    }

    public void withdraw(Need need, String reason) {
        become(need, NeedStatus.WITHDRAWN);
        set(need.reference(), "withdrawal_reason", reason);
    }

    public void opened(Need need, String tender) {
        become(need, NeedStatus.TENDER_OPENED);
        set(need.reference(), "tender", tender);
    }

    /** Under another consultation than before. */
    public void reopened(Need need, String tender) {
        if (need.status() != NeedStatus.TENDER_OPENED) {
            become(need, NeedStatus.TENDER_OPENED);
        }
        // the estimate counts again until all of it is served
        jdbc.sql("update need set outcome_amount = null where reference = ?")
                .param(need.reference())
                .update();
        set(need.reference(), "tender", tender);
    }

    public void outcome(String reference, Money amount) {
        jdbc.sql("update need set outcome_amount = ? where reference = ?")
                .params(amount.euros(), reference)
                .update();
    }

    private void set(String reference, String column, String value) {
        jdbc.sql("update need set " + column + " = ? where reference = ?")
                .params(value, reference)
                .update();
    }

    private static java.util.Map<String, Object> columns(StatedNeed stated) {
        java.util.Map<String, Object> columns = new java.util.HashMap<>();
        columns.put("subject", stated.subject());
        columns.put("nature", stated.nature().name());
        columns.put("amount", stated.amount().euros());
        columns.put("duration", stated.durationMonths());
        columns.put("renewals", stated.renewals());
        columns.put(
                "maximum",
                stated.frameworkMaximum() == null
                        ? null
                        : stated.frameworkMaximum().euros());
        columns.put("family", stated.family());
        columns.put("operation", stated.operation());
        columns.put("launch", stated.launchDate());
        columns.put("period", stated.period());
        columns.put("place", stated.place());
        return columns;
    }

    private void addLots(String reference, List<Lot> lots) {
        lots.forEach(lot -> jdbc.sql(
                        "insert into need_lot (need, number, title, amount, taken_out) values (?, ?, ?, ?, ?)")
                .params(reference, lot.number(), lot.title(), lot.amount().euros(), lot.takenOut())
                .update());
    }

    private List<Lot> lots(String reference) {
        return jdbc.sql("select * from need_lot where need = ? order by number")
                .param(reference)
                .query((row, number) -> new Lot(
                        row.getInt("number"),
                        row.getString("title"),
                        Money.of(row.getBigDecimal("amount")),
                        row.getBoolean("taken_out")))
                .list();
    }

    private Need need(ResultSet row, int number) throws SQLException {
        StatedNeed stated = new StatedNeed(
                row.getString("subject"),
                Nature.valueOf(row.getString("nature")),
                Money.of(row.getBigDecimal("amount")),
                row.getString("family"),
                row.getString("operation"),
                row.getInt("duration_months"),
                row.getInt("renewals"),
                money(row.getBigDecimal("framework_maximum")),
                row.getObject("launch_date", LocalDate.class),
                row.getString("period"),
                row.getString("place"),
                lots(row.getString("reference")));
        return new Need(
                row.getString("reference"),
                row.getString("office"),
                row.getString("service"),
                row.getString("requester"),
                row.getString("requester_name"),
                row.getObject("stated_at", OffsetDateTime.class),
                stated,
                NeedStatus.valueOf(row.getString("status")),
                money(row.getBigDecimal("outcome_amount")),
                row.getString("tender"),
                row.getString("split_answer"),
                row.getString("return_reason"),
                row.getString("withdrawal_reason"),
                row.getString("whole") == null ? null : new Need.Part(row.getString("whole"), row.getInt("whole_lot")));
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : Money.of(amount);
    }
}
