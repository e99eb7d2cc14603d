package fr.palier.housing.persistence;

import fr.palier.office.ImportReport;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of imports, and the writing of what they bring. */
@Repository
public class ImportRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ImportRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An import that was taken, or that failed as a whole with a problem. */
    public record Import(
            long id,
            String kind,
            String fileName,
            OffsetDateTime at,
            String byName,
            int added,
            int changed,
            int same,
            int refused,
            String problem) {}

    /** False while another import of this kind runs; the lock goes with the transaction. */
    public boolean isAlone(String office, String kind) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('housing'), hashtext(?))")
                .param(office + kind)
                .query(Boolean.class)
                .single();
    }

    /** Keeps what became of a file; refused lines of earlier files of its kind go. */
    public void keep(
            String office, String kind, String fileName, OffsetDateTime at, String byName, ImportReport report) {
        jdbc.sql(
                        "delete from housing_import_refusal where import in (select id from housing_import where office = ? and kind = ?)")
                .params(office, kind)
                .update();
        long id = add(office, kind, fileName, at, byName, report, null);
        write(
                "insert into housing_import_refusal (import, line, text, reason) values (%d, :line, :text, :reason)"
                        .formatted(id),
                report.refused());
    }

    /** Keeps that a file could not be taken at all. */
    public void keepFailed(String office, String kind, String fileName, OffsetDateTime at, String problem) {
        add(office, kind, fileName, at, "Palier", new ImportReport(), problem);
    }

    private long add(
            String office,
            String kind,
            String fileName,
            OffsetDateTime at,
            String byName,
            ImportReport report,
            String problem) {
        return jdbc.sql(
                        """
                        insert into housing_import (office, kind, file_name, at, by_name, added, changed, same, refused, problem)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        office,
                        kind,
                        fileName.length() <= 150 ? fileName : fileName.substring(0, 150),
                        at,
                        byName,
                        report.added(),
                        report.changed(),
                        report.same(),
                        report.refusedCount(),
                        problem)
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    public List<Import> last(String office, int limit) {
        return jdbc.sql("select * from housing_import where office = ? order by at desc, id desc limit ?")
                .params(office, limit)
                .query(new DataClassRowMapper<>(Import.class))
                .list();
    }

    public Optional<Import> find(String office, long id) {
        return jdbc.sql("select * from housing_import where office = ? and id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(Import.class))
                .optional();
    }

    public List<ImportReport.Refused> refusals(long id) {
        return jdbc.sql("select line, text, reason from housing_import_refusal where import = ? order by line")
                .param(id)
                .query(new DataClassRowMapper<>(ImportReport.Refused.class))
                .list();
    }

    /** Writes rows by a statement whose parameters are the record's components. */
    public void write(String sql, List<?> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    sql,
                    rows.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new));
        }
    }

    /** Ids by code. @param table one of the tables of homes */
    public Map<String, Long> ids(String table, String office) {
        return jdbc.sql("select code, id from " + table + " where office = ?")
                .param(office)
                .query(rows -> {
                    Map<String, Long> ids = new java.util.HashMap<>();
                    while (rows.next()) {
                        ids.put(rows.getString(1), rows.getLong(2));
                    }
                    return ids;
                });
    }

    /** All rows of a table as records. */
    public <R> List<R> all(Class<R> type, String sql, String office) {
        return jdbc.sql(sql).param(office).query(new DataClassRowMapper<>(type)).list();
    }
}
