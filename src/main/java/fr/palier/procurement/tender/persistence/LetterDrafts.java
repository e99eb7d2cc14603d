package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * Adds a letter unless one was drafted for its cause: that one then concerns this lot too. What it says of an application differs by
     * lot, so that it must be read again.
     */
    public void add(LetterDraft draft) {
        insert(draft);
        if (draft.lot() == null) {
            return;
        }
        int concerned = jdbc.sql(
                        """
                        insert into tender_letter_lot (draft, reference, lot)
                        select id, reference, :lot from tender_letter_draft where reference = :reference and cause = :cause
                        on conflict do nothing""")
                .param("reference", draft.reference())
                .param("lot", draft.lot())
                .param("cause", draft.cause())
                .update();
        if (concerned > 0 && draft.kind() == LetterKind.INADMISSIBLE) {
            jdbc.sql(
                            """
                            update tender_letter_draft set seen_at = null, seen_by = null
                            where reference = ? and cause = ? and letter is null""")
                    .params(draft.reference(), draft.cause())
                    .update();
        }
    }

    private void insert(LetterDraft draft) {
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

    /** Letters that concern a lot, whichever it was drafted with; those that answer a request for reasons left out. */
    public List<LetterDraft> of(String reference, int lot) {
        Map<Long, Set<Integer>> lots = lots(reference);
        return of(reference).stream()
                .filter(draft -> draft.request() == null
                        && lots.getOrDefault(draft.id(), Set.of()).contains(lot))
                .toList();
    }

    /** Lots that each letter concerns, as far as they were drafted. */
    public Map<Long, Set<Integer>> lots(String reference) {
        Map<Long, Set<Integer>> lots = new HashMap<>();
        jdbc.sql("select draft, lot from tender_letter_lot where reference = ?")
                .param(reference)
                .query(row -> {
                    lots.computeIfAbsent(row.getLong("draft"), id -> new TreeSet<>())
                            .add(row.getInt("lot"));
                });
        return lots;
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
