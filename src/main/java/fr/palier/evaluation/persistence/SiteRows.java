package fr.palier.evaluation.persistence;

import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.SiteRole;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rated sites and their firms. */
@Repository
public class SiteRows {

    private final JdbcClient jdbc;

    SiteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(RatedSite site, OffsetDateTime at, Person by) {
        long id = jdbc.sql(
                        """
                        insert into rated_site (office, code, works_site, tender, lot, title, officer, officer_said, accepted_on,
                            guarantee_end, recorded_at, recorded_by)
                        values (:office, :code, :worksSite, :tender, :lot, :title, :officer, :said, :accepted, :guarantee, :at, :by)
                        returning id""")
                .param("office", site.office())
                .param("code", site.code())
                .param("worksSite", site.worksSite())
                .param("tender", site.tender())
                .param("lot", site.lot())
                .param("title", site.title())
                .param("officer", site.officer())
                .param("said", site.officerSaid())
                .param("accepted", site.acceptedOn())
                .param("guarantee", site.guaranteeEnd())
                .param("at", at)
                .param("by", by.id())
                .query(Long.class)
                .single();
        site.parties().forEach(party -> add(site.office(), id, party));
        return id;
    }

    public void add(String office, long site, RatedSite.Party party) {
        jdbc.sql("insert into rated_party (site, office, firm, role) values (?, ?, ?, ?) on conflict do nothing")
                .params(site, office, party.firm(), party.role().name())
                .update();
    }

    /** Everything that a person may correct. */
    public void change(RatedSite site) {
        jdbc.sql(
                        """
                        update rated_site set code = :code, title = :title, officer = :officer, accepted_on = :accepted,
                            guarantee_end = :guarantee
                        where office = :office and id = :id""")
                .param("code", site.code())
                .param("title", site.title())
                .param("officer", site.officer())
                .param("accepted", site.acceptedOn())
                .param("guarantee", site.guaranteeEnd())
                .param("office", site.office())
                .param("id", site.id())
                .update();
    }

    public void noDesign(RatedSite site, String reason) {
        jdbc.sql("update rated_site set no_design_reason = ? where office = ? and id = ?")
                .params(reason, site.office(), site.id())
                .update();
    }

    public void abandon(RatedSite site, String reason, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        update rated_site set abandoned_at = ?, abandoned_by = ?, abandoned_reason = ? where office = ? and id = ?""")
                .params(at, by.id(), reason, site.office(), site.id())
                .update();
    }

    public Optional<RatedSite> find(String office, long id) {
        return one("select * from rated_site where office = ? and id = ?", office, id);
    }

    /** Held until commit. */
    public Optional<RatedSite> lock(String office, long id) {
        return one("select * from rated_site where office = ? and id = ? for update", office, id);
    }

    public Optional<RatedSite> findCode(String office, String code) {
        return one("select * from rated_site where office = ? and code = ?", office, code);
    }

    public Optional<RatedSite> ofWorksSite(String office, long worksSite) {
        return one("select * from rated_site where office = ? and works_site = ?", office, worksSite);
    }

    /** By words of the title, number, consultation or firm; those without an officer first, then the last accepted. */
    public List<RatedSite> search(String office, String words, int most) {
        return jdbc
                .sql(
                        """
                        select * from rated_site site
                        where office = :office
                          and (strpos(searchable_name(title), searchable_name(:words)) > 0
                               or strpos(lower(coalesce(code, '') || ' ' || coalesce(tender, '')), lower(:words)) > 0
                               or exists (select from rated_party party join firm on firm.id = party.firm
                                   where party.site = site.id and strpos(searchable_name(firm.name), searchable_name(:words)) > 0))
                        order by abandoned_at is not null, officer is not null, accepted_on desc nulls first, id desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("most", most)
                .query(SiteRows::bare)
                .list()
                .stream()
                .map(this::withParties)
                .toList();
    }

    /** Accounts that have a site which is not abandoned, or an evaluation to make. */
    public List<String> officers(String office) {
        return jdbc.sql(
                        """
                        select officer from rated_site where office = :office and officer is not null and abandoned_at is null
                        union select rater from evaluation where office = :office and rater is not null and status = 'OPEN'
                        order by 1""")
                .param("office", office)
                .query(String.class)
                .list();
    }

    /** Not abandoned, the last accepted first. */
    public List<RatedSite> ofOfficer(String office, String account) {
        return jdbc
                .sql("select * from rated_site where office = ? and officer = ? and abandoned_at is null"
                        + " order by accepted_on desc nulls first, id desc")
                .params(office, account)
                .query(SiteRows::bare)
                .list()
                .stream()
                .map(this::withParties)
                .toList();
    }

    public void changeOfficer(RatedSite site, String account) {
        jdbc.sql("update rated_site set officer = ? where office = ? and id = ?")
                .params(account, site.office(), site.id())
                .update();
    }

    /** Accepted ones, not abandoned, of which an occasion lies between the days. */
    public List<Long> withOccasion(String office, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select id from rated_site
                        where office = :office and abandoned_at is null
                          and (accepted_on between :from and :until or guarantee_end between :from and :until)
                        order by id""")
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .list();
    }

    private Optional<RatedSite> one(String query, Object... parameters) {
        return jdbc.sql(query)
                .params(parameters)
                .query(SiteRows::bare)
                .optional()
                .map(this::withParties);
    }

    private RatedSite withParties(RatedSite bare) {
        return bare.of(jdbc.sql("select firm, role from rated_party where site = ? order by role desc, firm")
                .param(bare.id())
                .query((row, number) ->
                        new RatedSite.Party(row.getLong("firm"), SiteRole.valueOf(row.getString("role"))))
                .list());
    }

    private static RatedSite bare(ResultSet row, int number) throws SQLException {
        return new RatedSite(
                row.getLong("id"),
                row.getString("office"),
                row.getString("code"),
                row.getObject("works_site", Long.class),
                row.getString("tender"),
                row.getObject("lot", Integer.class),
                row.getString("title"),
                row.getString("officer"),
                row.getString("officer_said"),
                row.getString("no_design_reason"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("guarantee_end", LocalDate.class),
                row.getObject("abandoned_at", OffsetDateTime.class),
                row.getString("abandoned_reason"),
                List.of());
    }
}
