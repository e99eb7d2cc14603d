package fr.palier.procurement.market.persistence;

import fr.palier.procurement.Nature;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications by consultation, of those alone whose offers were opened: before, nobody counts them. */
@Repository
public class ApplicationCounts {

    private final JdbcClient jdbc;

    ApplicationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One consultation; see {@link fr.palier.procurement.market.domain.FamilyYear} for what counts. */
    public record Count(String reference, String family, Nature nature, int year, int received, int admissible) {}

    public List<Count> of(String office) {
        return jdbc.sql(
                        """
                        select tender.reference, tender.family, tender.nature,
                            extract(year from tender.offers_opened_at at time zone 'Europe/Paris')::int as year,
                            (select count(distinct siret) from tender_deposit where reference = tender.reference)::int as received,
                            (select count(distinct deposit.siret) from tender_deposit deposit
                             join tender_offer offer on offer.deposit = deposit.id
                             where deposit.reference = tender.reference and deposit.state = 'OPENED'
                               and offer.outcome is distinct from 'REJECT')::int as admissible
                        from tender where office = :office and offers_opened_at is not null
                        order by tender.family nulls last, year desc, tender.reference""")
                .param("office", office)
                .query(new DataClassRowMapper<>(Count.class))
                .list();
    }
}
