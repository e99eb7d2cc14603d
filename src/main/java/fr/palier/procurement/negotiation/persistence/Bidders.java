package fr.palier.procurement.negotiation.persistence;

import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the firms that are negotiated with. */
@Repository
public class Bidders {

    private final JdbcClient jdbc;

    Bidders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Bidder> of(String reference) {
        return jdbc.sql("select * from negotiation_bidder where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Bidder.class))
                .list();
    }

    public List<Bidder> in(String reference) {
        return of(reference).stream().filter(Bidder::isIn).toList();
    }

    /** @throws fr.palier.office.Rejection {@code negotiation.unknownBidder} */
    public Bidder get(String reference, long id) {
        return of(reference).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NegotiationReason.UNKNOWN_BIDDER::rejection);
    }

    public Optional<Bidder> ofSiret(String reference, String siret) {
        return of(reference).stream().filter(one -> one.siret().equals(siret)).findFirst();
    }

    /** Adds a firm once; again changes nothing. */
    public void add(String reference, long firm, String name, String siret, String email, Long deposit) {
        jdbc.sql(
                        """
                        insert into negotiation_bidder (reference, firm, firm_name, siret, email, deposit)
                        values (:reference, :firm, :name, :siret, :email, :deposit) on conflict (reference, siret) do nothing""")
                .param("reference", reference)
                .param("firm", firm)
                .param("name", name)
                .param("siret", siret)
                .param("email", email)
                .param("deposit", deposit)
                .update();
    }

    /** Those who made an offer that is still in the running, from the register of the consultation. */
    public int addFromOffers(String reference) {
        return jdbc.sql(
                        """
                        insert into negotiation_bidder (reference, firm, firm_name, siret, email, deposit)
                        select distinct on (deposit.siret) deposit.reference, deposit.firm, deposit.firm_name, deposit.siret,
                            deposit.email, deposit.id
                        from tender_deposit deposit
                        where deposit.reference = ? and deposit.state = 'OPENED'
                          and exists (select 1 from tender_offer offer
                              where offer.deposit = deposit.id and offer.outcome is distinct from 'REJECT')
                        order by deposit.siret, deposit.deposited_at desc
                        on conflict (reference, siret) do nothing""")
                .param(reference)
                .update();
    }

    public void recordDeposit(long bidder, long deposit) {
        jdbc.sql("update negotiation_bidder set deposit = ? where id = ?")
                .params(deposit, bidder)
                .update();
    }

    public void leave(long bidder, String reason, OffsetDateTime at) {
        jdbc.sql("update negotiation_bidder set left_reason = ?, left_at = ? where id = ?")
                .params(reason, at, bidder)
                .update();
    }
}
