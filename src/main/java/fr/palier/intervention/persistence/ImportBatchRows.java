package fr.palier.intervention.persistence;

import fr.palier.intervention.Intervention;
import fr.palier.intervention.Slot;
import fr.palier.intervention.domain.Draft;
import fr.palier.intervention.domain.Entry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a file brings, many rows at once. */
@Repository
public class ImportBatchRows {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportBatchRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An event under the id that it was given. */
    public record Event(Intervention intervention, Draft.Added added) {}

    /** @param event id of the declaration @param at when nobody opened */
    public record Absence(long event, String reference, OffsetDateTime at) {}

    /** Ids of so many events. */
    public Iterator<Long> eventIds(int count) {
        return jdbc.sql(
                        "select nextval(pg_get_serial_sequence('intervention_event', 'id')) from generate_series(1, ?) order by 1")
                .param(count)
                .query(Long.class)
                .list()
                .iterator();
    }

    /** Orders as they stand after all that the file says of them. */
    public void addOrders(Collection<Intervention> orders) {
        write(
                """
                insert into intervention (reference, office, code, residence, building, dwelling, occupant, equipment, work_type, priority,
                    performer, danger, description, status, ordered_at, ordered_by, contract, firm, delay, delay_unit, delay_basis, unassigned,
                    ended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                orders,
                one -> List.of(
                        one.reference(),
                        one.office(),
                        one.code(),
                        one.residence(),
                        some(one.building()),
                        some(one.dwelling()),
                        some(one.occupant()),
                        some(one.equipment()),
                        one.workType(),
                        one.priority(),
                        one.performer(),
                        one.danger(),
                        one.description(),
                        one.status(),
                        one.orderedAt(),
                        one.orderedBy(),
                        some(one.contract()),
                        some(one.firm()),
                        some(one.delay() == null ? null : one.delay().amount()),
                        some(one.delay() == null ? null : one.delay().unit()),
                        some(one.delayBasis()),
                        some(one.unassigned()),
                        some(one.endedAt())));
    }

    public void addEvents(Collection<Event> events, OffsetDateTime now) {
        write(
                """
                insert into intervention_event (id, office, reference, kind, happened_at, entered_at, party, actor, channel,
                    appointment_from, appointment_until, note, notice, key)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                events,
                one -> {
                    Entry entry = one.added().entry();
                    Slot slot = entry.slot();
                    return List.of(
                            one.added().id(),
                            one.intervention().office(),
                            one.intervention().reference(),
                            entry.kind(),
                            entry.at(),
                            now,
                            entry.party(),
                            entry.actor(),
                            entry.channel(),
                            some(slot == null ? null : slot.from()),
                            some(slot == null ? null : slot.until()),
                            some(entry.note()),
                            some(entry.notice()),
                            some(entry.key()));
                });
    }

    /** @param until until when one of that moment can be contested */
    public void addAbsences(String office, Collection<Absence> absences, UnaryOperator<OffsetDateTime> until) {
        write(
                "insert into intervention_absence (event, office, reference, contest_until) values (?, ?, ?, ?)",
                absences,
                one -> List.of(one.event(), office, one.reference(), until.apply(one.at())));
    }

    /** Puts those that were known where they then stand. */
    public void move(String office, Collection<Intervention> moved) {
        if (moved.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update intervention set status = now.status, ended_at = now.ended_at
                        from unnest(cast(:references as text[]), cast(:states as text[]), cast(:ends as timestamptz[]))
                            as now (reference, status, ended_at)
                        where intervention.office = :office and intervention.reference = now.reference""")
                .param("references", moved.stream().map(Intervention::reference).toArray(String[]::new))
                .param("states", moved.stream().map(one -> one.status().name()).toArray(String[]::new))
                .param(
                        "ends",
                        moved.stream()
                                .map(one -> one.endedAt() == null
                                        ? null
                                        : one.endedAt().toString())
                                .toArray(String[]::new))
                .param("office", office)
                .update();
    }

    /** Their procedure is yet to start. */
    public void toFollow(Collection<Intervention> open) {
        write(
                "insert into intervention_to_follow (reference, office) values (?, ?) on conflict do nothing",
                open,
                one -> List.of(one.reference(), one.office()));
    }

    /** Those that it has started, or that ended before. */
    public void followed(Collection<Intervention> done) {
        write("delete from intervention_to_follow where reference = ?", done, one -> List.of(one.reference()));
    }

    /** References of an office's, but those. */
    public List<String> toFollow(String office, Collection<String> except, int most) {
        return jdbc.sql(
                        "select reference from intervention_to_follow where office = ? and not reference = any(?) order by reference limit ?")
                .params(office, except.toArray(String[]::new), most)
                .query(String.class)
                .list();
    }

    private static final Object NOTHING = new Object();

    private static Object some(Object value) {
        return value == null ? NOTHING : value;
    }

    private <T> void write(String sql, Collection<T> rows, Function<T, List<Object>> values) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows, AT_ONCE, (statement, row) -> set(statement, values.apply(row)));
        }
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        int place = 0;
        for (Object value : values) {
            statement.setObject(++place, value == NOTHING ? null : value instanceof Enum<?> one ? one.name() : value);
        }
    }
}
