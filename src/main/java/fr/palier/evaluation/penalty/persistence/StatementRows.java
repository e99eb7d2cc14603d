package fr.palier.evaluation.penalty.persistence;

import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.domain.StatementStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Monthly statements of penalties; each query names the office. */
@Repository
public class StatementRows {

    private static final DataClassRowMapper<Statement> STATEMENT = new DataClassRowMapper<>(Statement.class);

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a month closes with. */
    public record Due(String contract, long firm) {}

    /** Contracts with proposals of before an instant that stand on no statement. */
    public List<Due> due(String office, OffsetDateTime before) {
        return jdbc.sql(
                        """
                        select distinct contract, firm from late_penalty
                        where office = ? and status = 'PROPOSED' and file is null and computed_at < ? order by contract, firm""")
                .params(office, before)
                .query(new DataClassRowMapper<>(Due.class))
                .list();
    }

    /** The month's statement, held until commit: two nodes that close the same month wait here for one another. */
    public Optional<Statement> ofMonth(String office, Due due, LocalDate month) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 212))")
                .param(office + " " + due.contract() + " " + due.firm())
                .query(row -> {});
        return jdbc.sql(
                        "select * from penalty_statement where office = ? and contract = ? and firm = ? and month = ? for update")
                .params(office, due.contract(), due.firm(), month)
                .query(STATEMENT)
                .optional();
    }

    public void add(String reference, String office, Due due, LocalDate month, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into penalty_statement (reference, office, contract, firm, month, status, opened_at)
                        values (?, ?, ?, ?, ?, 'TO_CHECK', ?)""")
                .params(reference, office, due.contract(), due.firm(), month, at)
                .update();
    }

    public Optional<Statement> find(String office, String reference) {
        return jdbc.sql("select * from penalty_statement where office = ? and reference = ?")
                .params(office, reference)
                .query(STATEMENT)
                .optional();
    }

    /** The same, held until commit. */
    public Optional<Statement> lock(String office, String reference) {
        return jdbc.sql("select * from penalty_statement where office = ? and reference = ? for update")
                .params(office, reference)
                .query(STATEMENT)
                .optional();
    }

    /** The one whose announcement a letter of the register is. */
    public Optional<Statement> ofLetter(String office, long letter) {
        return jdbc.sql("select * from penalty_statement where office = ? and letter = ?")
                .params(office, letter)
                .query(STATEMENT)
                .optional();
    }

    /** Those that wait for somebody first, then the newest. @param words of reference, contract or firm; empty = all */
    public List<Statement> search(String office, String words, int most) {
        return jdbc.sql(
                        """
                        select statement.* from penalty_statement statement
                        join firm on firm.office = statement.office and firm.id = statement.firm
                        where statement.office = :office and (:words = '' or statement.reference ilike '%' || :words || '%'
                          or statement.contract ilike '%' || :words || '%' or firm.name ilike '%' || :words || '%')
                        order by statement.status in ('NOTHING', 'STATED'), statement.opened_at desc, statement.reference limit :most""")
                .param("office", office)
                .param("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("most", most)
                .query(STATEMENT)
                .list();
    }

    public void become(Statement statement, StatementStatus next) {
        jdbc.sql("update penalty_statement set status = ? where reference = ?")
                .params(statement.status().to(next).name(), statement.reference())
                .update();
    }

    public void announced(Statement statement, long letter, UUID link, OffsetDateTime at, LocalDate until) {
        become(statement, StatementStatus.ANNOUNCED);
        jdbc.sql(
                        "update penalty_statement set letter = ?, link = ?, announced_at = ?, observe_until = ? where reference = ?")
                .params(letter, link, at, until, statement.reference())
                .update();
    }

    public void observeUntil(String reference, LocalDate until) {
        jdbc.sql("update penalty_statement set observe_until = ? where reference = ?")
                .params(until, reference)
                .update();
    }

    /** @param at when the firm said so; null = the deadline passed */
    public void heard(Statement statement, OffsetDateTime at) {
        become(statement, StatementStatus.TO_DECIDE);
        jdbc.sql("update penalty_statement set heard_at = ? where reference = ?")
                .params(at, statement.reference())
                .update();
    }

    public void decided(Statement statement, String account, String name, OffsetDateTime at, String words) {
        become(statement, StatementStatus.DECIDED);
        jdbc.sql(
                        """
                        update penalty_statement set decided_by = ?, decided_by_name = ?, decided_at = ?, words = ? where reference = ?""")
                .params(account, name, at, words, statement.reference())
                .update();
    }

    public void stated(Statement statement, long letter) {
        become(statement, StatementStatus.STATED);
        jdbc.sql("update penalty_statement set decision_letter = ? where reference = ?")
                .params(letter, statement.reference())
                .update();
    }
}
