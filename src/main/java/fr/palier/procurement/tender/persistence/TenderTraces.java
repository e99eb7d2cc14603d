package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.BackwardPlan;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.VisaKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided and what was sent: visas, plan, lot decisions, deadlines moved, committee answers, letters, feedback. */
@Repository
public class TenderTraces {

    private final JdbcClient jdbc;

    TenderTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Visa(
            VisaKind kind, boolean granted, String reason, String person, String personName, OffsetDateTime at) {}

    /** @param supersededBy id of the decision that took its place; null while it stands */
    public record LotDecision(
            long id,
            int lot,
            LotDecisionKind decision,
            Long offer,
            String reason,
            String person,
            String personName,
            OffsetDateTime at,
            Long supersededBy) {}

    public record DeadlineChange(
            OffsetDateTime previous, OffsetDateTime next, String reason, String person, OffsetDateTime at) {}

    public record CommitteeItem(
            long item,
            String body,
            String question,
            OffsetDateTime proposedAt,
            String outcome,
            String capacity,
            String session,
            String reason,
            OffsetDateTime decidedAt) {}

    /** @param lot null for a letter about the whole consultation */
    public record Letter(
            long letter,
            Integer lot,
            String firmName,
            LetterKind kind,
            OffsetDateTime postedAt,
            OffsetDateTime sentAt) {}

    public record Feedback(int score, boolean fitsNeed, String comment, OffsetDateTime at) {}

