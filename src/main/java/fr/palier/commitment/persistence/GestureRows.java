package fr.palier.commitment.persistence;

import fr.palier.commitment.GrantedGestures;
import fr.palier.commitment.domain.Approval;
import fr.palier.commitment.domain.Cause;
import fr.palier.commitment.domain.ContestChannel;
import fr.palier.commitment.domain.GestureKind;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.Gravity;
import fr.palier.commitment.domain.Theme;
import fr.palier.engine.TenantFiles;
import fr.palier.office.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of gestures; each query names the office. */
@Repository
public class GestureRows {

    private final JdbcClient jdbc;

    GestureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the fact is known already; two nodes that look at the same fact wait here for one another. */
    public boolean knows(String office, String fact) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 150))")
                .param(office + " " + fact)
                .query(row -> {});
        return jdbc.sql("select exists (select 1 from goodwill_gesture where office = ? and fact = ?)")
                .params(office, fact)
                .query(Boolean.class)
                .single();
    }

    public void add(GoodwillGesture gesture, Collection<String> handlers) {
        jdbc.sql(
                        """
                        insert into goodwill_gesture (reference, office, fact, breach, case_reference, root_reference, subject, residence,
                            dwelling, occupant, agency, commitment, theme, fact_day, began_at, due_at, ended_at, days_late, occurrence,
                            no_access_at, late_intervention, found_at, status)
                        values (:reference, :office, :fact, :breach, :caseReference, :rootReference, :subject, :residence, :dwelling,
                            :occupant, :agency, :commitment, :theme, :factDay, :beganAt, :dueAt, :endedAt, :daysLate, :occurrence,
                            :noAccessAt, :lateIntervention, :foundAt, :status)""")
                .param("reference", gesture.reference())
                .param("office", gesture.office())
                .param("fact", gesture.fact())
                .param("breach", gesture.breach().name())
                .param("caseReference", gesture.caseReference())
                .param("rootReference", gesture.rootReference())
                .param("subject", gesture.subject())
                .param("residence", gesture.residence())
                .param("dwelling", gesture.dwelling())
                .param("occupant", gesture.occupant())
                .param("agency", gesture.agency())
                .param("commitment", gesture.commitment())
                .param("theme", gesture.theme().name())
                .param("factDay", gesture.factDay())
                .param("beganAt", gesture.beganAt())
                .param("dueAt", gesture.dueAt())
                .param("endedAt", gesture.endedAt())
                .param("daysLate", gesture.daysLate())
                .param("occurrence", gesture.occurrence())
                .param("noAccessAt", gesture.noAccessAt())
                .param("lateIntervention", gesture.lateIntervention())
                .param("foundAt", gesture.foundAt())
                .param("status", gesture.status().name())
                .update();
        handlers.forEach(account -> jdbc.sql("insert into gesture_handler (reference, account) values (?, ?)")
                .params(gesture.reference(), account)
                .update());
    }

    public Optional<GoodwillGesture> find(String office, String reference) {
        return jdbc.sql("select * from goodwill_gesture where office = ? and reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(GoodwillGesture.class))
                .optional();
    }

    /** The same, held until commit. */
    public Optional<GoodwillGesture> lock(String office, String reference) {
        return jdbc.sql("select * from goodwill_gesture where office = ? and reference = ? for update")
                .params(office, reference)
                .query(new DataClassRowMapper<>(GoodwillGesture.class))
                .optional();
    }

    public Set<String> handlers(String reference) {
        return Set.copyOf(jdbc.sql("select account from gesture_handler where reference = ?")
                .param(reference)
                .query(String.class)
                .list());
    }

    /** Newest first. @param words part of a reference or of a subject, any case; @param status null = all; @param theme null = all */
    public List<GoodwillGesture> search(
            String office, TenantFiles.Reach reach, String words, GestureStatus status, Theme theme, int most) {
        return jdbc.sql(
                        """
                        select * from goodwill_gesture where office = :office and (:facts or agency = :agency)
                          and (:words = '' or strpos(lower(reference), lower(:words)) > 0
                               or strpos(lower(case_reference), lower(:words)) > 0
                               or strpos(lower(root_reference), lower(:words)) > 0
                               or strpos(searchable_name(subject), searchable_name(:words)) > 0)
                          and (cast(:status as text) is null or status = :status)
                          and (cast(:theme as text) is null or theme = :theme)
                        order by found_at desc, reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("facts", reach.facts())
                .param("agency", reach.agency())
                .param("status", status == null ? null : status.name())
                .param("theme", theme == null ? null : theme.name())
                .param("most", most)
                .query(new DataClassRowMapper<>(GoodwillGesture.class))
                .list();
    }

    /** Gestures that a file, or the request at its root, led to; oldest first. */
    public List<GoodwillGesture> ofCase(String office, String reference) {
        return jdbc.sql(
                        """
                        select * from goodwill_gesture where office = :office
                          and (case_reference = :reference or root_reference = :reference) order by found_at, reference""")
                .param("office", office)
                .param("reference", reference)
                .query(new DataClassRowMapper<>(GoodwillGesture.class))
                .list();
    }

    /** What cases led to, by case: told by it, or by its request because of it. */
    public List<GrantedGestures.Granted> granted(
            String office, Collection<String> cases, Collection<GestureStatus> granted) {
        return jdbc.sql(
                        """
                        select caused_by, count(*) as number, sum(amount) as amount
                        from (select case_reference as caused_by, amount, status from goodwill_gesture
                                where office = :office and case_reference = any(:cases)
                            union all select late_intervention, amount, status from goodwill_gesture
                                where office = :office and late_intervention = any(:cases)) gesture
                        where status = any(:granted) group by caused_by""")
                .param("office", office)
                .param("cases", cases.toArray(String[]::new))
                .param("granted", granted.stream().map(GestureStatus::name).toArray(String[]::new))
                .query((row, number) -> new GrantedGestures.Granted(
                        row.getString("caused_by"), row.getInt("number"), Money.of(row.getBigDecimal("amount"))))
                .list();
    }

    public Optional<GoodwillGesture> toldBy(String office, long letter) {
        return jdbc.sql("select * from goodwill_gesture where office = ? and letter = ?")
                .params(office, letter)
                .query(new DataClassRowMapper<>(GoodwillGesture.class))
                .optional();
    }

    /** The same, held until commit. */
    public Optional<GoodwillGesture> ofLetter(String office, long letter) {
        return jdbc.sql("select * from goodwill_gesture where office = ? and letter = ? for update")
                .params(office, letter)
                .query(new DataClassRowMapper<>(GoodwillGesture.class))
                .optional();
    }

    /** Gestures of a residence, or of all, that await an agreement and whose promise ran in these days. */
    public List<GoodwillGesture> awaiting(String office, Long residence, OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql(
                        """
                        select * from goodwill_gesture where office = :office and status = 'TO_APPROVE'
                          and (cast(:residence as bigint) is null or residence = :residence)
                          and began_at < :until and coalesce(ended_at, found_at) >= :from order by reference for update""")
                .param("office", office)
                .param("residence", residence)
                .param("from", from)
                .param("until", until)
                .query(new DataClassRowMapper<>(GoodwillGesture.class))
                .list();
    }

    /** Breaches of a theme for a tenant in the twelve months before a day, those that a cause excludes or that were refused aside. */
    public int repetition(GoodwillGesture gesture) {
        return jdbc.sql(
                        """
                        select count(*) from goodwill_gesture where office = :office and occupant = :occupant and theme = :theme
                          and reference <> :reference and cause is null and status not in ('NO_GESTURE', 'REFUSED')
                          and fact_day > cast(:day as date) - interval '12 months'
                          and (fact_day < :day or fact_day = :day and reference < :reference)""")
                .param("office", gesture.office())
                .param("occupant", gesture.occupant())
                .param("theme", gesture.theme().name())
                .param("reference", gesture.reference())
                .param("day", gesture.factDay())
                .query(Integer.class)
                .single();
    }

    /** What the tables say of a breach. @param cause null = nothing excludes a gesture; @param ended null = the file goes on */
    public record Assessed(
            GestureStatus status,
            int repetition,
            Gravity gravity,
            Cause cause,
            GestureKind gesture,
            Money amount,
            Approval approval,
            String rule,
            String basis,
            OffsetDateTime at,
            OffsetDateTime ended) {}

    public void assess(String reference, Assessed assessed) {
        jdbc.sql(
                        """
                        update goodwill_gesture set status = :status, repetition = :repetition, gravity = :gravity, cause = :cause,
                            gesture = :gesture, amount = :amount, approval = :approval, rule = :rule, basis = :basis,
                            assessed_at = :at, ended_file_at = :ended
                        where reference = :reference""")
                .param("status", assessed.status().name())
                .param("repetition", assessed.repetition())
                .param("gravity", assessed.gravity().name())
                .param(
                        "cause",
                        assessed.cause() == null ? null : assessed.cause().name())
                .param("gesture", assessed.gesture().name())
                .param("amount", assessed.amount().euros())
                .param("approval", assessed.approval().name())
                .param("rule", assessed.rule())
                .param("basis", assessed.basis())
                .param("at", assessed.at())
                .param("ended", assessed.ended())
                .param("reference", reference)
                .update();
    }

    public void decide(
            GoodwillGesture gesture,
            GestureStatus next,
            String account,
            String name,
            OffsetDateTime at,
            String reason) {
        jdbc.sql(
                        """
                        update goodwill_gesture set status = :status, decided_by = :account, decided_by_name = :name, decided_at = :at,
                            decision_reason = :reason, ended_file_at = :ended where reference = :reference""")
                .param("status", gesture.status().to(next).name())
                .param("account", account)
                .param("name", name)
                .param("at", at)
                .param("reason", reason)
                .param("ended", next.isEnd() ? at : null)
                .param("reference", gesture.reference())
                .update();
    }

    public void told(GoodwillGesture gesture, long letter, UUID link, OffsetDateTime at, LocalDate contestUntil) {
        jdbc.sql(
                        """
                        update goodwill_gesture set status = ?, letter = ?, link = ?, told_at = ?, contest_until = ? where reference = ?""")
                .params(
                        gesture.status().to(GestureStatus.TOLD).name(),
                        letter,
                        link,
                        at,
                        contestUntil,
                        gesture.reference())
                .update();
    }

    public void contestUntil(String reference, LocalDate day) {
        jdbc.sql("update goodwill_gesture set contest_until = ? where reference = ?")
                .params(day, reference)
                .update();
    }

    public void contest(
            GoodwillGesture gesture, String text, ContestChannel channel, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update goodwill_gesture set status = ?, contest = ?, contest_channel = ?, contested_by = ?, contested_at = ?
                        where reference = ?""")
                .params(
                        gesture.status().to(GestureStatus.CONTESTED).name(),
                        text,
                        channel.name(),
                        person,
                        at,
                        gesture.reference())
                .update();
    }

    /** @param raised new amount; null = the decision is upheld */
    public void review(
            GoodwillGesture gesture, Money raised, String account, String name, OffsetDateTime at, String reason) {
        jdbc.sql(
                        """
                        update goodwill_gesture set status = :status, reviewed_by = :account, reviewed_by_name = :name,
                            reviewed_at = :at, review_reason = :reason,
                            first_amount = case when cast(:raised as numeric) is null then first_amount else amount end,
                            gesture = case when cast(:raised as numeric) is null then gesture else 'AMOUNT' end,
                            amount = coalesce(:raised, amount)
                        where reference = :reference""")
                .param("status", gesture.status().to(GestureStatus.REVIEWED).name())
                .param("account", account)
                .param("name", name)
                .param("at", at)
                .param("reason", reason)
                .param("raised", raised == null ? null : raised.euros())
                .param("reference", gesture.reference())
                .update();
    }

    public void answered(GoodwillGesture gesture, long letter) {
        jdbc.sql("update goodwill_gesture set status = ?, answer_letter = ? where reference = ?")
                .params(gesture.status().to(GestureStatus.ANSWERED).name(), letter, gesture.reference())
                .update();
    }

    public void end(GoodwillGesture gesture, GestureStatus last, OffsetDateTime at) {
        jdbc.sql("update goodwill_gesture set status = ?, ended_file_at = ? where reference = ?")
                .params(gesture.status().to(last).name(), at, gesture.reference())
                .update();
    }
}
