package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.InsertionOpinion;
import fr.palier.procurement.tender.domain.InsertionRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of facilitators' opinions: whether one is required, what was asked, what was answered. */
@Repository
public class Insertions {

    private final JdbcClient jdbc;

    Insertions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the opinion is required, and the working days of the answer and of the reminder. */
    public record Duty(boolean required, int answerDays, int reminderDays, String rule, String basis) {}

    public void settle(String reference, Duty duty) {
        jdbc.sql(
                        """
                        insert into tender_insertion (reference, required, answer_days, reminder_days, rule, basis)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(reference, duty.required(), duty.answerDays(), duty.reminderDays(), duty.rule(), duty.basis())
                .update();
    }

    /** Empty for a consultation that was prepared before this rule stood. */
    public Optional<Duty> duty(String reference) {
        return jdbc.sql(
                        "select required, answer_days, reminder_days, rule, basis from tender_insertion where reference = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Duty.class))
                .optional();
    }

    public void ask(
            String reference,
            String facilitator,
            String email,
            String question,
            UUID link,
            String person,
            OffsetDateTime at,
            LocalDate reminder,
            LocalDate due) {
        jdbc.sql(
                        """
                        insert into insertion_request (reference, facilitator, email, question, link, asked_by, asked_at,
                            reminder_on, due_on)
                        values (:reference, :facilitator, :email, :question, :link, :person, :at, :reminder, :due)""")
                .param("reference", reference)
                .param("facilitator", facilitator)
                .param("email", email)
                .param("question", question)
                .param("link", link)
                .param("person", person)
                .param("at", at)
                .param("reminder", reminder)
                .param("due", due)
                .update();
    }

    /** Questions of a consultation, oldest first. */
    public List<InsertionRequest> of(String reference) {
        return jdbc.sql("select * from insertion_request where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(InsertionRequest.class))
                .list();
    }

    /** The question that a link answers, held until commit: the same link pressed twice answers once. */
    public Optional<InsertionRequest> lockByLink(UUID link) {
        return jdbc.sql("select * from insertion_request where link = ? for update")
                .param(link)
                .query(new DataClassRowMapper<>(InsertionRequest.class))
                .optional();
    }

    public Optional<InsertionRequest> byLink(UUID link) {
        return jdbc.sql("select * from insertion_request where link = ?")
                .param(link)
                .query(new DataClassRowMapper<>(InsertionRequest.class))
                .optional();
    }

    public void answer(long id, InsertionOpinion opinion, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update insertion_request set answered_at = :at, respondent = :respondent, feasible = :feasible,
                            hours = :hours, sectors = :sectors, profiles = :profiles, remarks = :remarks where id = :id""")
                .param("at", at)
                .param("respondent", opinion.respondent())
                .param("feasible", opinion.feasible())
                .param("hours", opinion.hours())
                .param("sectors", opinion.sectors())
                .param("profiles", opinion.profiles())
                .param("remarks", opinion.remarks())
                .param("id", id)
                .update();
    }

    public void recordReminder(long id, OffsetDateTime at) {
        jdbc.sql("update insertion_request set reminded_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    public void close(long id, String person, String reason, boolean waived, OffsetDateTime at) {
        jdbc.sql(
                        "update insertion_request set closed_at = ?, closed_by = ?, closed_reason = ?, waived = ? where id = ?")
                .params(at, person, reason, waived, id)
                .update();
    }
}
