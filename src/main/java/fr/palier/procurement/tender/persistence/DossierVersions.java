package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.DossierVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the versions of a consultation file; the database takes no change of them. */
@Repository
public class DossierVersions {

    private final JdbcClient jdbc;

    DossierVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<DossierVersion> of(String reference) {
        return jdbc.sql(
                        """
                        select version.*, approval.person_name as approved_by, approval.at as approved_at
                        from dossier_version version left join dossier_approval approval on approval.dossier = version.id
                        where reference = ? order by version desc""")
                .param(reference)
                .query(this::version)
                .list();
    }

    public Optional<DossierVersion> latest(String reference) {
        return of(reference).stream().findFirst();
    }

    public void add(
            String reference,
            int version,
            String content,
            String reason,
            List<DossierVersion.Piece> pieces,
            Person person,
            OffsetDateTime at) {
        long id = jdbc.sql(
                        """
                        insert into dossier_version (reference, version, content, reason, assembled_by, assembled_by_name, assembled_at)
                        values (:reference, :version, :content, :reason, :person, :name, :at) returning id""")
                .param("reference", reference)
                .param("version", version)
                .param("content", content)
                .param("reason", reason)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .query(Long.class)
                .single();
        for (DossierVersion.Piece piece : pieces) {
            jdbc.sql(
                            """
                            insert into dossier_piece (dossier, document, kind, file_name, version, sha256)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(id, piece.document(), piece.kind(), piece.fileName(), piece.version(), piece.sha256())
                    .update();
        }
    }

    public void approve(long dossier, Person person, OffsetDateTime at) {
        jdbc.sql("insert into dossier_approval (dossier, person, person_name, at) values (?, ?, ?, ?)")
                .params(dossier, person.id(), person.name(), at)
                .update();
    }

    private DossierVersion version(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new DossierVersion(
                id,
                row.getInt("version"),
                row.getString("content"),
                row.getString("reason"),
                row.getString("assembled_by"),
                row.getString("assembled_by_name"),
                row.getObject("assembled_at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class),
                jdbc.sql(
                                "select document, kind, file_name, version, sha256 from dossier_piece where dossier = ? order by kind, document")
                        .param(id)
                        .query(new DataClassRowMapper<>(DossierVersion.Piece.class))
                        .list());
    }
}
