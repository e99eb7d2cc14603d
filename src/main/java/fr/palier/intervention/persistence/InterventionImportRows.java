package fr.palier.intervention.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports: which node works on each, how far it is, what it refused. */
@Repository
public class InterventionImportRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    InterventionImportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * How far one is.
     *
     * @param total lines of the file
     * @param lines read so far
     * @param followed open orders whose procedure it started
     * @param endedAt null = waits, or is being read
     * @param problem why it did not end as it should; null = it did
     */
    public record Import(
            long id,
            String fileName,
            OffsetDateTime at,
            String byName,
            String charset,
            int total,
            int lines,
            int added,
            int changed,
            int same,
            int refused,
            int followed,
            OffsetDateTime endedAt,
            String problem) {

        public boolean isRunning() {
            return endedAt == null;
        }
    }

    /** One that this node works on. @param lines read before, by whichever node */
    public record Held(long id, UUID heldBy, String office, String byId, String byName, int lines, int attempts) {}

    /** @param record the line as it was sent, to be corrected */
    public record Refusal(long line, String text, String reason, String record) {}

    /** Empty while the office has one that has not ended. */
    public Optional<Long> begin(String office, String fileName, OffsetDateTime at, String byId, String byName) {
        return jdbc.sql(
                        """
                        insert into intervention_import (office, file_name, at, by_id, by_name) values (?, ?, ?, ?, ?)
                        on conflict (office) where ended_at is null do nothing returning id""")
                .params(office, fileName, at, byId, byName)
                .query(Long.class)
                .optional();
    }

    public void received(long id, int total, String charset, String titles) {
        jdbc.sql("update intervention_import set total = ?, charset = ?, titles = ? where id = ?")
                .params(total, charset, titles, id)
                .update();
    }

    /** Takes one that no node works on. @param id null = the oldest */
    public Optional<Held> take(Long id, OffsetDateTime now, OffsetDateTime until) {
        return jdbc.sql(
                        """
                        update intervention_import set held_by = gen_random_uuid(), held_until = :until, attempts = attempts + 1
                        where id = (select id from intervention_import where ended_at is null and (held_until is null or held_until < :now)
                                      and (cast(:id as bigint) is null or id = :id)
                                    order by id limit 1 for update skip locked)
                        returning id, held_by, office, by_id, by_name, lines, attempts""")
                .param("until", until)
                .param("now", now)
                .param("id", id)
                .query(new DataClassRowMapper<>(Held.class))
                .optional();
    }

    /** What became of some lines. */
    public record Step(int lines, int added, int same, int refused) {}

    /** Goes on by some lines; false where another node has taken it over. */
    public boolean advance(Held held, Step step, OffsetDateTime until) {
        return jdbc.sql(
                                """
                                update intervention_import set lines = lines + ?, added = added + ?, same = same + ?, refused = refused + ?,
                                    held_until = ?, attempts = 0 where id = ? and held_by = ?""")
                        .params(
                                step.lines(),
                                step.added(),
                                step.same(),
                                step.refused(),
                                until,
                                held.id(),
                                held.heldBy())
                        .update()
                == 1;
    }

    /** An order is followed; false where another node has taken the import over. */
    public boolean followed(Held held, int count, OffsetDateTime until) {
        return jdbc.sql(
                                "update intervention_import set followed = followed + ?, held_until = ?, attempts = 0 where id = ? and held_by = ?")
                        .params(count, until, held.id(), held.heldBy())
                        .update()
                == 1;
    }

    /** Leaves it to whichever node takes it next. */
    public void release(Held held, OffsetDateTime from) {
        jdbc.sql("update intervention_import set held_until = ? where id = ? and held_by = ?")
                .params(from, held.id(), held.heldBy())
                .update();
    }

    public void end(Held held, OffsetDateTime at, String problem) {
        int ended = jdbc.sql(
                        "update intervention_import set ended_at = ?, problem = ?, held_by = null, held_until = null where id = ? and held_by = ?")
                .params(at, problem, held.id(), held.heldBy())
                .update();
        if (ended == 1) {
            jdbc.sql("delete from intervention_import_part where import = ?")
                    .param(held.id())
                    .update();
        }
    }

    /** Refused lines of the office's earlier files go. */
    public void forgetRefusals(String office, long id) {
        jdbc.sql(
                        "delete from intervention_import_refusal using intervention_import where id = import and office = ? and import <> ?")
                .params(office, id)
                .update();
    }

    public int refusedSoFar(long id) {
        return jdbc.sql("select refused from intervention_import where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public void refuse(long id, List<Refusal> refusals) {
        batches.batchUpdate(
                "insert into intervention_import_refusal (import, line, text, reason, record) values (?, ?, ?, ?, ?) on conflict do nothing",
                refusals.stream()
                        .map(one -> new Object[] {id, one.line(), one.text(), one.reason(), one.record()})
                        .toList());
    }

    /** Newest first. */
    public List<Import> list(String office, int most) {
        return jdbc.sql("select * from intervention_import where office = ? order by id desc limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(Import.class))
                .list();
    }

    public Optional<Import> find(String office, long id) {
        return jdbc.sql("select * from intervention_import where office = ? and id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(Import.class))
                .optional();
    }

    public Optional<String> titles(String office, long id) {
        return jdbc.sql("select titles from intervention_import where office = ? and id = ? and titles is not null")
                .params(office, id)
                .query(String.class)
                .optional();
    }

    public List<Refusal> refusals(long id, int most) {
        return jdbc.sql(
                        "select line, text, reason, record from intervention_import_refusal where import = ? order by line limit ?")
                .params(id, most)
                .query(new DataClassRowMapper<>(Refusal.class))
                .list();
    }
}
