package fr.palier.supplier.sourcing.persistence;

import fr.palier.supplier.sourcing.domain.Delivery;
import fr.palier.supplier.sourcing.domain.Information;
import fr.palier.supplier.sourcing.domain.Question;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of questions, of what all firms are told, and of who was told what when. */
@Repository
public class InformationRows {

    private final JdbcClient jdbc;

    InformationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long ask(String reference, Long contact, String text, boolean byFirm, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into sourcing_question (reference, contact, text, by_firm, asked_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(reference, contact, text, byFirm, at)
                .query(Long.class)
                .single();
    }

    /** Oldest first, each with its answer. */
    public List<Question> questions(String reference) {
        return jdbc.sql(
                        """
                        select question.*, information.text as answer, information.given_at as answered_at
                        from sourcing_question question
                        left join sourcing_information information on information.question = question.id
                        where question.reference = ? order by question.id""")
                .param(reference)
                .query(new DataClassRowMapper<>(Question.class))
                .list();
    }

    public void give(
            String reference,
            Information.Kind kind,
            String text,
            Long question,
            Long meeting,
            String givenBy,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into sourcing_information (reference, kind, text, question, meeting, given_by, given_at)
                        values (:reference, :kind, :text, :question, :meeting, :by, :at)""")
                .param("reference", reference)
                .param("kind", kind.name())
                .param("text", text)
                .param("question", question)
                .param("meeting", meeting)
                .param("by", givenBy)
                .param("at", at)
                .update();
    }

    /** Oldest first. */
    public List<Information> of(String reference) {
        return jdbc.sql("select * from sourcing_information where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Information.class))
                .list();
    }

    public void delivered(long information, long contact, long mail, OffsetDateTime at) {
        jdbc.sql("insert into sourcing_delivery (information, contact, mail, written_at) values (?, ?, ?, ?)")
                .params(information, contact, mail, at)
                .update();
    }

    /** Without the hour at which the mail server took them, which correspondence knows. */
    public List<Delivery> deliveries(String reference) {
        return jdbc.sql(
                        """
                        select delivery.information, delivery.contact, delivery.mail, delivery.written_at, null::timestamptz as accepted_at
                        from sourcing_delivery delivery
                        join sourcing_information information on information.id = delivery.information
                        where information.reference = ? order by delivery.information, delivery.contact""")
                .param(reference)
                .query(new DataClassRowMapper<>(Delivery.class))
                .list();
    }
}
