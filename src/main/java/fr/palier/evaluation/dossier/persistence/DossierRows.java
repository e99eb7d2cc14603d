package fr.palier.evaluation.dossier.persistence;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.dossier.domain.Dossier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen dossiers with their files; nothing of them changes. */
@Repository
public class DossierRows {

    private static final String DOSSIER =
            """
            select reference, office, from_day as "from", until_day as "until", frozen_at, frozen_by, sha256, opinions, suppliers,
                read_again
            from evaluation_dossier
            """;

    private final JdbcClient jdbc;

    DossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A firm and a sheet that the dossier speaks of. */
    public record Subject(long firm, String siret, SheetKind sheet) {}

    public void add(Dossier dossier) {
        jdbc.sql(
                        """
                        insert into evaluation_dossier
                            (reference, office, from_day, until_day, frozen_at, frozen_by, sha256, opinions, suppliers,
                             read_again)
                        values (:reference, :office, :from, :until, :frozenAt, :frozenBy, :sha256, :opinions, :suppliers,
                            :readAgain)""")
                .paramSource(dossier)
                .update();
    }

    public void addFile(String dossier, int position, Dossier.File file, byte[] content) {
        jdbc.sql(
                        """
                        insert into evaluation_dossier_file (dossier, position, name, media_type, sha256, content)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(dossier, position, file.name(), file.mediaType(), file.sha256(), content)
                .update();
    }

    public void addSubject(String dossier, String office, Subject subject) {
        jdbc.sql("insert into evaluation_dossier_subject (dossier, office, firm, siret, sheet) values (?, ?, ?, ?, ?)")
                .params(
                        dossier,
                        office,
                        subject.firm(),
                        subject.siret(),
                        subject.sheet().name())
                .update();
    }

    /** Newest first. */
    public List<Dossier> of(String office, int most) {
        return jdbc.sql(DOSSIER + "where office = ? order by frozen_at desc, reference desc limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(Dossier.class))
                .list();
    }

    public Optional<Dossier> find(String office, String reference) {
        return jdbc.sql(DOSSIER + "where office = ? and reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Dossier.class))
                .optional();
    }

    /** All of exactly this period, newest first. */
    public List<Dossier> ofPeriod(String office, LocalDate from, LocalDate until) {
        return jdbc.sql(DOSSIER
                        + "where office = ? and from_day = ? and until_day = ? order by frozen_at desc, reference desc")
                .params(office, from, until)
                .query(new DataClassRowMapper<>(Dossier.class))
                .list();
    }

    /** The last that was frozen for exactly this period. @param readAgain only what a person read again */
    public Optional<Dossier> latest(String office, LocalDate from, LocalDate until, boolean readAgain) {
        return jdbc.sql(
                        DOSSIER
                                + """
                                  where office = ? and from_day = ? and until_day = ? and (read_again or not ?)
                                  order by frozen_at desc, reference desc limit 1""")
                .params(office, from, until, readAgain)
                .query(new DataClassRowMapper<>(Dossier.class))
                .optional();
    }

    /** The dossier whose tables, or one of whose files, have this sum. */
    public Optional<Dossier> ofSum(String office, String sha256) {
        return jdbc.sql(
                        DOSSIER
                                + """
                                  where office = :office and (sha256 = :sum or exists (
                                      select 1 from evaluation_dossier_file f where f.dossier = reference and f.sha256 = :sum))
                                  order by frozen_at desc limit 1""")
                .param("office", office)
                .param("sum", sha256)
                .query(new DataClassRowMapper<>(Dossier.class))
                .optional();
    }

    public List<Dossier.File> files(String dossier) {
        return jdbc.sql(
                        """
                        select name, media_type, length(content) as size, sha256 from evaluation_dossier_file
                        where dossier = ? order by position""")
                .param(dossier)
                .query(new DataClassRowMapper<>(Dossier.File.class))
                .list();
    }

    public Optional<byte[]> content(String dossier, String file) {
        return jdbc.sql("select content from evaluation_dossier_file where dossier = ? and name = ?")
                .params(dossier, file)
                .query(byte[].class)
                .optional();
    }

    public List<Subject> subjects(String dossier) {
        return jdbc.sql(
                        "select firm, siret, sheet from evaluation_dossier_subject where dossier = ? order by siret, sheet")
                .param(dossier)
                .query(new DataClassRowMapper<>(Subject.class))
                .list();
    }

    /** Firms some of whose interventions ended in a period. */
    public List<Long> firmsWithUpkeep(String office, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select distinct firm from upkeep_fact where office = ? and ended_on between ? and ? and counted = 1
                        order by firm""")
                .params(office, from, until)
                .query(Long.class)
                .list();
    }
}
