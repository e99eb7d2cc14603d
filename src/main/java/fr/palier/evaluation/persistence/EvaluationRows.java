package fr.palier.evaluation.persistence;

import fr.palier.evaluation.Occasion;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.EvaluationStatus;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations, open and closed. */
@Repository
public class EvaluationRows {

    private final JdbcClient jdbc;

    EvaluationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Evaluation evaluation) {
        jdbc.sql(
                        """
                        insert into evaluation (reference, office, kind, occasion, occasion_day, firm, site, contract, subject, rater,
                            status, supersedes, correction_reason, opened_at, due_on)
                        values (:reference, :office, :kind, :occasion, :day, :firm, :site, :contract, :subject, :rater, :status,
                            :supersedes, :correction, :at, :due)""")
                .param("reference", evaluation.reference())
                .param("office", evaluation.office())
                .param("kind", evaluation.kind().name())
                .param("occasion", evaluation.occasion().name())
                .param("day", evaluation.occasionDay())
                .param("firm", evaluation.firm())
                .param("site", evaluation.site())
                .param("contract", evaluation.contract())
                .param("subject", evaluation.subject())
                .param("rater", evaluation.rater())
                .param("status", evaluation.status().name())
                .param("supersedes", evaluation.supersedes())
                .param("correction", evaluation.correctionReason())
                .param("at", evaluation.openedAt())
                .param("due", evaluation.dueOn())
                .update();
    }

    public boolean existsForSite(long site, long firm, SheetKind kind, Occasion occasion) {
        return jdbc.sql(
                        "select exists (select from evaluation where site = ? and firm = ? and kind = ? and occasion = ?)")
                .params(site, firm, kind.name(), occasion.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether a contract was rated, or is being rated, for this day or a later one. */
    public boolean existsForContract(String contract, LocalDate since) {
        return jdbc.sql("select exists (select from evaluation where contract = ? and occasion_day >= ?)")
                .params(contract, since)
                .query(Boolean.class)
                .single();
    }

    public Optional<Evaluation> find(String office, String reference) {
        return jdbc.sql("select * from evaluation where office = ? and reference = ?")
                .params(office, reference)
                .query(EvaluationRows::row)
                .optional();
    }

    /** Held until commit. */
    public Optional<Evaluation> lock(String office, String reference) {
        return jdbc.sql("select * from evaluation where office = ? and reference = ? for update")
                .params(office, reference)
                .query(EvaluationRows::row)
                .optional();
    }

    /** The one that corrects this one. */
    public Optional<Evaluation> correctionOf(String reference) {
        return jdbc.sql("select * from evaluation where supersedes = ?")
                .param(reference)
                .query(EvaluationRows::row)
                .optional();
    }

    public List<Evaluation> ofSite(long site) {
        return jdbc.sql("select * from evaluation where site = ? order by occasion_day, kind desc, reference")
                .param(site)
                .query(EvaluationRows::row)
                .list();
    }

    public List<Evaluation> openOf(String office, String rater) {
        return jdbc.sql(
                        "select * from evaluation where office = ? and rater = ? and status = 'OPEN' order by reference")
                .params(office, rater)
                .query(EvaluationRows::row)
                .list();
    }

    /**
     * Open ones, the most pressing first.
     *
     * @param raters whose; empty = all @param unnamedContracts also those of contracts without an officer
     */
    public List<Evaluation> open(String office, Collection<String> raters, boolean unnamedContracts, int most) {
        return jdbc.sql(
                        """
                        select * from evaluation where office = :office and status = 'OPEN'
                            and (:all or rater in (:raters) or :unnamed and rater is null and contract is not null)
                        order by due_on, reference limit :most""")
                .param("office", office)
                .param("all", raters.isEmpty())
                .param("raters", raters.isEmpty() ? List.of("") : raters)
                .param("unnamed", unnamedContracts)
                .param("most", most)
                .query(EvaluationRows::row)
                .list();
    }

    /** By reference, subject or firm, newest first. */
    public List<Evaluation> search(String office, String words, int most) {
        return jdbc.sql(
                        """
                        select evaluation.* from evaluation join firm on firm.id = evaluation.firm
                        where evaluation.office = :office and (strpos(lower(reference), lower(:words)) > 0
                            or strpos(searchable_name(subject), searchable_name(:words)) > 0
                            or strpos(searchable_name(firm.name), searchable_name(:words)) > 0)
                        order by opened_at desc, reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("most", most)
                .query(EvaluationRows::row)
                .list();
    }

    public void changeRater(Evaluation evaluation, String rater, LocalDate dueOn) {
        jdbc.sql("update evaluation set rater = ?, due_on = ? where reference = ?")
                .params(rater, dueOn, evaluation.reference())
                .update();
    }

    public void freeze(Evaluation evaluation) {
        jdbc.sql("update evaluation set status = ? where reference = ?")
                .params(EvaluationStatus.FROZEN.name(), evaluation.reference())
                .update();
    }

    public void cancel(Evaluation evaluation, String reason, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        update evaluation set status = 'CANCELLED', cancelled_reason = ?, cancelled_at = ?, cancelled_by = ?,
                            cancelled_by_name = ? where reference = ?""")
                .params(reason, at, by.id(), by.name(), evaluation.reference())
                .update();
    }

    private static Evaluation row(ResultSet row, int number) throws SQLException {
        return new Evaluation(
                row.getString("reference"),
                row.getString("office"),
                SheetKind.valueOf(row.getString("kind")),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("occasion_day", LocalDate.class),
                row.getLong("firm"),
                row.getObject("site", Long.class),
                row.getString("contract"),
                row.getString("subject"),
                row.getString("rater"),
                EvaluationStatus.valueOf(row.getString("status")),
                row.getString("supersedes"),
                row.getString("correction_reason"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("cancelled_at", OffsetDateTime.class),
                row.getString("cancelled_by_name"),
                row.getString("cancelled_reason"));
    }
}
