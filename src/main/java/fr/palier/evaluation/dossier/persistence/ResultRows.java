package fr.palier.evaluation.dossier.persistence;

import fr.palier.evaluation.dossier.domain.Result;
import fr.palier.evaluation.dossier.domain.ResultFile;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the outside firm sent back: each file as it came, and what was taken of it. */
@Repository
public class ResultRows {

    private static final String FILE =
            """
            select id, office, dossier, named, file_name, sha256, received_at, received_by, taken, refused, refusal
            from evaluation_result_file
            """;

    private static final String RESULT =
            """
            select r.id, r.dossier, r.firm, r.sheet, r.score, r.summary, r.strengths, r.progress, f.received_at, f.received_by
            from evaluation_result r join evaluation_result_file f on f.id = r.file
            """;

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(ResultFile file, byte[] content) {
        return jdbc.sql(
                        """
                        insert into evaluation_result_file
                            (office, dossier, named, file_name, content, sha256, received_at, received_by, taken, refused, refusal)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        file.office(),
                        file.dossier(),
                        file.named(),
                        file.fileName(),
                        content,
                        file.sha256(),
                        file.receivedAt(),
                        file.receivedBy(),
                        file.taken(),
                        file.refused(),
                        file.refusal())
                .query(Long.class)
                .single();
    }

    public void add(long file, String office, Result result) {
        jdbc.sql(
                        """
                        insert into evaluation_result (file, office, dossier, firm, sheet, score, summary, strengths, progress)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file,
                        office,
                        result.dossier(),
                        result.firm(),
                        result.sheet().name(),
                        result.score(),
                        result.summary(),
                        result.strengths(),
                        result.progress())
                .update();
    }

    /** A file of the same bytes that was read before. */
    public Optional<ResultFile> same(String office, String sha256) {
        return jdbc.sql(FILE + "where office = ? and sha256 = ? and refusal is null order by id limit 1")
                .params(office, sha256)
                .query(new DataClassRowMapper<>(ResultFile.class))
                .optional();
    }

    /** Newest first. */
    public List<ResultFile> files(String office, int most) {
        return jdbc.sql(FILE + "where office = ? order by id desc limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(ResultFile.class))
                .list();
    }

    public Optional<byte[]> content(String office, long id) {
        return jdbc.sql("select content from evaluation_result_file where office = ? and id = ?")
                .params(office, id)
                .query(byte[].class)
                .optional();
    }

    /** Of a firm, newest first. */
    public List<Result> of(String office, long firm) {
        return jdbc.sql(RESULT + "where r.office = ? and r.firm = ? order by r.id desc")
                .params(office, firm)
                .query(new DataClassRowMapper<>(Result.class))
                .list();
    }

    /** To a dossier, by firm, newest first. */
    public List<Result> to(String office, String dossier) {
        return jdbc.sql(RESULT + "where r.office = ? and r.dossier = ? order by r.firm, r.id desc")
                .params(office, dossier)
                .query(new DataClassRowMapper<>(Result.class))
                .list();
    }
}
