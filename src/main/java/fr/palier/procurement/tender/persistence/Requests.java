package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.Request;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what firms were asked during the analysis, and of their answers. */
@Repository
public class Requests {

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(String reference, RequestKind kind, OffsetDateTime due, String person, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into tender_request (reference, kind, due_at, asked_by, asked_at)
                        values (:reference, :kind, :due, :person, :at) returning id""")
                .param("reference", reference)
                .param("kind", kind.name())
                .param("due", due)
                .param("person", person)
                .param("at", at)
                .query(Long.class)
                .single();
    }

    public void addFirm(
            long request, long deposit, Long offer, String question, long letter, long document, UUID link) {
        jdbc.sql(
                        """
                        insert into tender_request_firm (request, deposit, offer, question, letter, document, link)
                        values (:request, :deposit, :offer, :question, :letter, :document, :link)""")
                .param("request", request)
                .param("deposit", deposit)
                .param("offer", offer)
                .param("question", question)
                .param("letter", letter)
                .param("document", document)
                .param("link", link)
                .update();
    }

    public void addAnswer(
            long firm, OffsetDateTime answeredAt, boolean late, String text, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_request_answer (request_firm, answered_at, late, text, recorded_by, recorded_at)
                        values (:firm, :answered, :late, :text, :person, :at)""")
                .param("firm", firm)
                .param("answered", answeredAt)
                .param("late", late)
                .param("text", text)
                .param("person", person)
                .param("at", at)
                .update();
    }

    /** Oldest first, with firms and answers. */
    public List<Request> of(String reference) {
        record Head(long id, RequestKind kind, OffsetDateTime askedAt, OffsetDateTime dueAt, String askedBy) {}
        Map<Long, List<Request.Asked>> firms = firms(reference);
        return jdbc
                .sql("select id, kind, asked_at, due_at, asked_by from tender_request where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Head.class))
                .list()
                .stream()
                .map(head -> new Request(
                        head.id(),
                        head.kind(),
                        head.askedAt(),
                        head.dueAt(),
                        head.askedBy(),
                        firms.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** The latest request of a kind about an application or an offer. */
    public Optional<Request> latest(String reference, RequestKind kind, long deposit, Long offer) {
        return of(reference).stream()
                .filter(request ->
                        request.kind() == kind && asked(request, deposit, offer).isPresent())
                .reduce((earlier, later) -> later);
    }

    public static Optional<Request.Asked> asked(Request request, long deposit, Long offer) {
        return request.firms().stream()
                .filter(firm -> firm.deposit() == deposit && java.util.Objects.equals(firm.offer(), offer))
                .findFirst();
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownRequest} */
    public Request ofFirm(String reference, long firm) {
        return of(reference).stream()
                .filter(request -> request.firms().stream().anyMatch(one -> one.id() == firm))
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_REQUEST::rejection);
    }

    /** Whether a document is one of these letters. */
    public boolean holdsLetter(long document) {
        return jdbc.sql("select exists (select 1 from tender_request_firm where document = ?)")
                .param(document)
                .query(Boolean.class)
                .single();
    }

    public long firmOfLink(UUID link) {
        return jdbc.sql("select id from tender_request_firm where link = ?")
                .param(link)
                .query(Long.class)
                .optional()
                .orElseThrow(TenderReason.UNKNOWN_REQUEST::rejection);
    }

    private Map<Long, List<Request.Asked>> firms(String reference) {
        Map<Long, List<Request.Answer>> answers = new HashMap<>();
        jdbc.sql(
                        """
                        select answer.request_firm, answer.answered_at, answer.late, answer.text, answer.recorded_by, answer.recorded_at
                        from tender_request_answer answer
                        join tender_request_firm firm on firm.id = answer.request_firm
                        join tender_request request on request.id = firm.request
                        where request.reference = ? order by answer.id""")
                .param(reference)
                .query(row -> {
                    answers.computeIfAbsent(row.getLong("request_firm"), id -> new ArrayList<>())
                            .add(new Request.Answer(
                                    row.getObject("answered_at", OffsetDateTime.class),
                                    row.getBoolean("late"),
                                    row.getString("text"),
                                    row.getString("recorded_by"),
                                    row.getObject("recorded_at", OffsetDateTime.class)));
                });
        Map<Long, List<Request.Asked>> firms = new HashMap<>();
        jdbc.sql(
                        """
                        select firm.request, firm.id, firm.deposit, firm.offer, deposit.firm_name, deposit.email, firm.question,
                            firm.letter
                        from tender_request_firm firm
                        join tender_deposit deposit on deposit.id = firm.deposit
                        join tender_request request on request.id = firm.request
                        where request.reference = ? order by firm.id""")
                .param(reference)
                .query(row -> {
                    firms.computeIfAbsent(row.getLong("request"), id -> new ArrayList<>())
                            .add(new Request.Asked(
                                    row.getLong("id"),
                                    row.getLong("deposit"),
                                    (Long) row.getObject("offer"),
                                    row.getString("firm_name"),
                                    row.getString("email"),
                                    row.getString("question"),
                                    row.getLong("letter"),
                                    answers.getOrDefault(row.getLong("id"), List.of())));
                });
        return firms;
    }
}
