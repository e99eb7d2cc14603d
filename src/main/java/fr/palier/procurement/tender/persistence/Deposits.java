package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.supplier.Firm;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the deposit register. */
@Repository
public class Deposits {

    private final JdbcClient jdbc;

    Deposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Deposit> of(String reference) {
        return jdbc.sql("select * from tender_deposit where reference = ? order by deposited_at, id")
                .param(reference)
                .query(new DataClassRowMapper<>(Deposit.class))
                .list();
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownDeposit} */
    public Deposit get(String reference, long id) {
        return of(reference).stream()
                .filter(deposit -> deposit.id() == id)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_DEPOSIT::rejection);
    }

    public long add(
            String reference,
            Firm firm,
            String name,
            String email,
            OffsetDateTime depositedAt,
            String receipt,
            String person,
            OffsetDateTime at) {
        try {
            return jdbc.sql(
                            """
                            insert into tender_deposit (reference, firm, firm_name, siret, email, deposited_at, receipt, recorded_by, recorded_at)
                            values (
                                :reference, :firm, :name, :siret, :email, :deposited, :receipt, :person, :at) returning id""")
                    .param("reference", reference)
                    .param("firm", firm.id())
                    .param("name", name)
                    .param("siret", firm.siret())
                    .param("email", email)
                    .param("deposited", depositedAt)
                    .param("receipt", receipt)
                    .param("person", person)
                    .param("at", at)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.DUPLICATE_RECEIPT.rejection(receipt);
        }
    }

    /** The other firms of the group that deposited. */
    public void addMember(long deposit, String siret) {
        jdbc.sql("insert into tender_deposit_member (deposit, siret) values (?, ?)")
                .params(deposit, siret)
                .update();
    }

    /** SIRETs of the other firms of the group, empty for a firm alone. */
    public Set<String> members(long deposit) {
        return jdbc.sql("select siret from tender_deposit_member where deposit = ?")
                .param(deposit)
                .query(String.class)
                .set();
    }

    /** The same for each deposit of a consultation. */
    public Map<Long, Set<String>> groups(String reference) {
        Map<Long, Set<String>> groups = new HashMap<>();
        jdbc.sql(
                        """
                        select member.deposit, member.siret from tender_deposit_member member
                        join tender_deposit deposit on deposit.id = member.deposit
                        where deposit.reference = ? order by member.siret""")
                .param(reference)
                .query(row -> {
                    groups.computeIfAbsent(row.getLong("deposit"), id -> new TreeSet<>())
                            .add(row.getString("siret"));
                });
        return groups;
    }

    /** All deposits of a consultation whose time is reopened, none being opened. */
    public void sealAgain(String reference) {
        jdbc.sql("update tender_deposit set state = 'SEALED' where reference = ? and state <> 'OPENED'")
                .param(reference)
                .update();
    }

    public void mark(long id, DepositState state) {
        jdbc.sql("update tender_deposit set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }
}
