package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.Channel;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the publicity plan. */
@Repository
public class PublicityItems {

    private final JdbcClient jdbc;

    PublicityItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PublicityItem> of(String reference) {
        return jdbc.sql(
                        """
                        select channel, support, required, sent_at, published_at, proof, proof_url, document, sending_proof,
                            receipt_confirmed_at, same_content_by
                        from tender_publicity where reference = ?
                        order by array_position(array['JOUE','BUYER_PROFILE','BOAMP','OWN_WEBSITE','TRADE_PRESS','LEGAL_JOURNAL','OTHER'], channel)""")
                .param(reference)
                .query(new DataClassRowMapper<>(PublicityItem.class))
                .list();
    }

    /** @throws fr.palier.office.Rejection {@code tender.duplicateChannel} */
    public void add(String reference, Channel channel, String support, boolean required) {
        try {
            jdbc.sql("insert into tender_publicity (reference, channel, support, required) values (?, ?, ?, ?)")
                    .params(reference, channel.name(), support, required)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.DUPLICATE_CHANNEL.rejection(channel.label());
        }
    }

    public void remove(String reference, Channel channel) {
        jdbc.sql("delete from tender_publicity where reference = ? and channel = ? and not required")
                .params(reference, channel.name())
                .update();
    }

    public void prove(
            String reference,
            Channel channel,
            OffsetDateTime sentAt,
            OffsetDateTime publishedAt,
            String proof,
            String proofUrl,
            Long document,
            String sendingProof,
            OffsetDateTime receiptConfirmedAt,
            boolean sameContent,
            String person,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        update tender_publicity set sent_at = :sent, published_at = :published, proof = :proof, proof_url = :url,
                            document = :document, sending_proof = :sending, receipt_confirmed_at = :receipt,
                            same_content_by = :statedBy, same_content_at = :statedAt, recorded_by = :person, recorded_at = :at
                        where reference = :reference and channel = :channel""")
                .param("sent", sentAt)
                .param("published", publishedAt)
                .param("proof", proof)
                .param("url", proofUrl)
                .param("document", document)
                .param("sending", sendingProof)
                .param("receipt", receiptConfirmedAt)
                .param("statedBy", sameContent ? person : null)
                .param("statedAt", sameContent ? at : null)
                .param("person", person)
                .param("at", at)
                .param("reference", reference)
                .param("channel", channel.name())
                .update();
    }
}
