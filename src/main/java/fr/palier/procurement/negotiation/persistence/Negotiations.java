package fr.palier.procurement.negotiation.persistence;

import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.domain.Terms;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of negotiations and of what the documents announce of them; callers have checked the office of the consultation. */
@Repository
public class Negotiations {

    private static final String ONE = "select * from negotiation where reference = ?";

    private final JdbcClient jdbc;

    Negotiations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Negotiation> find(String reference) {
        return jdbc.sql(ONE)
                .param(reference)
                .query(new DataClassRowMapper<>(Negotiation.class))
                .optional();
    }

    /** Held until commit. @throws fr.palier.office.Rejection {@code negotiation.notFound} */
    public Negotiation lock(String reference) {
        return jdbc.sql(ONE + " for update")
                .param(reference)
                .query(new DataClassRowMapper<>(Negotiation.class))
                .optional()
                .orElseThrow(() -> NegotiationReason.NOT_FOUND.rejection(reference));
    }

    public Optional<String> referenceOfItem(long item) {
        return jdbc.sql("select reference from negotiation where item = ?")
                .param(item)
                .query(String.class)
                .optional();
    }

    public void add(Negotiation asked) {
        jdbc.sql(
                        """
                        insert into negotiation (reference, ground, motive, rule, basis, authorised_by, linked, item, status,
                            session, asked_by, asked_at, answered_at)
                        values (:reference, :ground, :motive, :rule, :basis, :body, :linked, :item, :status,
                            :session, :person, :at, :answered)""")
                .param("reference", asked.reference())
                .param("ground", asked.ground().name())
                .param("motive", asked.motive())
                .param("rule", asked.rule())
                .param("basis", asked.basis())
                .param("body", asked.authorisedBy().name())
                .param("linked", asked.linked())
                .param("item", asked.item())
                .param("status", asked.status().name())
                .param("session", asked.session())
                .param("person", asked.askedBy())
                .param("at", asked.askedAt())
                .param("answered", asked.answeredAt())
                .update();
    }

    public void move(Negotiation negotiation, NegotiationStatus next) {
        jdbc.sql("update negotiation set status = ? where reference = ?")
                .params(negotiation.status().to(next).name(), negotiation.reference())
                .update();
    }

    /** A body answered, in minutes that are signed. */
    public void answer(Negotiation negotiation, NegotiationStatus next, String session, OffsetDateTime at) {
        jdbc.sql("update negotiation set status = ?, session = ?, answered_at = ? where reference = ?")
                .params(negotiation.status().to(next).name(), session, at, negotiation.reference())
                .update();
    }

    public void conclude(Negotiation negotiation, OffsetDateTime at) {
        jdbc.sql("update negotiation set status = ?, concluded_at = ? where reference = ?")
                .params(negotiation.status().to(NegotiationStatus.CONCLUDED).name(), at, negotiation.reference())
                .update();
    }

    public void report(Negotiation negotiation, long document, String person, OffsetDateTime at) {
        jdbc.sql("update negotiation set status = ?, report = ?, reported_by = ?, reported_at = ? where reference = ?")
                .params(
                        negotiation.status().to(NegotiationStatus.REPORTED).name(),
                        document,
                        person,
                        at,
                        negotiation.reference())
                .update();
    }

    public Optional<Terms> terms(String reference) {
        return jdbc.sql(
                        "select provided, award_without, staged_reduction, minimum_requirements from negotiation_terms where reference = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Terms.class))
                .optional();
    }

    public void recordTerms(String reference, Terms terms, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into negotiation_terms (reference, provided, award_without, staged_reduction,
                            minimum_requirements, recorded_by, recorded_at)
                        values (:reference, :provided, :without, :staged, :requirements, :person, :at)
                        on conflict (reference) do update set provided = excluded.provided,
                            award_without = excluded.award_without, staged_reduction = excluded.staged_reduction,
                            minimum_requirements = excluded.minimum_requirements, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at""")
                .param("reference", reference)
                .param("provided", terms.provided())
                .param("without", terms.awardWithout())
                .param("staged", terms.stagedReduction())
                .param("requirements", terms.minimumRequirements())
                .param("person", person)
                .param("at", at)
                .update();
    }
}
