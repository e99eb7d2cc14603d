package fr.palier.procurement.negotiation.persistence;

import fr.palier.office.Money;
import fr.palier.procurement.negotiation.domain.Answer;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of answers, and of the amounts that offers have had. */
@Repository
public class Answers {

    private static final String SELECT =
            """
            select answer.*, bidder.firm_name from negotiation_answer answer
            join negotiation_bidder bidder on bidder.id = answer.bidder where\s""";

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An amount that an offer has had; round null for the first offer. */
    public record Amount(long offer, int lot, String firmName, Money amount, Integer round, OffsetDateTime at) {}

    public List<Answer> of(String reference) {
        return jdbc.sql(SELECT + "bidder.reference = ? order by answer.round, answer.received_at, answer.id")
                .param(reference)
                .query(new DataClassRowMapper<>(Answer.class))
                .list();
    }

    public List<Answer> ofRound(long round) {
        return jdbc.sql(SELECT + "answer.round = ? order by answer.received_at, answer.id")
                .param(round)
                .query(new DataClassRowMapper<>(Answer.class))
                .list();
    }

    public List<Answer> of(long round, long bidder) {
        return ofRound(round).stream()
                .filter(answer -> answer.bidder() == bidder)
                .toList();
    }

    public long add(
            long round,
            long bidder,
            OffsetDateTime at,
            String channel,
            String receipt,
            String hash,
            byte[] sealed,
            Answer.State state) {
        try {
            return jdbc.sql(
                            """
                            insert into negotiation_answer (round, bidder, received_at, channel, receipt, content_hash, sealed, state)
                            values (:round, :bidder, :at, :channel, :receipt, :hash, :sealed, :state) returning id""")
                    .param("round", round)
                    .param("bidder", bidder)
                    .param("at", at)
                    .param("channel", channel)
                    .param("receipt", receipt)
                    .param("hash", hash)
                    .param("sealed", sealed)
                    .param("state", state.name())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException twice) {
            throw NegotiationReason.DUPLICATE_ANSWER.rejection(receipt);
        }
    }

    public void mark(long answer, Answer.State state) {
        jdbc.sql("update negotiation_answer set state = ? where id = ?")
                .params(state.name(), answer)
                .update();
    }

    /** The words become readable; the enciphered content stays as evidence. */
    public void open(long answer, String message) {
        jdbc.sql("update negotiation_answer set state = 'OPENED', message = ? where id = ?")
                .params(message, answer)
                .update();
    }

    /** The offer's amount is now another; the earlier ones stay in its history. */
    public void supersede(long offer, Money amount, long round, OffsetDateTime at) {
        jdbc.sql("insert into tender_offer_amount (offer, amount, round, at) values (?, ?, ?, ?)")
                .params(offer, amount.euros(), round, at)
                .update();
        jdbc.sql("update tender_offer set amount = ?, total = null, rank = null where id = ?")
                .params(amount.euros(), offer)
                .update();
    }

    public List<Amount> amounts(String reference) {
        return jdbc.sql(
                        """
                        select history.offer, offer.lot, deposit.firm_name, history.amount, round.number as round, history.at
                        from tender_offer_amount history join tender_offer offer on offer.id = history.offer
                        join tender_deposit deposit on deposit.id = offer.deposit
                        left join negotiation_round round on round.id = history.round
                        where offer.reference = ? order by offer.lot, deposit.firm_name, history.id""")
                .param(reference)
                .query(new DataClassRowMapper<>(Amount.class))
                .list();
    }
}
