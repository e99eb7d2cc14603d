package fr.palier.correspondence.persistence;

import fr.palier.correspondence.OpenedDocument;
import fr.palier.correspondence.StoredDocument;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of stored documents, content apart. */
@Repository
public class DocumentRows {

    private static final String COLUMNS =
            """
            select id, office, reference, kind, file_name, version, media_type, size, sha256, confidentiality, archiving_class,
                legal_hold, stored_at, stored_by, stored_by_name from document
            """;

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two deposits of one name at once take their versions one after the other. */
    public void lockName(String office, String reference, String kind, String fileName) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 20))")
                .param(String.join("|", office, reference, kind, fileName))
                .query((row, number) -> true)
                .single();
    }

    public Optional<StoredDocument> latest(String office, String reference, String kind, String fileName) {
        return jdbc.sql(
                        COLUMNS
                                + "where office = ? and reference = ? and kind = ? and file_name = ? order by version desc limit 1")
                .params(office, reference, kind, fileName)
                .query(new DataClassRowMapper<>(StoredDocument.class))
                .optional();
    }

    public StoredDocument add(StoredDocument document, byte[] content) {
        long id = jdbc.sql(
                        """
                        insert into document (office, reference, kind, file_name, version, media_type, size, sha256,
                            confidentiality, archiving_class, legal_hold, stored_at, stored_by, stored_by_name, content)
                        values (:office, :reference, :kind, :fileName, :version, :mediaType, :size, :sha256,
                            :confidentiality, :archivingClass, :legalHold, :storedAt, :storedBy, :storedByName, :content)
                        returning id""")
                .param("office", document.office())
                .param("reference", document.reference())
                .param("kind", document.kind())
                .param("fileName", document.fileName())
                .param("version", document.version())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("confidentiality", document.confidentiality().name())
                .param("archivingClass", document.archivingClass())
                .param("legalHold", document.legalHold())
                .param("storedAt", document.storedAt())
                .param("storedBy", document.storedBy())
                .param("storedByName", document.storedByName())
                .param("content", content)
                .query(Long.class)
                .single();
        return find(document.office(), id).orElseThrow();
    }

    public Optional<StoredDocument> find(String office, long id) {
        return jdbc.sql(COLUMNS + "where office = ? and id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(StoredDocument.class))
                .optional();
    }

    public Optional<OpenedDocument> open(String office, long id) {
        return find(office, id)
                .map(document -> new OpenedDocument(
                        document,
                        jdbc.sql("select content from document where id = ?")
                                .param(id)
                                .query((row, number) -> row.getBytes(1))
                                .single()));
    }

    /** Oldest first, all versions. */
    public List<StoredDocument> of(String office, String reference) {
        return jdbc.sql(COLUMNS + "where office = ? and reference = ? order by id")
                .params(office, reference)
                .query(new DataClassRowMapper<>(StoredDocument.class))
                .list();
    }

    public void hold(String office, String reference, boolean held) {
        jdbc.sql("update document set legal_hold = ? where office = ? and reference = ?")
                .params(held, office, reference)
                .update();
    }

    public void classify(long id, String archivingClass) {
        jdbc.sql("update document set archiving_class = ? where id = ?")
                .params(archivingClass, id)
                .update();
    }
}
