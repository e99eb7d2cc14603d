package fr.palier.procurement.need.persistence;

import fr.palier.engine.Decision;
import fr.palier.office.Money;
import fr.palier.procurement.need.domain.DirectPurchase;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Direct purchases as they were made, and what a supplier received before. */
@Repository
public class DirectPurchases {

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectPurchases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Purchases from one supplier over a time. */
    public record Earlier(int count, BigDecimal amount) {

        public Money total() {
            return Money.of(amount);
        }
    }

    /** A purchase with its signature; the signer is null before. */
    public record Kept(
            DirectPurchase purchase,
            Earlier earlier,
            String recordedBy,
            String signatory,
            String signatureBasis,
            String signedBy,
            OffsetDateTime signedAt) {}

    /** Earlier purchases from a supplier, told by SIREN or by name (case, spaces and punctuation put aside). */
    public Earlier earlier(String office, String supplier, String siren, LocalDate from, LocalDate to, String except) {
        return jdbc.sql(
                        """
                        with bought as (
                            select supplier, siren, amount from past_purchase
                            where office = :office and set_aside is null and purchased_on between :from and :to
                            union all
                            select supplier, siren, direct_purchase.amount from direct_purchase join need on reference = need
                            where office = :office and purchased_on between :from and :to and need <> :except)
                        select count(*) as count, coalesce(sum(amount), 0) as amount from bought
                        where siren = cast(:siren as text)
                           or regexp_replace(lower(supplier), '[^[:alnum:]]+', '', 'g') = regexp_replace(lower(:supplier), '[^[:alnum:]]+', '', 'g')""")
                .param("office", office)
                .param("supplier", supplier)
                .param("siren", siren)
                .param("from", from)
                .param("to", to)
                .param("except", except)
                .query(new DataClassRowMapper<>(Earlier.class))
                .single();
    }

    public void keep(
            String need, DirectPurchase purchase, Earlier earlier, Decision signature, String by, boolean signed) {
        jdbc.sql("delete from direct_purchase where need = ?").param(need).update();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        insert into direct_purchase (need, consulted, supplier, siren, amount, reason, purchased_on, earlier_count,
                            earlier_amount, rotation_answer, recorded_by, recorded_at, signatory, signature_basis, signed_by, signed_at)
                        values (:need, :consulted, :supplier, :siren, :amount, :reason, :on, :earlierCount,
                            :earlierAmount, :answer, :by, :at, :signatory, :signatureBasis, :signedBy, :signedAt)""")
                .param("need", need)
                .param("consulted", purchase.consulted())
                .param("supplier", purchase.supplier())
                .param("siren", purchase.siren())
                .param("amount", purchase.amount().euros())
                .param("reason", purchase.reason())
                .param("on", purchase.purchasedOn())
                .param("earlierCount", earlier.count())
                .param("earlierAmount", earlier.amount())
                .param("answer", purchase.rotationAnswer())
                .param("by", by)
                .param("at", now)
                .param("signatory", signature.text("signatory"))
                .param("signatureBasis", signature.basis())
                .param("signedBy", signed ? by : null)
                .param("signedAt", signed ? now : null)
                .update();
    }

    public void sign(String need, String by) {
        jdbc.sql("update direct_purchase set signed_by = ?, signed_at = ? where need = ?")
                .params(by, OffsetDateTime.now(clock), need)
                .update();
    }

    public Optional<Kept> of(String need) {
        return jdbc.sql("select * from direct_purchase where need = ?")
                .param(need)
                .query(DirectPurchases::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new DirectPurchase(
                        row.getString("consulted"),
                        row.getString("supplier"),
                        row.getString("siren"),
                        Money.of(row.getBigDecimal("amount")),
                        row.getString("reason"),
                        row.getObject("purchased_on", LocalDate.class),
                        row.getString("rotation_answer")),
                new Earlier(row.getInt("earlier_count"), row.getBigDecimal("earlier_amount")),
                row.getString("recorded_by"),
                row.getString("signatory"),
                row.getString("signature_basis"),
                row.getString("signed_by"),
                row.getObject("signed_at", OffsetDateTime.class));
    }
}
