package fr.palier.procurement.tender.persistence;

import fr.palier.engine.Decision;
import fr.palier.office.Money;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Ranking;
import fr.palier.procurement.tender.domain.TenderReason;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of opened offers and their scores. */
@Repository
public class Offers {

    private static final String SELECT =
            """
            select offer.id, offer.deposit, offer.reference, offer.lot, deposit.firm_name, deposit.siret, deposit.email,
                offer.amount, offer.defect, offer.defect_reason, offer.outcome, offer.outcome_rule, offer.outcome_basis,
                offer.total, offer.rank
            from tender_offer offer join tender_deposit deposit on deposit.id = offer.deposit
            where offer.reference = ?""";

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Offer> of(String reference) {
        return jdbc.sql(SELECT + " order by offer.lot, offer.rank nulls last, deposit.deposited_at, offer.id")
                .param(reference)
                .query(new DataClassRowMapper<>(Offer.class))
                .list();
    }

    public List<Offer> of(String reference, int lot) {
        return of(reference).stream().filter(offer -> offer.lot() == lot).toList();
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownOffer} */
    public Offer get(String reference, long id) {
        return jdbc.sql(SELECT + " and offer.id = ?")
                .params(reference, id)
                .query(new DataClassRowMapper<>(Offer.class))
                .optional()
                .orElseThrow(TenderReason.UNKNOWN_OFFER::rejection);
    }

    public void open(Deposit deposit, int lot, Money amount, String person, OffsetDateTime at) {
        try {
            jdbc.sql(
                            """
                            insert into tender_offer (deposit, reference, lot, amount, opened_at, opened_by)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(deposit.id(), deposit.reference(), lot, amount.euros(), at, person)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.DEPOSIT_ALREADY_OPENED.rejection(lot);
        }
    }

    public void judge(long offer, Defect defect, String reason, Decision decision) {
        jdbc.sql(
                        """
                        update tender_offer set defect = :defect, defect_reason = :reason, outcome = :outcome,
                            outcome_rule = :rule, outcome_basis = :basis, total = null, rank = null where id = :id""")
                .param("defect", defect.name())
                .param("reason", reason)
                .param("outcome", decision.text("outcome"))
                .param("rule", decision.rule())
                .param("basis", decision.basis())
                .param("id", offer)
                .update();
    }

    /** Scores by offer, then by criterion. */
    public Map<Long, Map<Long, BigDecimal>> scores(String reference) {
        Map<Long, Map<Long, BigDecimal>> scores = new HashMap<>();
        jdbc.sql(
                        """
                        select score.offer, score.criterion, score.score from tender_score score
                        join tender_offer offer on offer.id = score.offer where offer.reference = ?""")
                .param(reference)
                .query(row -> {
                    scores.computeIfAbsent(row.getLong("offer"), id -> new HashMap<>())
                            .put(row.getLong("criterion"), row.getBigDecimal("score"));
                });
        return scores;
    }

    public void place(Ranking.Place place) {
        jdbc.sql("update tender_offer set total = ?, rank = ? where id = ?")
                .params(place.total(), place.rank(), place.offer())
                .update();
    }

    public void unrank(String reference) {
        jdbc.sql("update tender_offer set total = null, rank = null where reference = ?")
                .param(reference)
                .update();
    }
}
