package fr.palier.procurement.tender.persistence;

import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.tender.domain.PriceForm;
import fr.palier.procurement.tender.domain.RawMaterialShare;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of consultations; each query names the office. */
@Repository
public class Tenders {

    private final JdbcClient jdbc;

    Tenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, SettledNeed need, TenderStatus status, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender (reference, office, need, service, requester, subject, nature, estimate, need_amount,
                            family, operation, duration_months, launch_date, procedure, formal_procedure, committee,
                            minimum_days, basis, status, opened_at)
                        values (:reference, :office, :need, :service, :requester, :subject, :nature, :estimate, :needAmount,
                            :family, :operation, :duration, :launch, :procedure, :formal, :committee,
                            :days, :basis, :status, :at)""")
                .param("reference", reference)
                .param("office", need.office())
                .param("need", need.reference())
                .param("service", need.service())
                .param("requester", need.requester())
                .param("subject", need.subject())
                .param("nature", need.nature())
                .param("estimate", need.amount().euros())
                .param("needAmount", need.needAmount().euros())
                .param("family", need.family())
                .param("operation", need.operation())
                .param("duration", need.durationMonths())
                .param("launch", need.launchDate())
                .param("procedure", need.procedure())
                .param("formal", need.formalProcedure())
                .param("committee", need.committee())
                .param("days", need.minimumConsultationDays())
                .param("basis", need.basis())
                .param("status", status.name())
                .param("at", at)
                .update();
    }

    public Optional<Tender> find(String office, String reference) {
        return jdbc.sql("select * from tender where office = ? and reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Tender.class))
                .optional();
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's reference too */
    public Tender get(String office, String reference) {
        return find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** The same, held until commit: two people at once do not write over each other. */
    public Tender lock(String office, String reference) {
        return jdbc.sql("select * from tender where office = ? and reference = ? for update")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Tender.class))
                .optional()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** The consultation of a reference in a job, where nobody is signed in. */
    public Tender lock(String reference) {
        String office = jdbc.sql("select office from tender where reference = ?")
                .param(reference)
                .query(String.class)
                .optional()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        return lock(office, reference);
    }

    /** The consultation that was opened for a need and not given up, if any. */
    public Optional<String> openFor(String need) {
        return jdbc.sql(
                        "select reference from tender where need = ? and part_of is null and status not in ('ABANDONED', 'DISCONTINUED', 'UNSUCCESSFUL')")
                .param(need)
                .query(String.class)
                .optional();
    }

    /** Whether it takes over some lots of another one while the need is served there too. */
    public boolean isPart(String reference) {
        return jdbc.sql("select part_of is not null from tender where reference = ?")
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    /** Whether another consultation for the same need still runs. */
    public boolean othersRun(Tender tender) {
        return jdbc.sql(
                        """
                        select exists (select from tender where need = ? and reference <> ? and status not in
                            ('ABANDONED', 'DISCONTINUED', 'UNSUCCESSFUL', 'NOTIFIED', 'COMPLETED'))""")
                .params(tender.need(), tender.reference())
                .query(Boolean.class)
                .single();
    }

    /** What was awarded for a need and notified, in whichever consultation. */
    public List<Money> notifiedFor(String need) {
        return jdbc.sql(
                        """
                        select lot.awarded_amount from tender_lot lot join tender on tender.reference = lot.reference
                        where tender.need = ? and lot.status = 'NOTIFIED'""")
                .param(need)
                .query((row, number) -> Money.of(row.getBigDecimal(1)))
                .list();
    }

    public void move(Tender tender, TenderStatus next) {
        jdbc.sql("update tender set status = ? where reference = ?")
                .params(tender.status().to(next).name(), tender.reference())
                .update();
    }

    public void recordPreparation(
            String reference,
            PriceForm priceForm,
            RawMaterialShare share,
            boolean standardGoods,
            boolean documentsAllOnProfile,
            String singleLotReason) {
        jdbc.sql(
                        """
                        update tender set price_form = :form, raw_material_share = :share, standard_goods = :standard,
                            documents_all_on_profile = :onProfile, single_lot_reason = :reason where reference = :reference""")
                .param("form", priceForm.name())
                .param("share", share.name())
                .param("standard", standardGoods)
                .param("onProfile", documentsAllOnProfile)
                .param("reason", singleLotReason)
                .param("reference", reference)
                .update();
    }

    public void recordPreparedBy(String reference, String person) {
        set(reference, "prepared_by", person);
    }

    public void announceDeadline(String reference, OffsetDateTime announced, LocalTime hour) {
        jdbc.sql("update tender set announced_deadline = ?, deadline_hour = ? where reference = ?")
                .params(announced, hour, reference)
                .update();
    }

    public void recordClocks(String reference, LocalDate legalEnd, LocalDate policyEnd, OffsetDateTime deadline) {
        jdbc.sql(
                        "update tender set legal_end = :legal, policy_end = :policy, deadline = :deadline where reference = :reference")
                .param("legal", legalEnd)
                .param("policy", policyEnd)
                .param("deadline", deadline)
                .param("reference", reference)
                .update();
    }

    public void moveDeadline(String reference, OffsetDateTime deadline) {
        jdbc.sql("update tender set deadline = ? where reference = ?")
                .params(deadline, reference)
                .update();
    }

    public void recordOpening(String reference, String person, OffsetDateTime at) {
        jdbc.sql("update tender set opened_by = ?, offers_opened_at = ? where reference = ?")
                .params(person, at, reference)
                .update();
    }

    public void recordAnalyst(String reference, String person) {
        set(reference, "analysed_by", person);
    }

    public void recordWithdrawal(String reference, String reason) {
        set(reference, "withdrawn_reason", reason);
    }

    private void set(String reference, String column, String value) {
        jdbc.sql("update tender set " + column + " = ? where reference = ?")
                .params(value, reference)
                .update();
    }

    /** Consultations of an office, newest first. */
    public List<Tender> search(String office, TenderStatus status, String procedure, String text) {
        return jdbc.sql(
                        """
                        select * from tender where office = :office
                          and (cast(:status as text) is null or status = :status)
                          and (cast(:procedure as text) is null or procedure = :procedure)
                          and (cast(:text as text) is null or strpos(lower(subject || ' ' || reference || ' ' || need), lower(:text)) > 0)
                        order by opened_at desc, reference desc limit 500""")
                .paramSource(params(office, status, procedure, text))
                .query(new DataClassRowMapper<>(Tender.class))
                .list();
    }

    private static org.springframework.jdbc.core.namedparam.MapSqlParameterSource params(
            String office, TenderStatus status, String procedure, String text) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("office", office);
        values.put("status", status == null ? null : status.name());
        values.put("procedure", procedure);
        values.put("text", text == null || text.isBlank() ? null : text.strip());
        return new org.springframework.jdbc.core.namedparam.MapSqlParameterSource(values);
    }
}
