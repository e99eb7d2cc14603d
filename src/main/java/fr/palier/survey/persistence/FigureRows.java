package fr.palier.survey.persistence;

import fr.palier.survey.domain.Counts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of surveys and answers, by what an office looks at. */
@Repository
public class FigureRows {

    private static final String COUNTED =
            """
            count(*) as eligible,
            count(*) filter (where status = 'WAITING') as waiting,
            count(*) filter (where status = 'DELAYED') as delayed,
            count(*) filter (where status = 'GROUPED') as grouped,
            count(*) filter (where sent_at is not null and channel = 'EMAIL') as mailed,
            count(*) filter (where sent_at is not null and channel = 'TELEPHONE') as called,
            count(*) filter (where status = 'UNDELIVERABLE' and sent_at is null) as never_asked,
            count(*) filter (where status = 'UNDELIVERABLE') as undeliverable,
            count(*) filter (where status = 'EXPIRED') as expired,
            count(*) filter (where status in ('SENT', 'CALLING')) as open,
            count(*) filter (where status = 'ANSWERED') as answered
            """;

    private static final String PERIOD =
            """
             where survey.office = :office and closed_at >= (cast(:from as date)::timestamp at time zone 'Europe/Paris')
                and closed_at < ((cast(:to as date) + 1)::timestamp at time zone 'Europe/Paris')
            """;

    /** The sum first: each survey and each answer stands in one line of its own kind. */
    private static final String SUMMED =
            """
            heard as (
                select coalesce(sum(answers), 0) as answers, coalesce(sum(yes), 0) as yes, coalesce(sum(partly), 0) as partly,
                    coalesce(sum(no), 0) as no, coalesce(sum(score_sum), 0) as score_sum from said),
            summed as (
                select false as whole, asked.*, coalesce(answers, 0) as answers, coalesce(yes, 0) as yes, coalesce(partly, 0) as partly,
                    coalesce(no, 0) as no, coalesce(score_sum, 0) as score_sum
                from asked left join said using (name)
                union all
                select true, '', sum(eligible), sum(waiting), sum(delayed), sum(grouped), sum(mailed), sum(called), sum(never_asked),
                    sum(undeliverable), sum(expired), sum(open), sum(answered), heard.*
                from asked cross join heard
                group by heard.answers, heard.yes, heard.partly, heard.no, heard.score_sum)
            """;

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what figures are shown. */
    public enum By {
        ALL("Tout", "''", ""),
        RESIDENCE("Résidence", "residence.name", "join residence on residence.id = %s.residence"),
        FIRM("Prestataire", "coalesce(firm.name, 'Régie ou sans prestataire')", "left join firm on firm.id = %s.firm"),
        CATEGORY("Catégorie", "%s.category", "");

        private final String label;
        private final String name;
        private final String join;

        By(String label, String name, String join) {
            this.label = label;
            this.name = name;
            this.join = join;
        }

        public String label() {
            return label;
        }
    }

    /** @param all nothing but zeros where no case was closed */
    public record Figures(Counts all, List<Counts> lines) {}

    /** Surveys of cases that were closed from a day to another, both included, with the answers of the months of the period; by name. */
    public Figures counts(String office, LocalDate from, LocalDate to, By by) {
        String asked = by.name.formatted("survey");
        String said = by.name.formatted("survey_answer");
        List<Counts> rows = jdbc.sql(
                        """
                        with asked as (select %s as name, %s from survey %s %s group by 1),
                        said as (select %s as name, count(*) as answers,
                                count(*) filter (where resolved = 'YES') as yes,
                                count(*) filter (where resolved = 'PARTLY') as partly,
                                count(*) filter (where resolved = 'NO') as no, sum(score) as score_sum
                            from survey_answer %s
                            where survey_answer.office = :office and month >= date_trunc('month', cast(:from as date))
                                and month <= cast(:to as date)
                            group by 1),
                        %s
                        select * from summed order by whole desc, name collate "fr-x-icu\""""
                                .formatted(
                                        asked,
                                        COUNTED,
                                        by.join.formatted("survey"),
                                        PERIOD,
                                        said,
                                        by.join.formatted("survey_answer"),
                                        SUMMED))
                .param("office", office)
                .param("from", from)
                .param("to", to)
                .query(new DataClassRowMapper<>(Counts.class))
                .list();
        return rows.isEmpty() ? new Figures(Counts.NONE, rows) : new Figures(rows.get(0), rows.subList(1, rows.size()));
    }
}
