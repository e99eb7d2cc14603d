package fr.palier.procurement.quality.persistence;

import fr.palier.office.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations of a year as the quality objectives count them. */
@Repository
public class PurchaseYears {

    private final JdbcClient jdbc;

    PurchaseYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A consultation whose deadline passed in the year. @param received firms whose deposit came in time */
    public record Closed(String reference, String subject, String nature, LocalDate closedOn, int received) {}

    /** A consultation with a lot notified in the year. @param awarded euros HT of those lots */
    public record Notified(String reference, String subject, String procedure, LocalDate notifiedOn, Money awarded) {}

    public List<Closed> closed(String office, int year) {
        return jdbc.sql(
                        """
                        select tender.reference, tender.subject, tender.nature,
                            (tender.deadline at time zone 'Europe/Paris')::date as closed_on,
                            (select count(distinct deposit.siret) from tender_deposit deposit
                                where deposit.reference = tender.reference and deposit.state in ('OPENED', 'SEALED')) as received
                        from tender
                        where tender.office = :office and tender.status not in
                            ('LAUNCH_VISA', 'PREPARATION', 'PUBLICITY', 'CONSULTATION', 'ABANDONED')
                            and extract(year from tender.deadline at time zone 'Europe/Paris') = :year
                        order by tender.deadline, tender.reference""")
                .param("office", office)
                .param("year", year)
                .query(new DataClassRowMapper<>(Closed.class))
                .list();
    }

    public List<Notified> notified(String office, int year) {
        return jdbc.sql(
                        """
                        select tender.reference, tender.subject, tender.procedure,
                            (min(lot.notified_at) at time zone 'Europe/Paris')::date as notified_on,
                            sum(lot.awarded_amount) as awarded
                        from tender join tender_lot lot on lot.reference = tender.reference
                        where tender.office = :office
                            and extract(year from lot.notified_at at time zone 'Europe/Paris') = :year
                        group by tender.reference order by 4, 1""")
                .param("office", office)
                .param("year", year)
                .query(new DataClassRowMapper<>(Notified.class))
                .list();
    }
}
