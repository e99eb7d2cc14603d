package fr.palier.contract.persistence;

import fr.palier.contract.Commitment;
import fr.palier.contract.Contract;
import fr.palier.contract.PenaltyTerms;
import fr.palier.contract.PriceLine;
import fr.palier.housing.WorkType;
import fr.palier.office.Delay;
import fr.palier.office.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of contracts; each query names the office. */
@Repository
public class ContractRows {

    private final JdbcClient jdbc;

    ContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Contract> find(String office, String reference) {
        return jdbc.sql("select * from contract where office = ? and reference = ?")
                .params(office, reference)
                .query(ContractRows::bare)
                .optional()
                .map(this::withParts);
    }

    /** The same, held until commit. */
    public Optional<Contract> lock(String office, String reference) {
        return jdbc.sql("select * from contract where office = ? and reference = ? for update")
                .params(office, reference)
                .query(ContractRows::bare)
                .optional()
                .map(this::withParts);
    }

    public Optional<Contract> findCode(String office, String code) {
        return jdbc.sql("select * from contract where office = ? and code = ? for update")
                .params(office, code)
                .query(ContractRows::bare)
                .optional()
                .map(this::withParts);
    }

    public Optional<Contract> findLot(String office, String tender, int lot) {
        return jdbc.sql("select * from contract where office = ? and tender = ? and lot = ?")
                .params(office, tender, lot)
                .query(ContractRows::bare)
                .optional()
                .map(this::withParts);
    }

    public List<Contract> forWork(String office, WorkType workType, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select contract.* from contract
                        join contract_work_type on contract_work_type.contract = contract.reference
                        where office = ? and work_type = ? and starts_on <= ? and ends_on >= ? order by reference""")
                .params(office, workType.name(), day, day)
                .query(ContractRows::bare)
                .list()
                .stream()
                .map(this::withParts)
                .toList();
    }

    /** Those without end or trade first, then by end. @param words part of a reference, a title or a firm's name; empty = all */
    public List<Contract> search(String office, String words, int most) {
        return jdbc
                .sql(
                        """
                        select contract.* from contract join firm on firm.id = contract.firm
                        where contract.office = :office
                          and (strpos(lower(reference || ' ' || coalesce(code, '') || ' ' || coalesce(tender, '')), lower(:words)) > 0
                               or strpos(searchable_name(title), searchable_name(:words)) > 0
                               or strpos(searchable_name(firm.name), searchable_name(:words)) > 0)
                        order by ends_on is not null, ends_on desc, reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("most", most)
                .query(ContractRows::bare)
                .list()
                .stream()
                .map(this::withParts)
                .toList();
    }

    public List<Contract> ofFamily(String office, String family) {
        return jdbc
                .sql("select * from contract where office = ? and family = ? order by reference")
                .params(office, family)
                .query(ContractRows::bare)
                .list()
                .stream()
                .map(this::withParts)
                .toList();
    }

    public List<Contract> ofUpkeep(String office, LocalDate from, LocalDate until) {
        return jdbc
                .sql(
                        """
                        select * from contract where office = ? and starts_on <= ? and ends_on >= ?
                          and exists (select from contract_work_type where contract = reference) order by reference""")
                .params(office, until, from)
                .query(ContractRows::bare)
                .list()
                .stream()
                .map(this::withParts)
                .toList();
    }

    public List<Contract> withPenalties(String office) {
        return jdbc
                .sql("select * from contract where office = ? and penalty_unit is not null order by reference")
                .param(office)
                .query(ContractRows::bare)
                .list()
                .stream()
                .map(this::withParts)
                .toList();
    }

