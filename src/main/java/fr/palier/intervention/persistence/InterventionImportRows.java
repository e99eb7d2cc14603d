package fr.palier.intervention.persistence;

import fr.palier.office.ImportReport;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far imports are, and what they refused. */
@Repository
public class InterventionImportRows {

    private final JdbcClient jdbc;

    InterventionImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param endedAt null = still reading */
    public record Import(
            long id,
            String fileName,
            OffsetDateTime at,
            String byName,
            int lines,
            int added,
            int changed,
            int same,
            int refused,
            OffsetDateTime endedAt,
            String problem) {}

    /** Ends those that a stopped node left behind. */
    public void endStale(String office, OffsetDateTime before, OffsetDateTime now) {
        jdbc.sql(
                        """
                        update intervention_import set ended_at = :now, problem = 'Import interrompu : envoyez le fichier de nouveau, rien ne sera pris deux fois.'
                        where office = :office and ended_at is null and at < :before""")
                .param("now", now)
                .param("office", office)
                .param("before", before)
                .update();
    }

    /** Empty when one is running. */
    public Optional<Long> begin(String office, String fileName, OffsetDateTime at, String by) {
        return jdbc.sql(
                        """
                        insert into intervention_import (office, file_name, at, by_name) values (?, ?, ?, ?)
                        on conflict (office) where ended_at is null do nothing returning id""")
                .params(office, fileName, at, by)
                .query(Long.class)
                .optional();
    }

    public void progress(long id, ImportReport report, OffsetDateTime endedAt, String problem) {
        jdbc.sql(
                        """
                        update intervention_import set lines = ?, added = ?, changed = ?, same = ?, refused = ?, ended_at = ?, problem = ?
                        where id = ?""")
                .params(
                        report.lines(),
                        report.added(),
                        report.changed(),
                        report.same(),
                        report.refusedCount(),
                        endedAt,
                        problem,
                        id)
                .update();
    }

    /** Keeps the refused lines of this import and forgets those of the ones before. */
    public void keepRefusals(String office, long id, ImportReport report) {
        jdbc.sql(
                        "delete from intervention_import_refusal using intervention_import where id = import and office = ? and import <> ?")
                .params(office, id)
                .update();
        report.refused().forEach(one -> jdbc.sql(
                        "insert into intervention_import_refusal (import, line, text, reason) values (?, ?, ?, ?) on conflict do nothing")
                .params(id, one.line(), one.text(), one.reason())
                .update());
    }

    /** Newest first. */
    public List<Import> list(String office, int most) {
        return jdbc.sql("select * from intervention_import where office = ? order by id desc limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(Import.class))
                .list();
    }

    public List<ImportReport.Refused> refusals(long id) {
        return jdbc.sql("select line, text, reason from intervention_import_refusal where import = ? order by line")
                .param(id)
                .query(new DataClassRowMapper<>(ImportReport.Refused.class))
                .list();
    }
}
