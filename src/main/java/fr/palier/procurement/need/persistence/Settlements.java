package fr.palier.procurement.need.persistence;

import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.NegotiationGround;
import fr.palier.procurement.need.domain.NoCompetitionCase;
import fr.palier.procurement.need.domain.Review;
import fr.palier.procurement.need.domain.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the buyers settled for each need. */
@Repository
public class Settlements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A need that goes back to the buyers is settled anew; the journal and the kept decisions hold the earlier one. */
    public void keep(String need, Settlement settlement, String by) {
        Review review = settlement.review();
        Choice choice = settlement.choice();
        jdbc.sql("delete from need_settlement where need = ?").param(need).update();
        jdbc.sql(
                        """
                        insert into need_settlement (need, settled_at, settled_by, computation, procedure, formal_procedure,
                            negotiation_ground, committee, minimum_consultation_days, channels, basis, stricter_reason,
                            no_competition_case, justification)
                        values (:need, :at, :by, :computation, :procedure, :formal, :ground, :committee, :days, :channels, :basis,
                            :reason, :case, :justification)""")
                .param("need", need)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("computation", settlement.computation())
                .param("procedure", choice.procedure().name())
                .param("formal", name(settlement.formal()))
                .param("ground", name(review.ground()))
                .param("committee", choice.committee().name())
                .param("days", choice.days())
                .param("channels", Computations.names(choice.channels()))
                .param("basis", choice.basis())
                .param("reason", review.reason())
                .param("case", name(review.noCompetition()))
                .param("justification", review.justification())
                .update();
    }

    public Optional<Settlement> of(String need) {
        return jdbc.sql(
                        """
                        select settlement.*, computation.rule, computation.version, computation.decision,
                               computation.procedure as procedure_by_rule
                        from need_settlement settlement join need_computation computation on computation.id = settlement.computation
                        where settlement.need = ?""")
                .param(need)
                .query(Settlements::settlement)
                .optional();
    }

    private static Settlement settlement(ResultSet row, int number) throws SQLException {
        Procedure procedure = Procedure.valueOf(row.getString("procedure"));
        boolean byRule = row.getString("procedure_by_rule").equals(procedure.name());
        FormalProcedure formal = value(FormalProcedure.class, row.getString("formal_procedure"));
        Choice choice = new Choice(
                procedure,
                CommitteeKind.valueOf(row.getString("committee")),
                row.getInt("minimum_consultation_days"),
                Computations.channels(row),
                row.getString("rule"),
                row.getString("basis"),
                row.getString("version"),
                row.getLong("decision"));
        Review review = new Review(
                byRule ? null : procedure,
                formal == FormalProcedure.RESTRICTED,
                value(NegotiationGround.class, row.getString("negotiation_ground")),
                row.getString("stricter_reason"),
                value(NoCompetitionCase.class, row.getString("no_competition_case")),
                row.getString("justification"));
        return new Settlement(row.getLong("computation"), choice, formal, review);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
