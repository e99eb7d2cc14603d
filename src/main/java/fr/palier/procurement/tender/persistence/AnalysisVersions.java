package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.AnalysisVersion;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the runs of an analysis, their texts and their signatures. */
@Repository
public class AnalysisVersions {

    private static final String SELECT =
            """
            select reference, version, opened_at, technical, offers_first, context, method, finished_by, signed_by_name, signed_at,
                report, sha256
            from tender_analysis where reference = ? order by version""";

    private final JdbcClient jdbc;

    AnalysisVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a text of a version is about. */
    public enum TextKind {
        TECHNICAL,
        PROPOSAL
    }

    public record Text(int lot, TextKind kind, String text, String personName, OffsetDateTime at) {}

    public List<AnalysisVersion> of(String reference) {
        return jdbc.sql(SELECT)
                .param(reference)
                .query(new DataClassRowMapper<>(AnalysisVersion.class))
                .list();
    }

    /** The latest; @throws fr.palier.office.Rejection {@code tender.noAnalysis} */
    public AnalysisVersion current(String reference) {
        List<AnalysisVersion> all = of(reference);
        TenderReason.NO_ANALYSIS.when(all.isEmpty());
        return all.get(all.size() - 1);
    }

    /** Opens the next version; the texts of the one before are its draft. */
    public void open(String reference, boolean technical, OffsetDateTime at) {
        List<AnalysisVersion> before = of(reference);
        int version = before.size() + 1;
        AnalysisVersion last = before.isEmpty() ? null : before.get(before.size() - 1);
        jdbc.sql(
                        """
                        insert into tender_analysis (reference, version, opened_at, technical, context, method)
                        values (:reference, :version, :at, :technical, :context, :method)""")
                .param("reference", reference)
                .param("version", version)
                .param("at", at)
                .param("technical", technical)
                .param("context", last == null ? null : last.context())
                .param("method", last == null ? null : last.method())
                .update();
        jdbc.sql(
                        """
                        insert into tender_analysis_text (reference, version, lot, kind, text, person, person_name, at)
                        select reference, :version, lot, kind, text, person, person_name, at from tender_analysis_text
                        where reference = :reference and version = :before""")
                .param("version", version)
                .param("reference", reference)
                .param("before", version - 1)
                .update();
    }

    public void setCourse(AnalysisVersion version, boolean technical, boolean offersFirst) {
        jdbc.sql("update tender_analysis set technical = ?, offers_first = ? where reference = ? and version = ?")
                .params(technical, offersFirst, version.reference(), version.version())
                .update();
    }

    public void write(AnalysisVersion version, String context, String method) {
        jdbc.sql("update tender_analysis set context = ?, method = ? where reference = ? and version = ?")
                .params(context, method, version.reference(), version.version())
                .update();
    }

    public void writeLot(
            AnalysisVersion version, int lot, TextKind kind, String text, Person person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_analysis_text (reference, version, lot, kind, text, person, person_name, at)
                        values (:reference, :version, :lot, :kind, :text, :person, :name, :at)
                        on conflict (reference, version, lot, kind) do update
                        set text = excluded.text, person = excluded.person, person_name = excluded.person_name, at = excluded.at""")
                .param("reference", version.reference())
                .param("version", version.version())
                .param("lot", lot)
                .param("kind", kind.name())
                .param("text", text)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }

    public List<Text> texts(AnalysisVersion version) {
        return jdbc.sql(
                        """
                        select lot, kind, text, person_name, at from tender_analysis_text
                        where reference = ? and version = ? order by lot, kind""")
                .params(version.reference(), version.version())
                .query(new DataClassRowMapper<>(Text.class))
                .list();
    }

    /** @param person null takes the report back to be reworked */
    public void finish(AnalysisVersion version, String person) {
        jdbc.sql("update tender_analysis set finished_by = ? where reference = ? and version = ?")
                .params(person, version.reference(), version.version())
                .update();
    }

    public void sign(AnalysisVersion version, Person person, OffsetDateTime at, long report, String sha256) {
        jdbc.sql(
                        """
                        update tender_analysis set signed_by = :person, signed_by_name = :name, signed_at = :at, report = :report,
                            sha256 = :sha256
                        where reference = :reference and version = :version""")
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .param("report", report)
                .param("sha256", sha256)
                .param("reference", version.reference())
                .param("version", version.version())
                .update();
    }
}
