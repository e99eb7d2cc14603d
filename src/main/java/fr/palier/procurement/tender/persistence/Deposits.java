package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.supplier.Firm;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
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
        Map<Long, List<Deposit.Part>> parts = parts(reference);
        return jdbc.sql("select * from tender_deposit where reference = ? order by deposited_at, id")
                .param(reference)
                .query((row, number) -> new Deposit(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getString("firm_name"),
                        row.getString("siret"),
                        row.getString("email"),
                        row.getObject("deposited_at", OffsetDateTime.class),
                        row.getString("receipt"),
                        DepositState.valueOf(row.getString("state")),
                        parts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Deposit.Part>> parts(String reference) {
        Map<Long, List<Deposit.Part>> parts = new HashMap<>();
        jdbc.sql(
                        "select deposit, lot, superseded_by, found_empty from tender_deposit_lot where reference = ? order by lot")
                .param(reference)
                .query(row -> {
                    parts.computeIfAbsent(row.getLong("deposit"), id -> new ArrayList<>())
                            .add(new Deposit.Part(
                                    row.getInt("lot"),
                                    row.getObject("superseded_by", Long.class),
                                    row.getBoolean("found_empty")));
                });
        return parts;
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownDeposit} */
    public Deposit get(String reference, long id) {
        return of(reference).stream()
                .filter(deposit -> deposit.id() == id)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_DEPOSIT::rejection);
    }

    /** @param lots numbers of the lots that it answers for */
    public long add(
            String reference,
            Firm firm,
            String name,
            String email,
            OffsetDateTime depositedAt,
            String receipt,
            Set<Integer> lots,
            String person,
            OffsetDateTime at) {
        long id = line(reference, firm, name, email, depositedAt, receipt, person, at);
        lots.forEach(lot -> jdbc.sql("insert into tender_deposit_lot (deposit, reference, lot) values (?, ?, ?)")
                .params(id, reference, lot)
                .update());
        return id;
    }

    private long line(
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
        jdbc.sql(
                        """
                        update tender_deposit_lot part set superseded_by = null from tender_deposit deposit
                        where deposit.id = part.deposit and part.reference = ? and deposit.state <> 'OPENED'""")
                .param(reference)
                .update();
    }

    /** For these lots a later deposit of the same bidder is opened instead; what was opened already stays. */
    public void replace(long id, Map<Integer, Long> byLot) {
        jdbc.sql(
                        """
                        update tender_deposit_lot part set superseded_by = null
                        where deposit = ? and not exists (select from tender_offer offer where offer.deposit = part.deposit)""")
                .param(id)
                .update();
        byLot.forEach((lot, later) -> jdbc.sql(
                        """
                        update tender_deposit_lot part set superseded_by = ? where deposit = ? and lot = ?
                            and not exists (select from tender_offer offer where offer.deposit = part.deposit and offer.lot = part.lot)""")
                .params(later, id, lot)
                .update());
    }

    /** Whether the deposit holds no offer for a lot, as the opening session found. */
    public void findEmpty(long id, int lot, boolean empty) {
        jdbc.sql("update tender_deposit_lot set found_empty = ? where deposit = ? and lot = ?")
                .params(empty, id, lot)
                .update();
    }

    public void mark(long id, DepositState state) {
        jdbc.sql("update tender_deposit set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }
}
