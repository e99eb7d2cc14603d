package fr.palier.evaluation.persistence;

import fr.palier.evaluation.Grade;
import fr.palier.evaluation.Occasion;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.FrozenSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen sheets: written once, read for ever. */
@Repository
public class SheetRows {

    private static final String SELECT =
            """
            select evaluation.*, sheet.score, sheet.grade, sheet.grade_rule, sheet.grade_basis, sheet.comment, sheet.open_snags,
                (sheet.frozen_at at time zone 'Europe/Paris')::date as frozen_on, sheet.frozen_by, sheet.frozen_by_name
            from evaluation_sheet sheet join evaluation on evaluation.reference = sheet.reference
            where sheet.office = :office
            """;

    /** A sheet that a later frozen one corrects counts no more. */
    private static final String STANDING =
            """
            and not exists (select from evaluation later where later.supersedes = sheet.reference and later.status = 'FROZEN')
            """;

    private static final String PERIOD =
            """
            and sheet.frozen_at >= cast(:from as date)::timestamp at time zone 'Europe/Paris'
            and sheet.frozen_at < (cast(:until as date) + 1)::timestamp at time zone 'Europe/Paris'
            """;

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of frozen sheets. */
    public record Count(int year, SheetKind kind, Occasion occasion, int sheets) {}

    /** Versions of the tables that a sheet was frozen from. */
    public record Tables(String criteria, String parts) {}

    public Optional<FrozenSheet> find(String office, String reference) {
        return jdbc
                .sql(SELECT + " and sheet.reference = :reference")
                .param("office", office)
                .param("reference", reference)
                .query(SheetRows::bare)
                .list()
                .stream()
                .map(bare -> withLines(bare, lines(List.of(bare.reference()))))
                .findFirst();
    }

    public Tables tables(String reference) {
        return jdbc.sql("select criteria_version, parts_version from evaluation_sheet where reference = ?")
                .param(reference)
                .query((row, number) -> new Tables(row.getString("criteria_version"), row.getString("parts_version")))
                .single();
    }

    /** Those that stand, the newest first. @param firms any of them; empty = all @param kind null = all */
    public List<FrozenSheet> standing(
            String office, Collection<Long> firms, SheetKind kind, LocalDate from, LocalDate until) {
        List<FrozenSheet> bare = jdbc.sql(
                        SELECT + STANDING + PERIOD + (firms.isEmpty() ? "" : " and firm in (:firms)")
                                + " and (cast(:kind as text) is null or kind = :kind) order by sheet.frozen_at desc, sheet.reference desc")
                .param("office", office)
                .param("firms", firms)
                .param("kind", kind == null ? null : kind.name())
                .param("from", from)
                .param("until", until)
                .query(SheetRows::bare)
                .list();
        Map<String, List<FrozenSheet.Line>> lines =
                lines(bare.stream().map(FrozenSheet::reference).toList());
        return bare.stream().map(one -> withLines(one, lines)).toList();
    }

    /** Sheets that stand, by year of freezing, kind and occasion. */
    public List<Count> counts(String office) {
        return jdbc.sql(
                        """
                        select extract(year from sheet.frozen_at at time zone 'Europe/Paris')::int as year, kind, occasion, count(*)
                        from evaluation_sheet sheet join evaluation on evaluation.reference = sheet.reference
                        where sheet.office = :office
                        """
                                + STANDING + " group by 1, 2, 3 order by 1 desc, 2, 3")
                .param("office", office)
                .query((row, number) -> new Count(
                        row.getInt("year"),
                        SheetKind.valueOf(row.getString("kind")),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getInt("count")))
                .list();
    }

