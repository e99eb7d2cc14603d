package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.LotTerms;
import fr.palier.procurement.tender.domain.Reservation;
import fr.palier.procurement.tender.domain.Variants;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what lots say of reservation and variants, and of the families that an office may reserve. */
@Repository
public class LotTermRows {

    private final JdbcClient jdbc;

    LotTermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By lot; a lot that says nothing has no entry. */
    public Map<Integer, LotTerms> of(String reference) {
        return jdbc
                .sql(
                        """
                        select lot, reservation, minimum_share, reservation_basis, variants, variant_minimum
                        from tender_lot_terms where reference = ?""")
                .param(reference)
                .query(new DataClassRowMapper<>(LotTerms.class))
                .list()
                .stream()
                .collect(Collectors.toMap(LotTerms::lot, Function.identity()));
    }

    /** @param kind null = open to all */
    public void reserve(String reference, int lot, Reservation kind, Integer share, String basis) {
        jdbc.sql(
                        """
                        insert into tender_lot_terms (reference, lot, reservation, minimum_share, reservation_basis)
                        values (:reference, :lot, :kind, :share, :basis)
                        on conflict (reference, lot) do update
                        set reservation = :kind, minimum_share = :share, reservation_basis = :basis""")
                .param("reference", reference)
                .param("lot", lot)
                .param("kind", kind == null ? null : kind.name())
                .param("share", share)
                .param("basis", basis)
                .update();
    }

    public void setVariants(String reference, int lot, Variants variants, String minimum) {
        jdbc.sql(
                        """
                        insert into tender_lot_terms (reference, lot, variants, variant_minimum)
                        values (:reference, :lot, :variants, :minimum)
                        on conflict (reference, lot) do update set variants = :variants, variant_minimum = :minimum""")
                .param("reference", reference)
                .param("lot", lot)
                .param("variants", variants.name())
                .param("minimum", minimum)
                .update();
    }

    /** Lots of the office's consultations opened in a year that allow free variants. */
    public int freeVariants(String office, int year) {
        return jdbc.sql(
                        """
                        select count(*) from tender_lot_terms terms join tender using (reference)
                        where office = ? and variants = 'ALLOWED' and extract(year from opened_at at time zone 'Europe/Paris') = ?""")
                .params(office, year)
                .query(Integer.class)
                .single();
    }

    /** The office's note on a family that it may reserve at a date. */
    public Optional<String> reservable(String office, String family, LocalDate day) {
        return jdbc.sql(
                        """
                        select note from reservable_family
                        where office = ? and family = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                        order by valid_from desc limit 1""")
                .params(office, family, day, day)
                .query(String.class)
                .optional();
    }
}
