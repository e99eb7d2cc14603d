package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.TenderReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the questions of firms and of the answers given to all. */
@Repository
public class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param firmName who asked: for the buyers alone
     * @param published the question as all may read it; null while unanswered
     * @param notExtended why an answer given late did not move the deadline
     */
    public record Question(
            long id,
            OffsetDateTime receivedAt,
            String firmName,
            String email,
            String question,
            String published,
            String answer,
            String notExtended,
            OffsetDateTime answeredAt) {}

    public List<Question> of(String reference) {
        return jdbc.sql("select * from tender_question where reference = ? order by received_at, id")
                .param(reference)
                .query(new DataClassRowMapper<>(Question.class))
                .list();
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownQuestion} */
    public Question get(String reference, long id) {
        return of(reference).stream()
                .filter(question -> question.id() == id)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_QUESTION::rejection);
    }

    public long add(
            String reference, OffsetDateTime receivedAt, String firm, String email, String question, String person) {
        return jdbc.sql(
                        """
                        insert into tender_question (reference, received_at, firm_name, email, question, recorded_by)
                        values (:reference, :received, :firm, :email, :question, :person) returning id""")
                .param("reference", reference)
                .param("received", receivedAt)
                .param("firm", firm)
                .param("email", email)
                .param("question", question)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    public void answer(long id, String published, String answer, String notExtended, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update tender_question set published = :published, answer = :answer, not_extended = :notExtended,
                            answered_by = :person, answered_at = :at where id = :id and answer is null""")
                .param("published", published)
                .param("answer", answer)
                .param("notExtended", notExtended)
                .param("person", person)
                .param("at", at)
                .param("id", id)
                .update();
    }
}
