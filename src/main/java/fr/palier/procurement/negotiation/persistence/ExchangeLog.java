package fr.palier.procurement.negotiation.persistence;

import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.LogLine;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chained log of exchanges. The negotiation is locked by the caller, so two lines never follow the same one. */
@Repository
public class ExchangeLog {

    private final JdbcClient jdbc;

    ExchangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LogLine> of(String reference) {
        return jdbc.sql("select * from negotiation_log where reference = ? order by position")
                .param(reference)
                .query(new DataClassRowMapper<>(LogLine.class))
                .list();
    }

    /** Hash of the last line, which letters and the report carry outside. */
    public String head(String reference) {
        return jdbc.sql("select hash from negotiation_log where reference = ? order by position desc limit 1")
                .param(reference)
                .query(String.class)
                .optional()
                .orElse(LogLine.START);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String reference, OffsetDateTime at, String actor, LogKind kind, String firm, String content) {
        int position = jdbc.sql("select coalesce(max(position), 0) + 1 from negotiation_log where reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
        LogLine line = new LogLine(
                reference,
                position,
                at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS),
                oneLine(actor),
                kind,
                oneLine(firm),
                content.replace("\r\n", "\n"),
                head(reference),
                "");
        jdbc.sql(
                        """
                        insert into negotiation_log (reference, position, at, actor, kind, firm, content, previous_hash, hash)
                        values (:reference, :position, :at, :actor, :kind, :firm, :content, :previous, :hash)""")
                .param("reference", reference)
                .param("position", position)
                .param("at", line.at())
                .param("actor", line.actor())
                .param("kind", kind.name())
                .param("firm", line.firm())
                .param("content", line.content())
                .param("previous", line.previousHash())
                .param("hash", line.computedHash())
                .update();
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("[\\r\\n]+", " ").strip();
    }
}
