package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.TenderStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies what a consultation that follows another one takes over unchanged. */
@Repository
public class FollowingTenders {

    private final JdbcClient jdbc;

    FollowingTenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The file, some or all of its lots with their numbers, budgets and contents, its criteria and clauses.
     *
     * @param lots numbers of the lots that are taken over
     * @param part whether others are not: then the estimate is that of these lots
     */
    public void copy(
            String previous, String reference, Set<Integer> lots, boolean part, String basis, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender (reference, office, need, service, requester, subject, nature, estimate, need_amount, family,
                            operation, duration_months, launch_date, procedure, formal_procedure, committee, minimum_days, basis, status,
                            opened_at, price_form, raw_material_share, standard_goods, documents_all_on_profile, single_lot_reason,
                            prepared_by, deadline, works_kind, floor_area, part_of)
                        select :reference, office, need, service, requester, subject, nature,
                            case when :part then coalesce((select sum(lot.estimate) from tender_lot lot
                                where lot.reference = :previous and lot.number in (:lots)), estimate) else estimate end,
                            need_amount, family,
                            operation, duration_months, launch_date, procedure,
                            case when procedure = 'FORMAL' then 'NEGOTIATED' end, committee, minimum_days, :basis, 'PREPARATION',
                            :at, price_form, raw_material_share, standard_goods, documents_all_on_profile, single_lot_reason,
                            prepared_by, deadline, works_kind, floor_area, case when :part then :previous end
                        from tender where reference = :previous""")
                .param("reference", reference)
                .param("previous", previous)
                .param("lots", lots)
                .param("part", part)
                .param("basis", basis)
                .param("at", at)
                .update();
        for (String sql : List.of(
                """
                insert into tender_lot (reference, number, title, estimate, budget, budget_recorded_at, budget_recorded_by, status)
                select :reference, number, title, estimate, budget, budget_recorded_at, budget_recorded_by, 'OPEN'
                from tender_lot where reference = :previous and number in (:lots)""",
                """
                insert into tender_lot_work (reference, lot, work_type, delay_days)
                select :reference, lot, work_type, delay_days from tender_lot_work where reference = :previous and lot in (:lots)""",
                """
                insert into tender_lot_residence (reference, lot, residence)
                select :reference, lot, residence from tender_lot_residence where reference = :previous and lot in (:lots)""",
                """
                insert into tender_lot_price_line (reference, lot, code, label, unit, quantity)
                select :reference, lot, code, label, unit, quantity from tender_lot_price_line where reference = :previous and lot in (:lots)""",
                """
                insert into tender_criterion (reference, name, kind, weight)
                select :reference, name, kind, weight from tender_criterion where reference = :previous order by id""",
                """
                insert into tender_subcriterion (reference, criterion, name, weight)
                select :reference, mine.id, part.name, part.weight from tender_subcriterion part
                join tender_criterion criterion on criterion.id = part.criterion
                join tender_criterion mine on mine.reference = :reference and lower(mine.name) = lower(criterion.name)
                where part.reference = :previous order by part.id""",
                """
                insert into tender_lot_terms (reference, lot, reservation, minimum_share, reservation_basis, variants, variant_minimum)
                select :reference, lot, reservation, minimum_share, reservation_basis, variants, variant_minimum
                from tender_lot_terms where reference = :previous and lot in (:lots)""",
                """
                insert into tender_contract_clause (reference, clause, taken_by, taken_at)
                select :reference, clause, taken_by, taken_at from tender_contract_clause where reference = :previous""",
                """
                insert into tender_clause (reference, clause, duty, rule, basis, included, reason, exception)
                select :reference, clause, duty, rule, basis, included, reason, exception from tender_clause where reference = :previous""",
                """
                insert into negotiation_terms (reference, provided, award_without, staged_reduction, minimum_requirements,
                    recorded_by, recorded_at)
                select :reference, true, false, coalesce(staged_reduction, false), minimum_requirements,
                    coalesce(recorded_by, requester), coalesce(recorded_at, opened_at)
                from tender left join negotiation_terms using (reference) where reference = :previous""")) {
            jdbc.sql(sql)
                    .param("reference", reference)
                    .param("previous", previous)
                    .param("lots", lots)
                    .update();
        }
    }

    /**
     * The offers of the one that ended, as they were opened there: what is negotiated. Without a new notice only those whose form was
     * compliant are invited (R2124-3 6°): neither an inadmissible candidate nor an offer that answers another need.
     */
    public void copyOffers(String previous, String reference, Set<Integer> lots) {
        for (String sql : List.of(
                """
                insert into tender_deposit (reference, firm, firm_name, siret, email, deposited_at, receipt, recorded_by, recorded_at, state)
                select :reference, firm, firm_name, siret, email, deposited_at, receipt, recorded_by, recorded_at, state
                from tender_deposit deposit where reference = :previous and state = 'OPENED' and exists (
                    select 1 from tender_offer offer where offer.deposit = deposit.id
                    and offer.defect not in ('INADMISSIBLE_APPLICATION', 'INAPPROPRIATE', 'LATE') and offer.lot in (:lots)) order by id""",
                """
                insert into tender_deposit_lot (deposit, reference, lot)
                select mine.id, :reference, offer.lot
                from tender_offer offer join tender_deposit deposit on deposit.id = offer.deposit
                join tender_deposit mine on mine.reference = :reference and mine.receipt = deposit.receipt
                where offer.reference = :previous and offer.lot in (:lots)
                    and offer.defect not in ('INADMISSIBLE_APPLICATION', 'INAPPROPRIATE', 'LATE')""",
                """
                insert into tender_offer (deposit, reference, lot, amount, opened_at, opened_by, defect, defect_reason)
                select mine.id, :reference, offer.lot, offer.amount, offer.opened_at, offer.opened_by, offer.defect, offer.defect_reason
                from tender_offer offer join tender_deposit deposit on deposit.id = offer.deposit
                join tender_deposit mine on mine.reference = :reference and mine.receipt = deposit.receipt
                where offer.reference = :previous and offer.lot in (:lots)
                    and offer.defect not in ('INADMISSIBLE_APPLICATION', 'INAPPROPRIATE', 'LATE') order by offer.id""",
                """
                update tender set opened_by = first.opened_by, offers_opened_at = first.offers_opened_at from tender first
                where tender.reference = :reference and first.reference = :previous""")) {
            jdbc.sql(sql)
                    .param("reference", reference)
                    .param("previous", previous)
                    .param("lots", lots)
                    .update();
        }
    }

    /** From now on nothing of the documents changes. */
    public void publish(String reference, TenderStatus status) {
        jdbc.sql(
                        "update tender set status = ?, offers_opened_at = coalesce(offers_opened_at, opened_at) where reference = ?")
                .params(status.name(), reference)
                .update();
    }
}
