package fr.palier.procurement.need.persistence;

import fr.palier.office.Money;
import fr.palier.procurement.Channel;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.ComputedNeed;
import fr.palier.procurement.need.domain.CountedLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Computations of needs, kept as they were made; append-only. */
@Repository
public class Computations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Computations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A kept computation. */
    public record Kept(long id, OffsetDateTime at, Assessment assessment) {}

    public long keep(String need, Assessment assessment) {
        ComputedNeed computed = assessment.computed();
        Choice choice = assessment.choice();
        long id = jdbc.sql(
                        """
                        insert into need_computation (need, at, method, own_amount, total, procedure, committee, minimum_consultation_days,
                            channels, rule, basis, version, decision, alone_procedure, alone_decision, split_warning)
                        values (:need, :at, :method, :own, :total, :procedure, :committee, :days,
                            :channels, :rule, :basis, :version, :decision, :aloneProcedure, :aloneDecision, :split)
                        returning id""")
                .param("need", need)
                .param("at", OffsetDateTime.now(clock))
                .param("method", computed.method())
                .param("own", computed.own().euros())
                .param("total", computed.total().euros())
                .param("procedure", choice.procedure().name())
                .param("committee", choice.committee().name())
                .param("days", choice.days())
                .param("channels", names(choice.channels()))
                .param("rule", choice.rule())
                .param("basis", choice.basis())
                .param("version", choice.version())
                .param("decision", choice.record())
                .param("aloneProcedure", assessment.alone().procedure().name())
                .param("aloneDecision", assessment.alone().record())
                .param("split", assessment.isSplit())
                .query(Long.class)
                .single();
        int position = 0;
        for (CountedLine line : computed.lines()) {
            jdbc.sql("insert into need_computation_line values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            ++position,
                            line.source().name(),
                            line.reference(),
                            line.on(),
                            line.label(),
                            line.amount().euros())
                    .update();
        }
        return id;
    }

    /** The last computation of a need. */
    public Optional<Kept> last(String need) {
        return jdbc.sql("select * from need_computation where need = ? order by id desc limit 1")
                .param(need)
                .query(this::kept)
                .optional();
    }

    static String[] names(List<Channel> channels) {
        return channels.stream().map(Channel::name).toArray(String[]::new);
    }

    static List<Channel> channels(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("channels").getArray())
                .map(Channel::valueOf)
                .toList();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        String version = row.getString("version");
        Choice choice = new Choice(
                Procedure.valueOf(row.getString("procedure")),
                CommitteeKind.valueOf(row.getString("committee")),
                row.getInt("minimum_consultation_days"),
                channels(row),
                row.getString("rule"),
                row.getString("basis"),
                version,
                row.getLong("decision"));
        Choice alone = new Choice(
                Procedure.valueOf(row.getString("alone_procedure")),
                CommitteeKind.NONE,
                0,
                List.of(),
                "",
                "",
                version,
                row.getLong("alone_decision"));
        ComputedNeed computed = new ComputedNeed(
                Money.of(row.getBigDecimal("own_amount")),
                Money.of(row.getBigDecimal("total")),
                row.getString("method"),
                lines(id));
        return new Kept(id, row.getObject("at", OffsetDateTime.class), new Assessment(computed, choice, alone));
    }

    private List<CountedLine> lines(long computation) {
        return jdbc.sql("select * from need_computation_line where computation = ? order by position")
                .param(computation)
                .query((row, number) -> new CountedLine(
                        CountedLine.Source.valueOf(row.getString("source")),
                        row.getString("reference"),
                        row.getObject("counted_on", LocalDate.class),
                        row.getString("label"),
                        Money.of(row.getBigDecimal("amount"))))
                .list();
    }
}
