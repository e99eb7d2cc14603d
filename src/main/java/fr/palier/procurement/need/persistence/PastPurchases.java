package fr.palier.procurement.need.persistence;

import fr.palier.office.Money;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.domain.PastPurchase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchases made outside the product. */
@Repository
public class PastPurchases {

    private final JdbcClient jdbc;
    private final Clock clock;

    PastPurchases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<PastPurchase> find(String office, String reference) {
        return jdbc.sql("select * from past_purchase where office = ? and reference = ?")
                .params(office, reference)
                .query(PastPurchases::purchase)
                .optional();
    }

    public void add(String office, PastPurchase purchase, String by) {
        jdbc.sql(
                        """
                        insert into past_purchase
                            (office, reference, purchased_on, subject, nature, family, operation, amount, supplier, siren, imported_at, imported_by)
                        values (:office, :reference, :on, :subject, :nature, :family, :operation, :amount, :supplier, :siren, :at, :by)""")
                .param("office", office)
                .param("reference", purchase.reference())
                .param("on", purchase.purchasedOn())
                .param("subject", purchase.subject())
                .param("nature", purchase.nature().name())
                .param("family", purchase.family())
                .param("operation", purchase.operation())
                .param("amount", purchase.amount().euros())
                .param("supplier", purchase.supplier())
                .param("siren", purchase.siren())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    /** Leaves a purchase out of the totals; returns whether it counted before. */
    public boolean setAside(String office, String reference, String reason) {
        return jdbc.sql(
                                """
                                update past_purchase set set_aside = :reason
                                where office = :office and reference = :reference and set_aside is null""")
                        .param("reason", reason)
                        .param("office", office)
                        .param("reference", reference)
                        .update()
                == 1;
    }

    /** Those that count, of a family or of an operation. */
    public List<PastPurchase> of(String office, String family, String operation) {
        return jdbc.sql(
                        """
                        select * from past_purchase
                        where office = :office and set_aside is null
                          and (family = cast(:family as text) or operation = cast(:operation as text))
                        order by purchased_on, reference""")
                .param("office", office)
                .param("family", family)
                .param("operation", operation)
                .query(PastPurchases::purchase)
                .list();
    }

    public List<PastPurchase> latest(String office, int most) {
        return jdbc.sql("select * from past_purchase where office = ? order by purchased_on desc, reference limit ?")
                .params(office, most)
                .query(PastPurchases::purchase)
                .list();
    }

    private static PastPurchase purchase(ResultSet row, int number) throws SQLException {
        return new PastPurchase(
                row.getString("reference"),
                row.getObject("purchased_on", LocalDate.class),
                row.getString("subject"),
                Nature.valueOf(row.getString("nature")),
                row.getString("family"),
                row.getString("operation"),
                Money.of(row.getBigDecimal("amount")),
                row.getString("supplier"),
                row.getString("siren"),
                row.getString("set_aside"));
    }
}
