package fr.palier.procurement.tender.application.preparation;

import fr.palier.office.Money;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.launch.WasteDiagnosis;
import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Lots;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the consultation documents may go to firms; the first thing that is missing is told. */
@Component
class DocumentsCheck {

    private final Lots lots;
    private final AwardCriteria criteria;
    private final CriteriaDetail parts;
    private final RequiredClauses required;
    private final ContractClauses texts;
    private final WasteDiagnosis diagnosis;
    private final ConsultationFiles files;

    DocumentsCheck(
            Lots lots,
            AwardCriteria criteria,
            CriteriaDetail parts,
            RequiredClauses required,
            ContractClauses texts,
            WasteDiagnosis diagnosis,
            ConsultationFiles files) {
        this.lots = lots;
        this.criteria = criteria;
        this.parts = parts;
        this.required = required;
        this.texts = texts;
        this.diagnosis = diagnosis;
        this.files = files;
    }

    /** @param kept whether the answer of the clause table is kept with the file */
    void complete(Tender tender, boolean kept) {
        String reference = tender.reference();
        List<Lot> all = lots.of(reference);
        TenderReason.NO_LOT.when(all.isEmpty());
        TenderReason.NO_BUDGET.when(all.stream().anyMatch(lot -> lot.budget() == null));
        Money total = Money.sum(all.stream().map(Lot::estimate).toList());
        TenderReason.LOT_ESTIMATES.when(total.compareTo(tender.estimate()) > 0, total, tender.estimate());
        Criteria weighed = criteria.of(reference);
        weighed.check();
        parts.check(reference);
        TenderReason.FIELDS_MISSING.when(tender.priceForm() == null);
        List<ClauseCheck> asked = required.ask(tender, kept);
        TenderReason.NO_ENVIRONMENTAL_CRITERION.when(
                asked.stream().anyMatch(one -> one.clause() == Clause.ENVIRONMENTAL_CRITERION)
                        && !weighed.hasEnvironmental());
        ClauseCheck.allAnswered(asked);
        texts.check(reference, asked);
        diagnosis.checkAtApproval(tender);
        TenderReason.NO_DOCUMENTS.when(!files.areComplete(tender));
    }
}
