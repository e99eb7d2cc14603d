package fr.palier.procurement.tender.persistence;

import fr.palier.engine.Decision;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferState;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the states that offers were given, in turn. */
@Repository
public class OfferStates {

    private final JdbcClient jdbc;

    OfferStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            String reference,
            Offer offer,
            Defect defect,
            String reason,
            Decision decision,
            Person person,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_offer_state
                            (reference, offer, amount, defect, reason, outcome, rule, basis, person, person_name, at)
                        values (:reference, :offer, :amount, :defect, :reason, :outcome, :rule, :basis, :person, :name, :at)""")
                .param("reference", reference)
                .param("offer", offer.id())
                .param("amount", offer.amount().euros())
                .param("defect", defect.name())
                .param("reason", reason)
                .param("outcome", decision.text("outcome"))
                .param("rule", decision.rule())
                .param("basis", decision.basis())
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }

    /** Oldest first. */
    public List<OfferState> of(String reference) {
        return jdbc.sql(
                        """
                        select offer, amount, defect, reason, outcome, rule, basis, person_name, at from tender_offer_state
                        where reference = ? order by id""")
                .param(reference)
                .query(new DataClassRowMapper<>(OfferState.class))
                .list();
    }
}
