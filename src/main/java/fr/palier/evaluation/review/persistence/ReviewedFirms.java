package fr.palier.evaluation.review.persistence;

import fr.palier.evaluation.EvaluatedFirms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A frozen review of upkeep that gave a grade is an evaluation of its firm; the other sheets count by themselves. */
@Repository
class ReviewedFirms implements EvaluatedFirms {

    private final JdbcClient jdbc;

    ReviewedFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, LocalDate> lastEvaluated(String office, LocalDate until) {
        Map<Long, LocalDate> last = new HashMap<>();
        jdbc.sql(
                        """
                        select coalesce(firm.merged_into, firm.id) as firm,
                            max((review.frozen_at at time zone 'Europe/Paris')::date) as day
                        from supplier_review review join firm on firm.id = review.firm
                        where review.office = :office and review.sheet = 'MAINTENANCE' and review.grade <> 'UNDEFINED'
                          and review.frozen_at < (cast(:until as date) + 1)::timestamp at time zone 'Europe/Paris'
                        group by 1""")
                .param("office", office)
                .param("until", until)
                .query(row -> {
                    last.put(row.getLong("firm"), row.getObject("day", LocalDate.class));
                });
        return last;
    }
}
