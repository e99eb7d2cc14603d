package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.SocialException;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of clauses that the rules ask for, with the buyer's answers. */
@Repository
public class Clauses {

    private final JdbcClient jdbc;

    Clauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ClauseCheck> of(String reference) {
        return jdbc.sql(
                        """
                        select clause, duty, rule, basis, included, reason, exception from tender_clause where reference = ?
                        order by array_position(array['MANDATORY','EXCEPTION_WITH_REASON','POLICY'], duty), clause""")
                .param(reference)
                .query(new DataClassRowMapper<>(ClauseCheck.class))
                .list();
    }

    /** Puts the clauses that are asked for now; answers to those still asked for with the same duty stay. */
    public void ask(String reference, List<ClauseCheck> asked) {
        List<ClauseCheck> before = of(reference);
        jdbc.sql("delete from tender_clause where reference = ?")
                .param(reference)
                .update();
        for (ClauseCheck clause : asked) {
            ClauseCheck answer = before.stream()
                    .filter(old -> old.clause() == clause.clause() && old.duty() == clause.duty())
                    .findFirst()
                    .orElse(clause);
            jdbc.sql(
                            """
                            insert into tender_clause (reference, clause, duty, rule, basis, included, reason, exception)
                            values (:reference, :clause, :duty, :rule, :basis, :included, :reason, :exception)""")
                    .param("reference", reference)
                    .param("clause", clause.clause().name())
                    .param("duty", clause.duty().name())
                    .param("rule", clause.rule())
                    .param("basis", clause.basis())
                    .param("included", answer.included())
                    .param("reason", answer.reason())
                    .param("exception", name(answer.exception()))
                    .update();
        }
    }

    public void answer(String reference, Clause clause, boolean included, String reason, SocialException exception) {
        jdbc.sql("update tender_clause set included = ?, reason = ?, exception = ? where reference = ? and clause = ?")
                .params(included, reason, name(exception), reference, clause.name())
                .update();
    }

    private static String name(SocialException exception) {
        return exception == null ? null : exception.name();
    }
}
