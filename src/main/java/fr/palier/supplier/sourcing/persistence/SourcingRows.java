package fr.palier.supplier.sourcing.persistence;

import fr.palier.supplier.sourcing.domain.Conclusion;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of sourcings; each query names the office. */
@Repository
public class SourcingRows {

    private final JdbcClient jdbc;

    SourcingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Sourcing sourcing) {
        jdbc.sql(
                        """
                        insert into sourcing (reference, office, file, subject, family, nature, service, purpose, answers_due, status,
                            opened_by, opened_by_name, opened_at)
                        values (:reference, :office, :file, :subject, :family, :nature, :service, :purpose, :answersDue, :state,
                            :openedBy, :openedByName, :openedAt)""")
                .param("reference", sourcing.reference())
                .param("office", sourcing.office())
                .param("file", sourcing.file())
                .param("subject", sourcing.subject())
                .param("family", sourcing.family())
                .param("nature", sourcing.nature())
                .param("service", sourcing.service())
                .param("purpose", sourcing.purpose())
                .param("answersDue", sourcing.answersDue())
                .param("state", sourcing.status().name())
                .param("openedBy", sourcing.openedBy())
                .param("openedByName", sourcing.openedByName())
                .param("openedAt", sourcing.openedAt())
                .update();
    }

    public Optional<Sourcing> find(String office, String reference) {
        return jdbc.sql("select * from sourcing where office = ? and reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Sourcing.class))
                .optional();
    }

    /** The same, held until commit. */
    public Optional<Sourcing> lock(String office, String reference) {
        return jdbc.sql("select * from sourcing where office = ? and reference = ? for update")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Sourcing.class))
                .optional();
    }

    /** Newest first; @param words part of a reference or of a subject, any case; empty = all */
    public List<Sourcing> search(String office, String words, int most) {
        return jdbc.sql(
                        """
                        select * from sourcing where office = :office
                          and (strpos(lower(reference), lower(:words)) > 0 or strpos(lower(file), lower(:words)) > 0
                               or strpos(searchable_name(subject), searchable_name(:words)) > 0)
                        order by opened_at desc, reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("most", most)
                .query(new DataClassRowMapper<>(Sourcing.class))
                .list();
    }

    /** Sourcings that serve one of these files, oldest first. */
    public List<Sourcing> serving(String office, Collection<String> files) {
        return jdbc.sql("select * from sourcing where office = ? and file = any(?) order by opened_at, reference")
                .params(office, files.toArray(String[]::new))
                .query(new DataClassRowMapper<>(Sourcing.class))
                .list();
    }

    public void move(Sourcing sourcing, SourcingStatus next) {
        jdbc.sql("update sourcing set status = ? where reference = ?")
                .params(sourcing.status().to(next).name(), sourcing.reference())
                .update();
    }

    public void draft(String reference, String message, LocalDate answersDue) {
        jdbc.sql("update sourcing set message = ?, answers_due = ? where reference = ?")
                .params(message, answersDue, reference)
                .update();
    }

    public void sent(String reference, OffsetDateTime at) {
        jdbc.sql("update sourcing set sent_at = coalesce(sent_at, ?) where reference = ?")
                .params(at, reference)
                .update();
    }

    public void conclude(String reference, Conclusion conclusion) {
        jdbc.sql(
                        """
                        update sourcing set lots = :lots, duration = :duration, criteria = :criteria, interest = :interest,
                            expected = :expected where reference = :reference""")
                .param("lots", conclusion.lots())
                .param("duration", conclusion.duration())
                .param("criteria", conclusion.criteria())
                .param("interest", conclusion.interest())
                .param("expected", conclusion.expected())
                .param("reference", reference)
                .update();
    }

    public void compare(String reference, int floor, String basis) {
        jdbc.sql("update sourcing set floor = ?, floor_basis = ? where reference = ?")
                .params(floor, basis, reference)
                .update();
    }

    public void goOn(String reference, String reason) {
        jdbc.sql("update sourcing set few_reason = ? where reference = ?")
                .params(reason, reference)
                .update();
    }

    public void end(String reference, OffsetDateTime at, String reason) {
        jdbc.sql("update sourcing set ended_at = ?, end_reason = ? where reference = ?")
                .params(at, reason, reference)
                .update();
    }

    public void file(String reference, long record, String sha256) {
        jdbc.sql("update sourcing set record = ?, record_sha256 = ? where reference = ?")
                .params(record, sha256, reference)
                .update();
    }
}
