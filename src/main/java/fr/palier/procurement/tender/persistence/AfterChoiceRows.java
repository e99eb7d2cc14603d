package fr.palier.procurement.tender.persistence;

import fr.palier.engine.Decision;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.AwardNotice;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.ReasonsRequest;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of requests for reasons and of award notices. */
@Repository
public class AfterChoiceRows {

    private final JdbcClient jdbc;

    AfterChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws fr.palier.office.Rejection {@code tender.reasonsAskedTwice} */
    public long ask(
            Offer offer,
            LocalDate askedOn,
            String channel,
            LocalDate due,
            Decision rule,
            String personName,
            OffsetDateTime at) {
        try {
            return jdbc.sql(
                            """
                            insert into tender_reasons_request
                                (reference, lot, offer, asked_on, channel, due, winner_told, rule, basis, person_name, at)
                            values (:reference, :lot, :offer, :asked, :channel, :due, :told, :rule, :basis, :person, :at)
                            returning id""")
                    .param("reference", offer.reference())
                    .param("lot", offer.lot())
                    .param("offer", offer.id())
                    .param("asked", askedOn)
                    .param("channel", channel)
                    .param("due", due)
                    .param("told", rule.isTrue("winnerTold"))
                    .param("rule", rule.rule())
                    .param("basis", rule.basis())
                    .param("person", personName)
                    .param("at", at)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.REASONS_ASKED_TWICE.rejection(offer.firmName());
        }
    }

    /** Requests of a consultation, oldest first. */
    public List<ReasonsRequest> requests(String reference) {
        return jdbc.sql(
                        """
                        select request.id, request.reference, request.lot, request.offer, deposit.firm_name, request.asked_on,
                            request.channel, request.due, request.winner_told, request.basis, letter.sent_at as answered_at
                        from tender_reasons_request request
                            join tender_offer offer on offer.id = request.offer
                            join tender_deposit deposit on deposit.id = offer.deposit
                            left join tender_letter_draft draft on draft.request = request.id
                            left join tender_letter letter on letter.letter = draft.letter
                        where request.reference = ? order by request.id""")
                .param(reference)
                .query(new DataClassRowMapper<>(ReasonsRequest.class))
                .list();
    }

    public ReasonsRequest request(String reference, long id) {
        return requests(reference).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_LETTER::rejection);
    }

    public void settleNotice(String reference, int lot, LocalDate due, Decision rule, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_award_notice (reference, lot, required, due, channels, rule, basis, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reference,
                        lot,
                        rule.isTrue("required"),
                        due,
                        rule.text("channels"),
                        rule.rule(),
                        rule.basis(),
                        at)
                .update();
    }

    /** Notices of a consultation, by lot. */
    public List<AwardNotice> notices(String reference) {
        return jdbc.sql(
                        """
                        select notice.id, notice.reference, notice.lot, notice.required, notice.due, notice.channels, notice.basis,
                            proof.proof, proof.published_on, proof.url, proof.document
                        from tender_award_notice notice left join tender_award_notice_proof proof on proof.notice = notice.id
                        where notice.reference = ? order by notice.lot""")
                .param(reference)
                .query(new DataClassRowMapper<>(AwardNotice.class))
                .list();
    }

    /** @throws fr.palier.office.Rejection {@code tender.noticeTwice} */
    public void prove(
            long notice,
            String proof,
            LocalDate publishedOn,
            String url,
            Long document,
            Person person,
            OffsetDateTime at) {
        try {
            jdbc.sql(
                            """
                            insert into tender_award_notice_proof (notice, proof, published_on, url, document, person_name, at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(notice, proof, publishedOn, url, document, person.name(), at)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.NOTICE_TWICE.rejection();
        }
    }
}
