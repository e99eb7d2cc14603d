package fr.palier.procurement.tender.persistence;

import fr.palier.engine.Decision;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.WorksSite;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of works sites and of their acceptances. */
@Repository
public class WorksSites {

    private static final String SELECT =
            """
            select site.id, site.office, site.reference, site.lot, site.title, site.firm_name, site.siret, site.works_officer,
                site.planned_acceptance, site.guarantee_months, site.opened_at, acceptance.accepted_on,
                acceptance.id as acceptance
            from works_site site left join works_site_acceptance acceptance on acceptance.site = site.id
                and not exists (select from works_site_acceptance later where later.supersedes = acceptance.id)
            where site.office = ?""";

    private final JdbcClient jdbc;

    WorksSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the number of the site. */
    public long open(
            String office,
            Lot lot,
            Offer holder,
            String worksOfficer,
            LocalDate plannedAcceptance,
            Decision guarantee,
            OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into works_site (office, reference, lot, title, firm_name, siret, works_officer, planned_acceptance,
                            guarantee_months, rule, opened_at)
                        values (:office, :reference, :lot, :title, :firm, :siret, :officer, :planned, :months, :rule, :at)
                        returning id""")
                .param("office", office)
                .param("reference", lot.reference())
                .param("lot", lot.number())
                .param("title", lot.title())
                .param("firm", holder.firmName())
                .param("siret", holder.siret())
                .param("officer", worksOfficer)
                .param("planned", plannedAcceptance)
                .param("months", guarantee.number("months"))
                .param("rule", guarantee.rule())
                .param("at", at)
                .query(Long.class)
                .single();
    }

    /** Sites of an office, the next acceptance first. */
    public List<WorksSite> of(String office) {
        return jdbc.sql(SELECT + " order by acceptance.accepted_on nulls first, site.planned_acceptance, site.id")
                .param(office)
                .query(new DataClassRowMapper<>(WorksSite.class))
                .list();
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    public WorksSite get(String office, long id) {
        return jdbc.sql(SELECT + " and site.id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(WorksSite.class))
                .optional()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("chantier " + id));
    }

    /** @param supersedes the acceptance that this one corrects; null for the first */
    public void accept(long site, LocalDate day, String reason, Long supersedes, Person person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into works_site_acceptance (site, accepted_on, reason, supersedes, person, person_name, at)
                        values (:site, :day, :reason, :supersedes, :person, :name, :at)""")
                .param("site", site)
                .param("day", day)
                .param("reason", reason)
                .param("supersedes", supersedes)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }
}
