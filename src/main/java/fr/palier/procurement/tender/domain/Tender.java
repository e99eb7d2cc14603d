package fr.palier.procurement.tender.domain;

import fr.palier.office.Money;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Nature;
import fr.palier.procurement.Procedure;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A consultation.
 *
 * @param estimate estimate of this purchase, HT
 * @param needAmount amount compared with the thresholds
 * @param minimumDays calendar days between the last channel's proof and the deadline
 * @param basis French text of the rule that settled the procedure
 * @param preparedBy who prepared the documents: another person reviews them
 */
public record Tender(
        String reference,
        String office,
        String need,
        String service,
        String requester,
        String subject,
        Nature nature,
        Money estimate,
        Money needAmount,
        String family,
        String operation,
        int durationMonths,
        LocalDate launchDate,
        Procedure procedure,
        FormalProcedure formalProcedure,
        CommitteeKind committee,
        int minimumDays,
        String basis,
        TenderStatus status,
        OffsetDateTime openedAt,
        PriceForm priceForm,
        RawMaterialShare rawMaterialShare,
        Boolean standardGoods,
        Boolean documentsAllOnProfile,
        String singleLotReason,
        String preparedBy,
        OffsetDateTime announcedDeadline,
        LocalTime deadlineHour,
        LocalDate legalEnd,
        LocalDate policyEnd,
        OffsetDateTime deadline,
        String openedBy,
        OffsetDateTime offersOpenedAt,
        String analysedBy,
        String withdrawnReason) {

    public boolean isFormal() {
        return procedure == Procedure.FORMAL;
    }

    public boolean isNegotiated() {
        return formalProcedure == FormalProcedure.NEGOTIATED;
    }

    /** As people read it: « Procédure formalisée, appel d’offres ouvert ». */
    public String procedureLabel() {
        return formalProcedure == null
                ? procedure.label()
                : procedure.label() + ", " + formalProcedure.label().toLowerCase(java.util.Locale.FRANCE);
    }

    /** @throws fr.palier.office.Rejection {@code tender.wrongMoment} unless the consultation stands there */
    public void mustBe(TenderStatus... expected) {
        TenderReason.WRONG_MOMENT.when(!java.util.List.of(expected).contains(status), status.label());
    }
}