    public void addVisa(
            String reference, VisaKind kind, boolean granted, String reason, Person person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_visa (reference, kind, granted, reason, person, person_name, at)
                        values (:reference, :kind, :granted, :reason, :person, :name, :at)""")
                .param("reference", reference)
                .param("kind", kind.name())
                .param("granted", granted)
                .param("reason", reason)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }

    public List<Visa> visas(String reference) {
        return jdbc.sql(
                        "select kind, granted, reason, person, person_name, at from tender_visa where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Visa.class))
                .list();
    }

    /** The visas of the round under way: those since the requester last confirmed. */
    public List<Visa> currentRound(String reference) {
        List<Visa> all = visas(reference);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).kind() == VisaKind.REQUESTER) {
                return all.subList(i, all.size());
            }
        }
        return all;
    }

    public void replacePlan(String reference, BackwardPlan plan) {
        jdbc.sql("delete from tender_plan_step where reference = ?")
                .param(reference)
                .update();
        int position = 0;
        for (BackwardPlan.Step step : plan.steps()) {
            jdbc.sql(
                            """
                            insert into tender_plan_step (reference, position, step, working_days, starts_on, ends_on)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            reference,
                            ++position,
                            step.step().name(),
                            step.workingDays(),
                            step.startsOn(),
                            step.endsOn())
                    .update();
        }
    }

    public List<BackwardPlan.Step> plan(String reference) {
        return jdbc.sql(
                        "select step, working_days, starts_on, ends_on from tender_plan_step where reference = ? order by position")
                .param(reference)
                .query(new DataClassRowMapper<>(BackwardPlan.Step.class))
                .list();
    }

    public void addDecision(
            String reference,
            int lot,
            LotDecisionKind decision,
            Long offer,
            String reason,
            Person person,
            OffsetDateTime at) {
        addDecision(reference, lot, decision, offer, reason, null, person, at);
    }

    /** @param supersedes the decision whose place it takes; null for a first one */
    public void addDecision(
            String reference,
            int lot,
            LotDecisionKind decision,
            Long offer,
            String reason,
            Long supersedes,
            Person person,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_lot_decision (reference, lot, decision, offer, reason, supersedes, person, person_name, at)
                        values (:reference, :lot, :decision, :offer, :reason, :supersedes, :person, :name, :at)""")
                .param("supersedes", supersedes)
                .param("reference", reference)
                .param("lot", lot)
                .param("decision", decision.name())
                .param("offer", offer)
                .param("reason", reason)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }

    public List<LotDecision> decisions(String reference) {
        return jdbc.sql(
                        """
                        select one.id, one.lot, one.decision, one.offer, one.reason, one.person, one.person_name, one.at,
                            later.id as superseded_by
                        from tender_lot_decision one left join tender_lot_decision later on later.supersedes = one.id
                        where one.reference = ? order by one.id""")
                .param(reference)
                .query(new DataClassRowMapper<>(LotDecision.class))
                .list();
    }

    public void addDeadlineChange(
            String reference,
            OffsetDateTime previous,
            OffsetDateTime next,
            String reason,
            Person person,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_deadline_change (reference, previous, next, reason, person, at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(reference, previous, next, reason, person.name(), at)
                .update();
    }

    public List<DeadlineChange> deadlineChanges(String reference) {
        return jdbc.sql(
                        "select previous, next, reason, person, at from tender_deadline_change where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(DeadlineChange.class))
                .list();
    }

    public void addItem(String reference, long item, String body, String question, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_committee_item (item, reference, body, question, proposed_at) values (?, ?, ?, ?, ?)
                        on conflict (item) do nothing""")
                .params(item, reference, body, question, at)
                .update();
    }

    public void recordAnswer(
            long item, String outcome, String capacity, String session, String reason, OffsetDateTime at) {
        jdbc.sql(
                        "update tender_committee_item set outcome = ?, capacity = ?, session = ?, reason = ?, decided_at = ? where item = ?")
                .params(outcome, capacity, session, reason, at, item)
                .update();
    }

    public List<CommitteeItem> items(String reference) {
        return jdbc.sql(
                        """
                        select item, body, question, proposed_at, outcome, capacity, session, reason, decided_at
                        from tender_committee_item where reference = ? order by item""")
                .param(reference)
                .query(new DataClassRowMapper<>(CommitteeItem.class))
                .list();
    }

    public Optional<String> referenceOfItem(long item) {
        return jdbc.sql("select reference from tender_committee_item where item = ?")
                .param(item)
                .query(String.class)
                .optional();
    }

    /**
     * @param cause what it is written for
     * @throws fr.palier.office.Rejection {@code tender.letterAlreadyPosted} when a letter was posted for this cause
     */
    public void addLetter(
            String reference, Integer lot, long letter, String firm, LetterKind kind, String cause, OffsetDateTime at) {
        int added = jdbc.sql(
                        """
                        insert into tender_letter (letter, reference, lot, firm_name, kind, cause, posted_at)
                        values (:letter, :reference, :lot, :firm, :kind, :cause, :at)
                        on conflict (reference, cause) do nothing""")
                .param("cause", cause)
                .param("letter", letter)
                .param("reference", reference)
                .param("lot", lot)
                .param("firm", firm)
                .param("kind", kind.name())
                .param("at", at)
                .update();
        TenderReason.LETTER_ALREADY_POSTED.when(added == 0);
    }

    /** The letter, if it is one of a consultation. */
    public Optional<Letter> letter(long id) {
        return jdbc.sql("select letter, lot, firm_name, kind, posted_at, sent_at from tender_letter where letter = ?")
                .param(id)
                .query(new DataClassRowMapper<>(Letter.class))
                .optional();
    }

    public void recordSending(long letter, OffsetDateTime at) {
        jdbc.sql("update tender_letter set sent_at = ? where letter = ? and sent_at is null")
                .params(at, letter)
                .update();
    }

    public List<Letter> letters(String reference) {
        return jdbc.sql(
                        "select letter, lot, firm_name, kind, posted_at, sent_at from tender_letter where reference = ? order by letter")
                .param(reference)
                .query(new DataClassRowMapper<>(Letter.class))
                .list();
    }

    public void addFeedback(
            String reference, int score, boolean fitsNeed, String comment, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_feedback (reference, score, fits_need, comment, person, at)
                        values (:reference, :score, :fits, :comment, :person, :at)""")
                .param("reference", reference)
                .param("score", score)
                .param("fits", fitsNeed)
                .param("comment", comment)
                .param("person", person)
                .param("at", at)
                .update();
    }

    public Optional<Feedback> feedback(String reference) {
        return jdbc.sql("select score, fits_need, comment, at from tender_feedback where reference = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Feedback.class))
                .optional();
    }
}
