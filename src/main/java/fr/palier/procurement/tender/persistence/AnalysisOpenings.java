package fr.palier.procurement.tender.persistence;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who opened the analysis of which consultation. */
@Repository
public class AnalysisOpenings {

    private final JdbcClient jdbc;

    AnalysisOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first time stays. */
    public void note(String reference, String account, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_analysis_reader (reference, account, first_at) values (?, ?, ?) on conflict do nothing""")
                .params(reference, account, at)
                .update();
    }

    public boolean isNoted(String reference, String account) {
        return jdbc.sql("select exists (select 1 from tender_analysis_reader where reference = ? and account = ?)")
                .params(reference, account)
                .query(Boolean.class)
                .single();
    }

    /** SIREN of every firm with an offer, alone or in a group, in the consultations that a person opened and that are not decided yet. */
    public Map<String, String> firmsOf(String office, String account) {
        Map<String, String> firms = new HashMap<>();
        jdbc.sql(
                        """
                        select left(firm.siret, 9) as siren, min(tender.reference) as reference
                        from tender_analysis_reader reader
                        join tender on tender.reference = reader.reference
                            and tender.status in ('ANALYSIS', 'NEGOTIATION', 'COMMITTEE', 'DECISION')
                        cross join lateral (
                            select siret from tender_deposit where reference = tender.reference
                            union all
                            select member.siret from tender_deposit_member member
                            join tender_deposit deposit on deposit.id = member.deposit where deposit.reference = tender.reference) firm
                        where tender.office = ? and reader.account = ? group by 1""")
                .params(office, account)
                .query(row -> {
                    firms.put(row.getString("siren"), row.getString("reference"));
                });
        return firms;
    }
}
