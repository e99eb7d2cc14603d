package fr.palier.evaluation.persistence;

import fr.palier.evaluation.SheetKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts of the register that are rated on a sheet: not works, rated at each acceptance, nor upkeep, which is counted. */
@Repository
public class RatedContractRows {

    private static final String AUTOMATIC = "palier";

    private final JdbcClient jdbc;

    RatedContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contract that may have to be rated. */
    public record Due(String contract, SheetKind kind) {}

    /**
     * A contract of the register with how it is rated.
     *
     * @param kind null = not rated, not said yet, or to follow from the consultation @param said whether somebody, or the consultation, said how
     * @param counted upkeep: its interventions are counted @param lastOn day of the last one that was rated; null = none
     */
    public record Line(
            String contract,
            String title,
            String firmName,
            LocalDate starts,
            LocalDate ends,
            String officer,
            SheetKind kind,
            String reason,
            boolean said,
            boolean counted,
            LocalDate lastOn) {

        /** @param following from the consultation, where nobody said otherwise; null = nothing follows */
        public Line with(SheetKind following) {
            return following == null
                    ? this
                    : new Line(
                            contract, title, firmName, starts, ends, officer, following, reason, true, counted, lastOn);
        }
    }

    /**
     * A contract of one of our consultations, as the consultation describes what is bought.
     *
     * @param purchases first three CPV digits of its family; none for an operation
     * @param kind as written before; null = nothing written yet, or not rated
     */
    public record OfTender(String contract, String nature, Set<String> purchases, SheetKind kind) {}

    /** Those of which nobody of the office has said how they are rated. */
    public List<OfTender> ofTenders(String office) {
        return jdbc.sql(
                        """
                        select contract.reference, tender.nature, rated.kind,
                            array(select distinct left(prefix, 3) from family join family_prefix on family_prefix.family = family.id
                                where family.office = tender.office and family.code = tender.family
                                  and tender.launch_date between family.valid_from and coalesce(family.valid_to, 'infinity')) as purchases
                        from contract join tender on tender.reference = contract.tender
                        left join rated_contract rated on rated.contract = contract.reference
                        where contract.office = :office and (rated.contract is null or rated.recorded_by = :automatic)""")
                .param("office", office)
                .param("automatic", AUTOMATIC)
                .query((row, number) -> new OfTender(
                        row.getString("reference"),
                        row.getString("nature"),
                        Set.of((String[]) row.getArray("purchases").getArray()),
                        row.getString("kind") == null ? null : SheetKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** What follows from the consultation; what a person said stands. */
    public void follow(String office, String contract, SheetKind kind, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into rated_contract (contract, office, kind, recorded_at, recorded_by) values (?, ?, ?, ?, ?)
                        on conflict (contract) do update set kind = excluded.kind, recorded_at = excluded.recorded_at
                        where rated_contract.recorded_by = excluded.recorded_by""")
                .params(contract, office, kind.name(), at, AUTOMATIC)
                .update();
    }

    /** Begun, with a sheet, not counted. */
    public List<Due> due(String office, LocalDate today) {
        return jdbc.sql(
                        """
                        select contract.reference, rated.kind from rated_contract rated
                        join contract on contract.reference = rated.contract
                        where rated.office = ? and rated.kind is not null and contract.starts_on <= ?
                          and not exists (select from contract_work_type trade where trade.contract = contract.reference)
                        order by contract.reference""")
                .params(office, today)
                .query((row, number) -> new Due(row.getString("reference"), SheetKind.valueOf(row.getString("kind"))))
                .list();
    }

    public void lock(String contract) {
        jdbc.sql("select contract from rated_contract where contract = ? for update")
                .param(contract)
                .query(String.class)
                .single();
    }

    /** @param kind null = not rated, with the reason */
    public void say(String office, String contract, SheetKind kind, String reason, OffsetDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into rated_contract (contract, office, kind, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)
                        on conflict (contract) do update set kind = excluded.kind, reason = excluded.reason,
                            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""")
                .params(contract, office, kind == null ? null : kind.name(), reason, at, by)
                .update();
    }

    /** Contracts of other natures than works that run, or ended not long ago; those of which nothing is said first. */
    public List<Line> lines(String office, LocalDate endedSince, int most) {
        return jdbc.sql(
                        """
                        select contract.reference, contract.title, firm.name, contract.starts_on, contract.ends_on, contract.officer,
                            rated.kind,
                            rated.reason, rated.contract is not null or tender.nature is not null as said,
                            exists (select from contract_work_type trade where trade.contract = contract.reference) as counted,
                            (select max(occasion_day) from evaluation where evaluation.contract = contract.reference and evaluation.status = 'FROZEN') as last_on
                        from contract join firm on firm.id = contract.firm
                        left join rated_contract rated on rated.contract = contract.reference
                        left join tender on tender.reference = contract.tender
                        where contract.office = :office and coalesce(tender.nature, '') <> 'WORKS'
                          and (contract.ends_on is null or contract.ends_on >= :since)
                        order by counted, said, contract.starts_on desc, contract.reference limit :most""")
                .param("office", office)
                .param("since", endedSince)
                .param("most", most)
                .query(RatedContractRows::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Line(
                row.getString("reference"),
                row.getString("title"),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("officer"),
                kind == null ? null : SheetKind.valueOf(kind),
                row.getString("reason"),
                row.getBoolean("said"),
                row.getBoolean("counted"),
                row.getObject("last_on", LocalDate.class));
    }
}
