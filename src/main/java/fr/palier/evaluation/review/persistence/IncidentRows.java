package fr.palier.evaluation.review.persistence;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.SeriousIncident;
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
            String office, long firm, SheetKind sheet, LocalDate day, String reason, String name, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into serious_incident (office, firm, sheet, happened_on, reason, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(office, firm, sheet.name(), day, reason, name, at)
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

    public void withdraw(long id, String name, OffsetDateTime at, String reason) {
        jdbc.sql("update serious_incident set withdrawn_by = ?, withdrawn_at = ?, withdrawal = ? where id = ?")
                .params(name, at, reason, id)
                .update();
    }
}
