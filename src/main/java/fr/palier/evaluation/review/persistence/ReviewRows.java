package fr.palier.evaluation.review.persistence;

import fr.palier.evaluation.Grade;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.Outcome;
import fr.palier.evaluation.review.domain.PlanResult;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of reviews; each query names the office. */
@Repository
public class ReviewRows {

    private static final String STANDS =
            """
            frozen_at is not null
            and not exists (select from supplier_review other where other.corrects = review.reference and other.frozen_at is not null)
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this firm, sheet and period have one already, whichever node opened it. */
    public boolean add(Review review) {
        return jdbc.sql(
                                """
                        insert into supplier_review (reference, office, firm, sheet, period_from, period_until, asked_because, corrects,
                            plan_asked_because, opened_at, opened_by, status)
                        values (:reference, :office, :firm, :sheet, :from, :until, :because, :corrects, :plan, :at, :by, :status)
                        on conflict (office, firm, sheet, period_from, period_until) where corrects is null do nothing""")
                        .param("reference", review.reference())
                        .param("office", review.office())
                        .param("firm", review.firm())
                        .param("sheet", review.sheet().name())
                        .param("from", review.periodFrom())
                        .param("until", review.periodUntil())
                        .param("because", review.askedBecause())
                        .param("corrects", review.corrects())
                        .param("plan", review.planAskedBecause())
                        .param("at", review.openedAt())
                        .param("by", review.openedBy())
                        .param("status", review.status().name())
                        .update()
                == 1;
    }

    /** The first of this period. Held until commit, so that the number of a review that exists already is not used up. */
    public Optional<Review> ofPeriod(String office, long firm, SheetKind sheet, LocalDate from, LocalDate until) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 188))")
                .param("%s %d %s %s %s".formatted(office, firm, sheet, from, until))
                .query(row -> {});
        return jdbc.sql(
                        """
                        select * from supplier_review
                        where office = ? and firm = ? and sheet = ? and period_from = ? and period_until = ? and corrects is null""")
                .params(office, firm, sheet.name(), from, until)
                .query(new DataClassRowMapper<>(Review.class))
                .optional();
    }

    public Optional<Review> find(String office, String reference) {
        return jdbc.sql("select * from supplier_review where office = ? and reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Review.class))
                .optional();
    }

    /** Whether a review of a firm that is not frozen yet covers a day. */
    public boolean isOpenOn(String office, long firm, SheetKind sheet, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from supplier_review
                            where office = ? and firm = ? and sheet = ? and ? between period_from and period_until
                              and frozen_at is null and ended_at is null)""")
                .params(office, firm, sheet.name(), day)
                .query(Boolean.class)
                .single();
    }

    /** The review that corrects this one, frozen or not yet. */
    public Optional<Review> correctionOf(String reference) {
        return jdbc.sql("select * from supplier_review where corrects = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Review.class))
                .optional();
    }

    /** The same, held until commit. */
    public Optional<Review> lock(String office, String reference) {
        return jdbc.sql("select * from supplier_review where office = ? and reference = ? for update")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Review.class))
                .optional();
    }

    /** The same, by the letter that told the provisional sheet. */
    public Optional<Review> lockOfLetter(String office, long letter) {
        return jdbc.sql("select * from supplier_review where office = ? and letter = ? for update")
                .params(office, letter)
                .query(new DataClassRowMapper<>(Review.class))
                .optional();
    }

    /** By the letter that told the provisional sheet. */
    public Optional<Review> ofLetter(String office, long letter) {
        return jdbc.sql("select * from supplier_review where office = ? and letter = ?")
                .params(office, letter)
                .query(new DataClassRowMapper<>(Review.class))
                .optional();
    }

    /** Newest first. @param words part of a reference or of a firm's name; @param status null = all; @param sheet null = all */
    public List<Review> search(String office, String words, ReviewStatus status, SheetKind sheet, int most) {
        return jdbc.sql(
                        """
                        select review.* from supplier_review review join firm on firm.id = review.firm
                        where review.office = :office
                          and (:words = '' or strpos(lower(review.reference), lower(:words)) > 0
                               or strpos(searchable_name(firm.name), searchable_name(:words)) > 0)
                          and (cast(:status as text) is null or review.status = :status)
                          and (cast(:sheet as text) is null or review.sheet = :sheet)
                        order by review.opened_at desc, review.reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("status", status == null ? null : status.name())
                .param("sheet", sheet == null ? null : sheet.name())
                .param("most", most)
                .query(new DataClassRowMapper<>(Review.class))
                .list();
    }

    /** The last frozen one of each firm and sheet that no other corrects. */
    public List<Review> lastFrozen(String office) {
        return jdbc.sql(
                        """
                        select distinct on (firm, sheet) * from supplier_review review where office = ? and %s
                        order by firm, sheet, period_until desc, frozen_at desc"""
                                .formatted(STANDS))
                .param(office)
                .query(new DataClassRowMapper<>(Review.class))
                .list();
    }

    /** All that stand of a firm, under whichever of the records that are one by now, newest period first. */
    public List<Review> frozenOf(String office, long firm) {
        return jdbc.sql(
                        """
                        select * from supplier_review review where office = ? and %s and firm in (
                              select one.id from firm one join firm asked on asked.office = one.office and asked.id = ?
                              where coalesce(one.merged_into, one.id) = coalesce(asked.merged_into, asked.id))
                        order by period_until desc, frozen_at desc"""
                                .formatted(STANDS))
                .params(office, firm)
                .query(new DataClassRowMapper<>(Review.class))
                .list();
    }

    public void planAsked(String reference, String because) {
        jdbc.sql("update supplier_review set plan_asked_because = ? where reference = ?")
                .params(because, reference)
                .update();
    }

    public void empty(Review review, OffsetDateTime at) {
        jdbc.sql("update supplier_review set status = ?, events = 0, computed_at = ?, ended_at = ? where reference = ?")
                .params(review.status().to(ReviewStatus.EMPTY).name(), at, at, review.reference())
                .update();
    }

    public void computed(Review review, BigDecimal score, Grade grade, int events, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update supplier_review set status = ?, provisional_score = ?, provisional_grade = ?, events = ?, computed_at = ?
                        where reference = ?""")
                .params(
                        review.status().to(ReviewStatus.PROVISIONAL).name(),
                        score,
                        grade.name(),
                        events,
                        at,
                        review.reference())
                .update();
    }

    public void told(Review review, long letter, UUID link, OffsetDateTime at, LocalDate until) {
        jdbc.sql(
                        """
                        update supplier_review set status = ?, letter = ?, link = ?, told_at = ?, observe_until = ? where reference = ?""")
                .params(review.status().to(ReviewStatus.TOLD).name(), letter, link, at, until, review.reference())
                .update();
    }

    public void observeUntil(String reference, LocalDate day) {
        jdbc.sql("update supplier_review set observe_until = ? where reference = ?")
                .params(day, reference)
                .update();
    }

    /** @param at when the firm said that it had said all; null = the time ran out */
    public void heard(Review review, OffsetDateTime at) {
        jdbc.sql("update supplier_review set status = ?, heard_at = ? where reference = ?")
                .params(review.status().to(ReviewStatus.TO_DECIDE).name(), at, review.reference())
                .update();
    }

    public void decided(Review review, String account, String name, OffsetDateTime at, String reason) {
        jdbc.sql(
                        """
                        update supplier_review set status = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, decision_reason = ?
                        where reference = ?""")
                .params(review.status().to(ReviewStatus.DECIDED).name(), account, name, at, reason, review.reference())
                .update();
    }

    /** What a review says for ever. @param score null where nothing could be scored */
    public record Frozen(
            BigDecimal score,
            Grade grade,
            String gradeRule,
            String gradeBasis,
            boolean seriousIncident,
            Grade previous,
            Outcome outcome,
            String outcomeRule,
            String outcomeBasis,
            OffsetDateTime at) {}

    public void freeze(Review review, Frozen frozen, long document, String sha256) {
        jdbc.sql(
                        """
                        update supplier_review set status = :status, score = :score, grade = :grade, grade_rule = :gradeRule,
                            grade_basis = :gradeBasis, serious_incident = :incident, previous_grade = :previous, outcome = :outcome,
                            outcome_rule = :outcomeRule, outcome_basis = :outcomeBasis, frozen_at = :at, document = :document,
                            sha256 = :sha256
                        where reference = :reference""")
                .param("status", review.status().to(ReviewStatus.FROZEN).name())
                .param("score", frozen.score())
                .param("grade", frozen.grade().name())
                .param("gradeRule", frozen.gradeRule())
                .param("gradeBasis", frozen.gradeBasis())
                .param("incident", frozen.seriousIncident())
                .param(
                        "previous",
                        frozen.previous() == null ? null : frozen.previous().name())
                .param("outcome", frozen.outcome().name())
                .param("outcomeRule", frozen.outcomeRule())
                .param("outcomeBasis", frozen.outcomeBasis())
                .param("at", frozen.at())
                .param("document", document)
                .param("sha256", sha256)
                .param("reference", review.reference())
                .update();
    }

    public void resultTold(String reference, long letter) {
        jdbc.sql("update supplier_review set result_letter = ? where reference = ?")
                .params(letter, reference)
                .update();
    }

    public void praised(String reference, long letter) {
        jdbc.sql("update supplier_review set praise_letter = ? where reference = ?")
                .params(letter, reference)
                .update();
    }

    public void planSet(Review review) {
        jdbc.sql("update supplier_review set status = ? where reference = ?")
                .params(review.status().to(ReviewStatus.PLAN).name(), review.reference())
                .update();
    }

    /** How a plan ended, and what follows. */
    public record PlanEnd(PlanResult result, String words, Outcome outcome, String rule, String basis) {}

    public void planClosed(String reference, PlanEnd end) {
        jdbc.sql(
                        """
                        update supplier_review set plan_result = ?, plan_words = ?, plan_outcome = ?, plan_outcome_rule = ?,
                            plan_outcome_basis = ? where reference = ?""")
                .params(end.result().name(), end.words(), end.outcome().name(), end.rule(), end.basis(), reference)
                .update();
    }

    public void planTold(String reference, long letter) {
        jdbc.sql("update supplier_review set plan_letter = ? where reference = ?")
                .params(letter, reference)
                .update();
    }

    public void close(Review review, OffsetDateTime at) {
        jdbc.sql("update supplier_review set status = ?, ended_at = ? where reference = ?")
                .params(review.status().to(ReviewStatus.CLOSED).name(), at, review.reference())
                .update();
    }
}
