package fr.palier.evaluation.scorecard.persistence;

import fr.palier.evaluation.scorecard.domain.Step;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.evaluation.scorecard.domain.TeamFact;
import fr.palier.evaluation.scorecard.domain.Trend;
import fr.palier.housing.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts of own teams, one by one and added up. */
@Repository
public class TeamRows {

    private static final int AT_ONCE = 500;
    private static final String KEYS = "reference, turn, office, team, work_type, residence, ended_on, ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final String put;

    TeamRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
        List<String> columns = Stream.of((KEYS + TallyRows.COUNTS).split(","))
                .map(String::strip)
                .toList();
        put = "insert into team_fact (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict (reference) do update set "
                + columns.stream()
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    public void put(Collection<TeamFact> facts) {
        batches.batchUpdate(put, facts, AT_ONCE, (row, fact) -> {
            List<Object> values = new ArrayList<>(List.of(
                    fact.counted().reference(),
                    fact.counted().turn(),
                    fact.counted().office(),
                    fact.team(),
                    fact.counted().workType().name(),
                    fact.counted().residence(),
                    fact.counted().endedOn()));
            values.addAll(FactRows.counts(fact.counted()));
            for (int place = 0; place < values.size(); place++) {
                row.setObject(place + 1, values.get(place));
            }
        });
    }

    public List<TeamFact> of(String office, Collection<String> references) {
        return jdbc.sql(
                        "select *, 0 as firm, null as contract, false as taken_away from team_fact where office = ? and reference = any(?) order by reference")
                .params(office, references.toArray(String[]::new))
                .query((row, number) -> new TeamFact(row.getString("team"), FactRows.fact(row, number)))
                .list();
    }

    /** Ended interventions of own teams, by reference. @param after the last of the page before; empty for the first */
    public List<String> ended(String office, String after, int most) {
        return jdbc.sql(
                        """
                        select reference from intervention
                        where office = ? and reference > ? and performer = 'OWN_TEAM' and ended_at is not null order by reference limit ?""")
                .params(office, after, most)
                .query(String.class)
                .list();
    }

    /** Those among them that have none yet. */
    public List<String> missing(String office, String after, int most) {
        return jdbc.sql(
                        """
                        select reference from intervention
                        where office = ? and reference > ? and performer = 'OWN_TEAM' and ended_at is not null
                          and not exists (select from team_fact where team_fact.reference = intervention.reference)
                        order by reference limit ?""")
                .params(office, after, most)
                .query(String.class)
                .list();
    }

    /** @param name of the agency; its code where it is known no more */
    public record OfTeam(String team, String name, Tally tally) {}

    /** By team, by name. @param workType null = all trades */
    public List<OfTeam> teams(String office, WorkType workType, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        "select coalesce(service.name, told.team) as name, told.* from (select team, "
                                + TallyRows.SUMS
                                + """
                        from team_fact where office = :office and ended_on between :from and :until
                          and (cast(:type as text) is null or work_type = :type)
                        group by team having sum(counted) > 0 or sum(gestures) > 0) told
                        left join office_service service on service.office = :office and service.code = told.team
                        order by coalesce(service.name, told.team) collate "fr-x-icu", told.team""")
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .param("type", workType == null ? null : workType.name())
                .query((row, number) -> new OfTeam(row.getString("team"), row.getString("name"), TallyRows.tally(row)))
                .list();
    }

    public record Line(WorkType workType, Tally tally) {}

    /** Of one team, by trade. */
    public List<Line> lines(String office, String team, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        "select work_type, " + TallyRows.SUMS
                                + """
                        from team_fact where office = ? and team = ? and ended_on between ? and ?
                        group by work_type having sum(counted) > 0 or sum(gestures) > 0 order by work_type""")
                .params(office, team, from, until)
                .query((row, number) -> new Line(WorkType.valueOf(row.getString("work_type")), TallyRows.tally(row)))
                .list();
    }

    /** By part of the calendar, oldest first. */
    public List<Trend.Part> trend(String office, String team, LocalDate from, LocalDate until, Step step) {
        return jdbc.sql(
                        "select date_trunc(?, ended_on::timestamp)::date as first, " + TallyRows.SUMS
                                + """
                        from team_fact where office = ? and team = ? and ended_on between ? and ?
                        group by 1 having sum(counted) > 0 or sum(gestures) > 0 order by 1""")
                .params(step.name().toLowerCase(Locale.ROOT), office, team, from, until)
                .query((row, number) -> new Trend.Part(row.getObject("first", LocalDate.class), TallyRows.tally(row)))
                .list();
    }

    /** Whether anything was ever counted of it. */
    public boolean knows(String office, String team) {
        return jdbc.sql("select exists (select 1 from team_fact where office = ? and team = ?)")
                .params(office, team)
                .query(Boolean.class)
                .single();
    }

    /** Trades in which own teams have ended interventions. */
    public List<WorkType> trades(String office) {
        return jdbc.sql("select distinct work_type from team_fact where office = ?")
                .param(office)
                .query((row, number) -> WorkType.valueOf(row.getString("work_type")))
                .list();
    }
}
