package fr.palier.intervention.round.persistence;

import fr.palier.intervention.round.domain.RoundCount;
import fr.palier.intervention.round.domain.RoundKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds counted by residence; one made late is late, one whose hour has passed is missed before any job says so. */
@Repository
public class RoundCounts {

    private final JdbcClient jdbc;

    RoundCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind null = both @param residence null = all */
    public List<RoundCount> of(
            String office, LocalDate from, LocalDate to, RoundKind kind, Long residence, OffsetDateTime now) {
        return jdbc.sql(
                        """
                        select residence.id, residence.name, one.kind,
                            count(*) as due,
                            count(*) filter (where status = 'DONE') as on_time,
                            count(*) filter (where status = 'DONE_LATE') as late,
                            count(*) filter (where status in ('OPEN', 'MISSED')) as missed,
                            coalesce(sum(found.findings), 0) as findings,
                            coalesce(sum(found.ordered), 0) as ordered
                        from inspection_round one join residence on residence.id = one.residence
                        left join lateral (
                            select count(*) as findings, count(*) filter (where follow_up = 'ORDERED') as ordered
                            from round_answer where round_answer.reference = one.reference and state = 'FINDING') found on true
                        where one.office = :office and one.day between :from and :to
                            and (cast(:kind as text) is null or one.kind = :kind)
                            and (cast(:residence as bigint) is null or one.residence = :residence)
                            and (one.status <> 'OPEN' or one.due_at <= :now)
                        group by residence.id, residence.name, one.kind
                        order by residence.name collate "fr-x-icu", one.kind""")
                .param("office", office)
                .param("from", from)
                .param("to", to)
                .param("kind", kind == null ? null : kind.name())
                .param("residence", residence)
                .param("now", now)
                .query((row, number) -> new RoundCount(
                        row.getLong("id"),
                        row.getString("name"),
                        RoundKind.valueOf(row.getString("kind")),
                        row.getInt("due"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("missed"),
                        row.getInt("findings"),
                        row.getInt("ordered")))
                .list();
    }

    /** References of those missed or made late, newest first. */
    public List<String> notInTime(
            String office, LocalDate from, LocalDate to, RoundKind kind, Long residence, OffsetDateTime now, int most) {
        return jdbc.sql(
                        """
                        select reference from inspection_round
                        where office = :office and day between :from and :to and (cast(:kind as text) is null or kind = :kind)
                            and (cast(:residence as bigint) is null or residence = :residence)
                            and (status in ('MISSED', 'DONE_LATE') or status = 'OPEN' and due_at <= :now)
                        order by day desc, reference desc limit :most""")
                .param("office", office)
                .param("from", from)
                .param("to", to)
                .param("kind", kind == null ? null : kind.name())
                .param("residence", residence)
                .param("now", now)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
