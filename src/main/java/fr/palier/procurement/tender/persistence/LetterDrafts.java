package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of letters before they leave. */
@Repository
public class LetterDrafts {

    private final JdbcClient jdbc;

    LetterDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a letter unless one was drafted for its cause. */
    public void add(LetterDraft draft) {
        jdbc.sql(
                        """
                        insert into tender_letter_draft
                            (reference, lot, cause, kind, firm_name, email, offer, deposit, request, reasons, advantages)
                        values (:reference, :lot, :cause, :kind, :firm, :email, :offer, :deposit, :request, :reasons, :advantages)
                        on conflict (reference, cause) do nothing""")
                .param("reference", draft.reference())
                .param("lot", draft.lot())
                .param("cause", draft.cause())
                .param("kind", draft.kind().name())
                .param("firm", draft.firmName())
                .param("email", draft.email())
                .param("offer", draft.offer())
                .param("deposit", draft.deposit())
                .param("request", draft.request())
                .param("reasons", draft.reasons())
                .param("advantages", draft.advantages())
                .update();
    }

    /** Letters of a consultation, in the order in which they were drafted. */
    public List<LetterDraft> of(String reference) {
        return jdbc.sql("select * from tender_letter_draft where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(LetterDraft.class))
                .list();
    }

    /** Letters about a lot, those that answer a request for reasons left out. */
    public List<LetterDraft> of(String reference, int lot) {
        return of(reference).stream()
                .filter(draft -> draft.lot() != null && draft.lot() == lot && draft.request() == null)
                .toList();
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownLetter} */
    public LetterDraft get(String reference, long id) {
        return of(reference).stream()
                .filter(draft -> draft.id() == id)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_LETTER::rejection);
    }

    /** What is corrected must be read again. */
    public void correct(long id, String reasons, String advantages) {
        jdbc.sql(
                        "update tender_letter_draft set reasons = ?, advantages = ?, seen_at = null, seen_by = null where id = ?")
                .params(reasons, advantages, id)
                .update();
    }

    public void see(long id, String person, OffsetDateTime at) {
        jdbc.sql("update tender_letter_draft set seen_at = ?, seen_by = ? where id = ? and letter is null")
                .params(at, person, id)
                .update();
    }

    public void post(long id, long letter) {
        jdbc.sql("update tender_letter_draft set letter = ? where id = ?")
                .params(letter, id)
                .update();
    }
}
