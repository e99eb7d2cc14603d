package fr.palier.procurement.tender.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that say what shortens or lengthens the legal period of a consultation. */
@Repository
public class ConsultationPeriods {

    private final JdbcClient jdbc;

    ConsultationPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param electronic whether offers may be sent electronically
     * @param noticeReference prior information notice that shortens the period; null without one
     * @param urgencyReason why the period is shortened for urgency; null without
     */
    public record Terms(boolean electronic, String noticeReference, LocalDate noticeSentOn, String urgencyReason) {

        /** What holds where nobody said otherwise. */
        public static Terms ordinary() {
            return new Terms(true, null, null, null);
        }
    }

    public Optional<Terms> of(String reference) {
        return jdbc.sql(
                        "select electronic, notice_reference, notice_sent_on, urgency_reason from tender_period where reference = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Terms.class))
                .optional();
    }

    public void record(String reference, Terms terms, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_period (
                            reference, electronic, notice_reference, notice_sent_on, urgency_reason, recorded_by, recorded_at)
                        values (:reference, :electronic, :notice, :sentOn, :urgency, :person, :at)
                        on conflict (reference) do update set electronic = excluded.electronic,
                            notice_reference = excluded.notice_reference, notice_sent_on = excluded.notice_sent_on,
                            urgency_reason = excluded.urgency_reason, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at""")
                .param("reference", reference)
                .param("electronic", terms.electronic())
                .param("notice", terms.noticeReference())
                .param("sentOn", terms.noticeSentOn())
                .param("urgency", terms.urgencyReason())
                .param("person", person)
                .param("at", at)
                .update();
    }
}
