package fr.palier.commitment.persistence;

import fr.palier.commitment.domain.Commitment;
import fr.palier.commitment.domain.ContractText;
import fr.palier.commitment.domain.Measure;
import fr.palier.commitment.domain.ServiceContract;
import fr.palier.commitment.domain.Side;
import fr.palier.commitment.domain.Theme;
import fr.palier.housing.WorkType;
import fr.palier.office.Delay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of service contracts; each query names the office. */
@Repository
public class ContractRows {

    private final JdbcClient jdbc;

    ContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions in force or to come, newest first, then what was drafted. */
    public List<ServiceContract> all(String office) {
        return jdbc.sql(
                        """
                        select * from service_contract where office = ? and abandoned_at is null
                        order by valid_from desc nulls first""")
                .param(office)
                .query(new DataClassRowMapper<>(ServiceContract.class))
                .list();
    }

    public Optional<ServiceContract> find(String office, long id) {
        return jdbc.sql("select * from service_contract where office = ? and id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(ServiceContract.class))
                .optional();
    }

    /** The same, held until commit. */
    public Optional<ServiceContract> lock(String office, long id) {
        return jdbc.sql("select * from service_contract where office = ? and id = ? for update")
                .params(office, id)
                .query(new DataClassRowMapper<>(ServiceContract.class))
                .optional();
    }

    /** The version that applies on a day. */
    public Optional<ServiceContract> inForce(String office, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from service_contract where office = ? and valid_from <= ?
                        order by valid_from desc limit 1""")
                .params(office, day)
                .query(new DataClassRowMapper<>(ServiceContract.class))
                .optional();
    }

    public boolean hasDraft(String office) {
        return jdbc.sql(
                        """
                        select exists (select 1 from service_contract
                                       where office = ? and valid_from is null and abandoned_at is null)""")
                .param(office)
                .query(Boolean.class)
                .single();
    }

    public ContractText text(ServiceContract version) {
        Map<Theme, String> titles = new EnumMap<>(Theme.class);
        jdbc.sql("select code, title from service_theme where contract = ?")
                .param(version.id())
                .query(row -> {
                    titles.put(Theme.valueOf(row.getString("code")), row.getString("title"));
                });
        List<Commitment> commitments = jdbc.sql(
                        "select * from service_commitment where contract = ? order by theme, side, position, id")
                .param(version.id())
                .query(ContractRows::commitment)
                .list();
        return new ContractText(version, titles, commitments);
    }

    public long addDraft(String office, String title, String introduction, String person, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into service_contract (office, title, introduction, drafted_by, drafted_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(office, title, introduction, person, at)
                .query(Long.class)
                .single();
    }

    public void words(long contract, String title, String introduction) {
        jdbc.sql("update service_contract set title = ?, introduction = ? where id = ?")
                .params(title, introduction, contract)
                .update();
    }

    public void title(long contract, Theme theme, String title) {
        jdbc.sql(
                        """
                        insert into service_theme (contract, code, title) values (?, ?, ?)
                        on conflict (contract, code) do update set title = excluded.title""")
                .params(contract, theme.name(), title)
                .update();
    }

    public long add(Commitment commitment) {
        return jdbc.sql(
                        """
                        insert into service_commitment (contract, theme, side, parent, position, text, measure, delay, unit, work_type)
                        values (:contract, :theme, :side, :parent, :position, :text, :measure, :delay, :unit, :workType)
                        returning id""")
                .param("contract", commitment.contract())
                .param("theme", commitment.theme().name())
                .param("side", commitment.side().name())
                .param("parent", commitment.parent())
                .param("position", commitment.position())
                .param("text", commitment.text())
                .param("measure", name(commitment.measure()))
                .param(
                        "delay",
                        commitment.delay() == null ? null : commitment.delay().amount())
                .param(
                        "unit",
                        commitment.delay() == null
                                ? null
                                : name(commitment.delay().unit()))
                .param("workType", name(commitment.workType()))
                .query(Long.class)
                .single();
    }

    /** Takes a commitment, with what belongs to it, out of a draft. */
    public int remove(long contract, long commitment) {
        return jdbc.sql("delete from service_commitment where contract = ? and id = ?")
                .params(contract, commitment)
                .update();
    }

    public void putInForce(long contract, LocalDate validFrom, String person, OffsetDateTime at) {
        jdbc.sql("update service_contract set valid_from = ?, in_force_by = ?, in_force_at = ? where id = ?")
                .params(validFrom, person, at, contract)
                .update();
    }

    public void abandon(long contract, OffsetDateTime at) {
        jdbc.sql("update service_contract set abandoned_at = ? where id = ?")
                .params(at, contract)
                .update();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        String measure = row.getString("measure");
        String unit = row.getString("unit");
        String workType = row.getString("work_type");
        return new Commitment(
                row.getLong("id"),
                row.getLong("contract"),
                Theme.valueOf(row.getString("theme")),
                Side.valueOf(row.getString("side")),
                row.getObject("parent", Long.class),
                row.getInt("position"),
                row.getString("text"),
                measure == null ? null : Measure.valueOf(measure),
                unit == null ? null : new Delay(row.getInt("delay"), Delay.Unit.valueOf(unit)),
                workType == null ? null : WorkType.valueOf(workType));
    }
}