    public void add(FrozenSheet sheet, Tables tables, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into evaluation_sheet (reference, office, score, grade, grade_rule, grade_basis, criteria_version,
                            parts_version, comment, open_snags, frozen_at, frozen_by, frozen_by_name)
                        values (:reference, :office, :score, :grade, :rule, :basis, :criteria, :parts, :comment, :snags, :at, :by, :name)""")
                .param("reference", sheet.reference())
                .param("office", sheet.office())
                .param("score", sheet.score())
                .param("grade", sheet.grade().name())
                .param("rule", sheet.gradeRule())
                .param("basis", sheet.gradeBasis())
                .param("criteria", tables.criteria())
                .param("parts", tables.parts())
                .param("comment", sheet.comment())
                .param("snags", sheet.openSnags())
                .param("at", at)
                .param("by", sheet.rater())
                .param("name", sheet.raterName())
                .update();
        int position = 0;
        for (FrozenSheet.Line line : sheet.lines()) {
            position++;
            jdbc.sql(
                            """
                            insert into evaluation_criterion (reference, position, code, label, weight, rule, mark, points, comment)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            sheet.reference(),
                            position,
                            line.code(),
                            line.label(),
                            line.weight(),
                            line.rule(),
                            line.mark(),
                            line.points(),
                            line.comment())
                    .update();
            add(sheet.reference(), line);
        }
    }

    private void add(String reference, FrozenSheet.Line line) {
        int position = 0;
        for (FrozenSheet.Part part : line.parts()) {
            position++;
            jdbc.sql("insert into evaluation_part (reference, criterion, position, code, label, rule, mark)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(reference, line.code(), position, part.code(), part.label(), part.rule(), part.mark())
                    .update();
        }
    }

    private Map<String, List<FrozenSheet.Line>> lines(Collection<String> references) {
        Map<String, List<FrozenSheet.Line>> lines = new HashMap<>();
        if (references.isEmpty()) {
            return lines;
        }
        Map<String, List<FrozenSheet.Part>> parts = parts(references);
        jdbc.sql("select * from evaluation_criterion where reference in (:references) order by reference, position")
                .param("references", references)
                .query(row -> {
                    String reference = row.getString("reference");
                    lines.computeIfAbsent(reference, key -> new ArrayList<>())
                            .add(new FrozenSheet.Line(
                                    row.getString("code"),
                                    row.getString("label"),
                                    row.getInt("weight"),
                                    row.getString("rule"),
                                    row.getObject("mark", Integer.class),
                                    row.getBigDecimal("points"),
                                    row.getString("comment"),
                                    parts.getOrDefault(reference + " " + row.getString("code"), List.of())));
                });
        return lines;
    }

    private Map<String, List<FrozenSheet.Part>> parts(Collection<String> references) {
        Map<String, List<FrozenSheet.Part>> parts = new HashMap<>();
        jdbc.sql(
                        "select * from evaluation_part where reference in (:references) order by reference, criterion, position")
                .param("references", references)
                .query(row -> {
                    parts.computeIfAbsent(
                                    row.getString("reference") + " " + row.getString("criterion"),
                                    key -> new ArrayList<>())
                            .add(new FrozenSheet.Part(
                                    row.getString("code"),
                                    row.getString("label"),
                                    row.getString("rule"),
                                    row.getObject("mark", Integer.class)));
                });
        return parts;
    }

    private static FrozenSheet withLines(FrozenSheet bare, Map<String, List<FrozenSheet.Line>> lines) {
        return new FrozenSheet(
                bare.reference(),
                bare.office(),
                bare.firm(),
                bare.kind(),
                bare.occasion(),
                bare.occasionDay(),
                bare.site(),
                bare.contract(),
                bare.subject(),
                bare.score(),
                bare.grade(),
                bare.gradeRule(),
                bare.gradeBasis(),
                bare.comment(),
                bare.openSnags(),
                bare.frozenOn(),
                bare.rater(),
                bare.raterName(),
                bare.supersedes(),
                lines.getOrDefault(bare.reference(), List.of()));
    }

    private static FrozenSheet bare(ResultSet row, int number) throws SQLException {
        return new FrozenSheet(
                row.getString("reference"),
                row.getString("office"),
                row.getLong("firm"),
                SheetKind.valueOf(row.getString("kind")),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("occasion_day", LocalDate.class),
                row.getObject("site", Long.class),
                row.getString("contract"),
                row.getString("subject"),
                row.getBigDecimal("score"),
                Grade.valueOf(row.getString("grade")),
                row.getString("grade_rule"),
                row.getString("grade_basis"),
                row.getString("comment"),
                row.getInt("open_snags"),
                row.getObject("frozen_on", LocalDate.class),
                row.getString("frozen_by"),
                row.getString("frozen_by_name"),
                row.getString("supersedes"),
                List.of());
    }
}