    public void add(Contract contract, OffsetDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into contract (reference, office, code, firm, title, tender, lot, starts_on, ends_on, officer, approval_limit,
                            penalty, recorded_at, recorded_by, family, penalty_per_day, penalty_percent, penalty_unit, penalty_grace, penalty_cap,
                            penalty_cap_percent)
                        values (:reference, :office, :code, :firm, :title, :tender, :lot, :starts, :ends, :officer, :limit, :penalty, :at, :by,
                            :family, :perDay, :percent, :unit, :grace, :cap, :capPercent)""")
                .params(terms(contract))
                .param("reference", contract.reference())
                .param("office", contract.office())
                .param("code", contract.code())
                .param("firm", contract.firm())
                .param("title", contract.title())
                .param("tender", contract.tender())
                .param("lot", contract.lot())
                .param("starts", contract.starts())
                .param("ends", contract.ends())
                .param("officer", contract.officer())
                .param("limit", euros(contract.approvalLimit()))
                .param("penalty", contract.penalty())
                .param("at", at)
                .param("by", by)
                .update();
        replaceParts(contract);
    }

    public void putPrice(String contract, PriceLine price) {
        jdbc.sql(
                        """
                        insert into contract_price (contract, code, label, unit, price) values (?, ?, ?, ?, ?)
                        on conflict (contract, code) do update set label = excluded.label, unit = excluded.unit, price = excluded.price""")
                .params(
                        contract,
                        price.code(),
                        price.label(),
                        price.unit(),
                        price.price().euros())
                .update();
    }

    /** Everything but reference, office and origin. */
    public void change(Contract contract) {
        jdbc.sql(
                        """
                        update contract set code = :code, firm = :firm, title = :title, starts_on = :starts, ends_on = :ends,
                            officer = :officer, approval_limit = :limit, penalty = :penalty, family = :family, penalty_per_day = :perDay,
                            penalty_percent = :percent, penalty_unit = :unit, penalty_grace = :grace, penalty_cap = :cap,
                            penalty_cap_percent = :capPercent
                        where office = :office and reference = :reference""")
                .params(terms(contract))
                .param("code", contract.code())
                .param("firm", contract.firm())
                .param("title", contract.title())
                .param("starts", contract.starts())
                .param("ends", contract.ends())
                .param("officer", contract.officer())
                .param("limit", euros(contract.approvalLimit()))
                .param("penalty", contract.penalty())
                .param("office", contract.office())
                .param("reference", contract.reference())
                .update();
        List.of("contract_work_type", "contract_residence", "contract_price")
                .forEach(table -> jdbc.sql("delete from " + table + " where contract = ?")
                        .param(contract.reference())
                        .update());
        replaceParts(contract);
    }

    private void replaceParts(Contract contract) {
        contract.commitments().forEach(one -> jdbc.sql("insert into contract_work_type values (?, ?, ?, ?, ?)")
                .params(
                        contract.reference(),
                        one.workType().name(),
                        one.delay().amount(),
                        one.delay().unit().name(),
                        one.emergencyHours())
                .update());
        contract.residences().forEach(one -> jdbc.sql("insert into contract_residence values (?, ?, ?)")
                .params(contract.reference(), contract.office(), one)
                .update());
        contract.prices().forEach(one -> jdbc.sql("insert into contract_price values (?, ?, ?, ?, ?)")
                .params(
                        contract.reference(),
                        one.code(),
                        one.label(),
                        one.unit(),
                        one.price().euros())
                .update());
    }

    private static Contract bare(ResultSet row, int number) throws SQLException {
        BigDecimal limit = row.getBigDecimal("approval_limit");
        return new Contract(
                row.getString("reference"),
                row.getString("office"),
                row.getString("code"),
                row.getLong("firm"),
                row.getString("title"),
                row.getString("tender"),
                row.getObject("lot", Integer.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("officer"),
                limit == null ? null : Money.of(limit),
                row.getString("penalty"),
                List.of(),
                List.of(),
                List.of(),
                row.getString("family"),
                terms(row));
    }

    private static PenaltyTerms terms(ResultSet row) throws SQLException {
        if (row.getString("penalty_unit") == null) {
            return null;
        }
        return new PenaltyTerms(
                money(row.getBigDecimal("penalty_per_day")),
                row.getBigDecimal("penalty_percent"),
                Delay.Unit.valueOf(row.getString("penalty_unit")),
                row.getInt("penalty_grace"),
                money(row.getBigDecimal("penalty_cap")),
                row.getBigDecimal("penalty_cap_percent"));
    }

    private static Map<String, Object> terms(Contract contract) {
        PenaltyTerms terms = contract.penaltyTerms();
        Map<String, Object> values = new HashMap<>();
        values.put("family", contract.family());
        values.put("perDay", terms == null ? null : euros(terms.perDay()));
        values.put("percent", terms == null ? null : terms.percent());
        values.put("unit", terms == null ? null : terms.unit().name());
        values.put("grace", terms == null ? null : terms.graceDays());
        values.put("cap", terms == null ? null : euros(terms.cap()));
        values.put("capPercent", terms == null ? null : terms.capPercent());
        return values;
    }

    private static Money money(BigDecimal euros) {
        return euros == null ? null : Money.of(euros);
    }

    private Contract withParts(Contract bare) {
        return new Contract(
                bare.reference(),
                bare.office(),
                bare.code(),
                bare.firm(),
                bare.title(),
                bare.tender(),
                bare.lot(),
                bare.starts(),
                bare.ends(),
                bare.officer(),
                bare.approvalLimit(),
                bare.penalty(),
                commitments(bare.reference()),
                residences(bare.reference()),
                prices(bare.reference()),
                bare.family(),
                bare.penaltyTerms());
    }

    private List<Commitment> commitments(String reference) {
        return jdbc.sql("select * from contract_work_type where contract = ? order by work_type")
                .param(reference)
                .query((row, number) -> new Commitment(
                        WorkType.valueOf(row.getString("work_type")),
                        new Delay(row.getInt("delay"), Delay.Unit.valueOf(row.getString("unit"))),
                        row.getInt("emergency_hours")))
                .list();
    }

    private List<Long> residences(String reference) {
        return jdbc.sql("select residence from contract_residence where contract = ? order by residence")
                .param(reference)
                .query(Long.class)
                .list();
    }

    private List<PriceLine> prices(String reference) {
        return jdbc.sql("select * from contract_price where contract = ? order by code collate \"C\"")
                .param(reference)
                .query((row, number) -> new PriceLine(
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("unit"),
                        Money.of(row.getBigDecimal("price"))))
                .list();
    }

    private static BigDecimal euros(Money amount) {
        return amount == null ? null : amount.euros();
    }
}
