package fr.palier.evaluation.review.persistence;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.SeriousIncident;
import fr.palier.office.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Serious incidents, by firm and sheet. */
@Repository
public class IncidentRows {

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(
            String office, long firm, SheetKind sheet, LocalDate day, String reason, Person by, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into serious_incident (office, firm, sheet, happened_on, reason, recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(office, firm, sheet.name(), day, reason, by.id(), by.name(), at)
                .query(Long.class)
                .single();
    }

    public Optional<SeriousIncident> lock(String office, long id) {
        return jdbc.sql("select * from serious_incident where office = ? and id = ? for update")
                .params(office, id)
                .query(new DataClassRowMapper<>(SeriousIncident.class))
                .optional();
    }

    /** Of a firm, under whichever of the records that are one by now, withdrawn ones too, newest first. */
    public List<SeriousIncident> of(String office, long firm) {
        return jdbc.sql(
                        """
                        select * from serious_incident where office = ? and firm in (
                              select one.id from firm one join firm asked on asked.office = one.office and asked.id = ?
                              where coalesce(one.merged_into, one.id) = coalesce(asked.merged_into, asked.id))
                        order by happened_on desc, id desc""")
                .params(office, firm)
                .query(new DataClassRowMapper<>(SeriousIncident.class))
                .list();
    }

    /** Those that stand, of a sheet in some days, both included. */
    public List<SeriousIncident> standing(String office, long firm, SheetKind sheet, LocalDate from, LocalDate until) {
        return of(office, firm).stream()
                .filter(SeriousIncident::stands)
                .filter(one -> one.sheet() == sheet)
                .filter(one ->
                        !one.happenedOn().isBefore(from) && !one.happenedOn().isAfter(until))
                .toList();
    }

    public void withdraw(long id, Person by, OffsetDateTime at, String reason) {
        jdbc.sql(
                        """
                        update serious_incident set withdrawn_by = ?, withdrawn_by_name = ?, withdrawn_at = ?, withdrawal = ? where id = ?""")
                .params(by.id(), by.name(), at, reason, id)
                .update();
    }

    /** What a review counts, from its freezing on. */
    public void count(String reference, long incident) {
        jdbc.sql("insert into supplier_review_incident (reference, incident) values (?, ?)")
                .params(reference, incident)
                .update();
    }

    /** Frozen reviews that counted it. */
    public List<String> countedBy(long incident) {
        return jdbc.sql("select reference from supplier_review_incident where incident = ? order by reference")
                .param(incident)
                .query(String.class)
                .list();
    }

    /** What a frozen review counted, those that were withdrawn since too. */
    public List<SeriousIncident> counted(String reference) {
        return jdbc.sql(
                        """
                        select incident.* from supplier_review_incident counted
                        join serious_incident incident on incident.id = counted.incident
                        where counted.reference = ? order by incident.happened_on desc, incident.id desc""")
                .param(reference)
                .query(new DataClassRowMapper<>(SeriousIncident.class))
                .list();
    }
}
