package fr.palier.intervention.persistence;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Holder;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Slot;
import fr.palier.intervention.domain.Correction;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Delay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events and the corrections of their times: only ever added to. */
@Repository
public class EventRows {

    static final String EVENTS =
            """
            select intervention_event.*, coalesce(corrected.new_at, happened_at) as at
            from intervention_event left join lateral (
                select new_at from intervention_correction where event = intervention_event.id order by intervention_correction.id desc limit 1
            ) corrected on true
            """;

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entry its time is known */
    public long add(String office, String reference, Entry entry, OffsetDateTime enteredAt) {
        return jdbc.sql(
                        """
                        insert into intervention_event (office, reference, kind, happened_at, entered_at, party, actor, channel,
                            appointment_from, appointment_until, note, notice, proof, key)
                        values (:office, :reference, :kind, :at, :enteredAt, :party, :actor, :channel, :from, :until, :note, :notice, :proof, :key)
                        returning id""")
                .param("office", office)
                .param("reference", reference)
                .param("kind", entry.kind().name())
                .param("at", entry.at())
                .param("enteredAt", enteredAt)
                .param("party", entry.party().name())
                .param("actor", entry.actor())
                .param("channel", entry.channel().name())
                .param("from", entry.slot() == null ? null : entry.slot().from())
                .param("until", entry.slot() == null ? null : entry.slot().until())
                .param("note", entry.note())
                .param("notice", entry.notice())
                .param("proof", entry.proof())
                .param("key", entry.key())
                .query(Long.class)
                .single();
    }

    /** In the order in which they were entered. */
    public List<InterventionEvent> of(String office, String reference) {
        return jdbc.sql(EVENTS + " where office = ? and reference = ? order by id")
                .params(office, reference)
                .query(EventRows::event)
                .list();
    }

    /** Those of many files, by file; each in the order in which they were entered. */
    public Map<String, List<InterventionEvent>> ofAll(String office, Collection<String> references) {
        return jdbc
                .sql(EVENTS + " where office = ? and reference = any(?) order by id")
                .params(office, references.toArray(String[]::new))
                .query(EventRows::event)
                .list()
                .stream()
                .collect(Collectors.groupingBy(InterventionEvent::reference));
    }

    public Optional<InterventionEvent> find(String office, String reference, long id) {
        return jdbc.sql(EVENTS + " where office = ? and reference = ? and id = ?")
                .params(office, reference, id)
                .query(EventRows::event)
                .optional();
    }

    public Optional<InterventionEvent> findKey(String office, String reference, String key) {
        return jdbc.sql(EVENTS + " where office = ? and reference = ? and key = ?")
                .params(office, reference, key)
                .query(EventRows::event)
                .optional();
    }

    public void correct(
            long event, OffsetDateTime old, OffsetDateTime at, String reason, OffsetDateTime now, String by) {
        jdbc.sql(
                        """
                        insert into intervention_correction (event, old_at, new_at, reason, corrected_at, corrected_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(event, old, at, reason, now, by)
                .update();
    }

    /** Corrections of a file, oldest first. */
    public List<Correction> corrections(String office, String reference) {
        return jdbc.sql(
                        """
                        select event, old_at, new_at, reason, corrected_at, corrected_by from intervention_correction
                        join intervention_event on intervention_event.id = event where office = ? and reference = ?
                        order by intervention_correction.id""")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Correction.class))
                .list();
    }

    static InterventionEvent event(ResultSet row, int number) throws SQLException {
        OffsetDateTime from = row.getObject("appointment_from", OffsetDateTime.class);
        return new InterventionEvent(
                row.getLong("id"),
                row.getString("office"),
                row.getString("reference"),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("happened_at", OffsetDateTime.class),
                row.getObject("entered_at", OffsetDateTime.class),
                Party.valueOf(row.getString("party")),
                row.getString("actor"),
                EntryChannel.valueOf(row.getString("channel")),
                from == null ? null : new Slot(from, row.getObject("appointment_until", OffsetDateTime.class)),
                row.getString("note"),
                row.getString("notice"),
                row.getObject("proof", Long.class),
                holder(row));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        String performer = row.getString("performer");
        if (performer == null) {
            return null;
        }
        Integer delay = row.getObject("delay", Integer.class);
        return new Holder(
                Performer.valueOf(performer),
                row.getObject("firm", Long.class),
                row.getString("contract"),
                delay == null ? null : new Delay(delay, Delay.Unit.valueOf(row.getString("delay_unit"))));
    }
}
