package fr.palier.commitment.persistence;

import fr.palier.commitment.domain.BudgetYear;
import fr.palier.commitment.domain.Credit;
import fr.palier.commitment.domain.CreditExport;
import fr.palier.commitment.domain.Theme;
import fr.palier.commitment.domain.Treatment;
import fr.palier.office.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Credits, the files that take them to the rent software, and the budget of each year. */
@Repository
public class CreditRows {

    private static final String EXPORT =
            "select id, office, number, made_at, made_by, credits, total, sha256 from gesture_export ";

    private final JdbcClient jdbc;

    CreditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            String office,
            String reference,
            String lease,
            Money amount,
            Treatment treatment,
            String rule,
            String basis,
            String reason,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into gesture_credit (office, reference, lease, amount, treatment, rule, basis, reason, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(office, reference, lease, amount.euros(), treatment.name(), rule, basis, reason, at)
                .update();
    }

    public Optional<Credit> of(String office, String reference) {
        return jdbc.sql("select * from gesture_credit where office = ? and reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Credit.class))
                .optional();
    }

    /** Credits that no file holds yet, oldest first. */
    public List<Credit> waiting(String office) {
        return jdbc.sql("select * from gesture_credit where office = ? and export is null order by id")
                .param(office)
                .query(new DataClassRowMapper<>(Credit.class))
                .list();
    }

    /** The same, held until commit: a second export at the same moment finds none of them. */
    public List<Credit> lockWaiting(String office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 151))")
                .param(office)
                .query(row -> {});
        return waiting(office);
    }

    /** Files, newest first. */
    public List<CreditExport> exports(String office, int most) {
        return jdbc.sql(EXPORT + "where office = ? order by number desc limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(CreditExport.class))
                .list();
    }

    public Optional<CreditExport> export(String office, long id) {
        return jdbc.sql(EXPORT + "where office = ? and id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(CreditExport.class))
                .optional();
    }

    public byte[] content(long id) {
        return jdbc.sql("select content from gesture_export where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    public int nextNumber(String office) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from gesture_export where office = ?")
                .param(office)
                .query(Integer.class)
                .single();
    }

    public long addExport(CreditExport export, byte[] content, List<Credit> credits) {
        long id = jdbc.sql(
                        """
                        insert into gesture_export (office, number, made_at, made_by, credits, total, content, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        export.office(),
                        export.number(),
                        export.madeAt(),
                        export.madeBy(),
                        export.credits(),
                        export.total().euros(),
                        content,
                        export.sha256())
                .query(Long.class)
                .single();
        Long[] ids = credits.stream().map(Credit::id).toArray(Long[]::new);
        int taken = jdbc.sql("update gesture_credit set export = ? where id = any(?) and export is null")
                .params(id, ids)
                .update();
        if (taken != ids.length) {
            throw new IllegalStateException("A credit of this file stands in another one");
        }
        return id;
    }

    public Optional<Money> budget(String office, int year) {
        return jdbc.sql("select amount from gesture_budget where office = ? and year = ? order by id desc limit 1")
                .params(office, year)
                .query(BigDecimal.class)
                .optional()
                .map(Money::of);
    }

    public void enterBudget(String office, int year, Money amount, String note, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into gesture_budget (office, year, amount, note, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(office, year, amount.euros(), note, person, at)
                .update();
    }

    /** Gestures by theme of a year: that of their agreement, or of their finding while they await it. */
    public List<BudgetYear.Line> lines(String office, int year) {
        return jdbc
                .sql(
                        """
                        select theme,
                          coalesce(sum(amount) filter (where status = 'TO_APPROVE'), 0) as proposed,
                          coalesce(sum(amount) filter (where status not in ('TO_APPROVE', 'CREDITED')), 0) as committed,
                          coalesce(sum(amount) filter (where status = 'CREDITED'), 0) as credited,
                          count(*) as gestures
                        from goodwill_gesture
                        where office = :office and status not in ('FOUND', 'NO_GESTURE', 'REFUSED')
                          and extract(year from coalesce(decided_at, found_at) at time zone 'Europe/Paris') = :year
                        group by theme""")
                .param("office", office)
                .param("year", year)
                .query((row, number) -> new BudgetYear.Line(
                        Theme.valueOf(row.getString("theme")),
                        Money.of(row.getBigDecimal("proposed")),
                        Money.of(row.getBigDecimal("committed")),
                        Money.of(row.getBigDecimal("credited")),
                        row.getInt("gestures")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(BudgetYear.Line::theme))
                .toList();
    }

    /** Whether nobody was told of this state in this year yet; from now on somebody was. */
    public boolean isFirstWarning(String office, int year, String status, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                insert into gesture_budget_warning (office, year, status, at) values (?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(office, year, status, at)
                        .update()
                == 1;
    }
}
