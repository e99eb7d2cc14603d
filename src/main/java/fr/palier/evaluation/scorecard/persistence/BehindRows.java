package fr.palier.evaluation.scorecard.persistence;

import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.housing.WorkType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interventions behind a figure. */
@Repository
public class BehindRows {

    private final JdbcClient jdbc;

    BehindRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them. */
    public enum Which {
        ALL("Toutes"),
        MISSED("Manquées"),
        KEPT("Tenues");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What is asked for.
     *
     * @param contract null = all @param workType null = all
     */
    public record Asked(
            String office,
            List<Long> firms,
            LocalDate from,
            LocalDate until,
            String contract,
            WorkType workType,
            Figure figure,
            Which which) {}

    /** @param residence name */
    public record Behind(Fact fact, String residence) {}

    /** Those that count for a figure, by its raw reading where there are two, latest end first. */
    public List<Behind> list(Asked asked, int most) {
        return jdbc.sql(
                        """
                        select fact.*, residence.name as residence_name
                        from unnest(:firms) asked cross join lateral (
                            select * from upkeep_fact
                            where office = :office and firm = asked and ended_on between :from and :until
                              and (cast(:contract as text) is null or contract = :contract)
                              and (cast(:type as text) is null or work_type = :type) and\s"""
                                + counts(asked.figure(), asked.which())
                                + """
                                 order by ended_on desc, reference desc limit :most) fact
                                join residence on residence.id = fact.residence
                                order by fact.ended_on desc, fact.reference desc limit :most""")
                .param("office", asked.office())
                .param("firms", asked.firms().toArray(Long[]::new))
                .param("from", asked.from())
                .param("until", asked.until())
                .param("contract", asked.contract())
                .param(
                        "type",
                        asked.workType() == null ? null : asked.workType().name())
                .param("most", most)
                .query((row, number) -> new Behind(FactRows.fact(row, number), row.getString("residence_name")))
                .list();
    }

    private static String counts(Figure figure, Which which) {
        String[] columns =
                switch (figure) {
                    case REACTIVITY -> new String[] {"contact", "contact_kept"};
                    case KEPT_APPOINTMENTS -> new String[] {"due_raw", "due_kept"};
                    case ON_TIME -> new String[] {"timed", "timed_kept"};
                    case ACCEPTED_FIRST -> new String[] {"judged", "accepted_first"};
                    case NOT_REOPENED -> new String[] {"requested", "not_reopened"};
                };
        return switch (which) {
            case ALL -> columns[0] + " > 0";
            case MISSED -> columns[0] + " > " + columns[1];
            case KEPT -> columns[1] + " > 0";
        };
    }
}
