package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Role;
import fr.palier.office.Text;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.PriceForm;
import fr.palier.procurement.tender.domain.RawMaterialShare;
import fr.palier.procurement.tender.domain.SocialException;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.VisaKind;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Clauses;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The consultation documents: criteria, clauses, terms; complete and reviewed by another person before anything is published. */
@Component
public class Preparation {

    private static final int NAME = 120;
    private static final int WHOLE = 100;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final AwardCriteria criteria;
    private final Clauses clauses;
    private final TenderTraces traces;
    private final RequiredClauses required;
    private final DocumentsCheck check;
    private final InsertionOpinions opinions;
    private final Dossiers dossiers;

    Preparation(
            TenderDesk desk,
            Tenders tenders,
            AwardCriteria criteria,
            Clauses clauses,
            TenderTraces traces,
            RequiredClauses required,
            DocumentsCheck check,
            InsertionOpinions opinions,
            Dossiers dossiers) {
        this.desk = desk;
        this.tenders = tenders;
        this.criteria = criteria;
        this.clauses = clauses;
        this.traces = traces;
        this.required = required;
        this.check = check;
        this.opinions = opinions;
        this.dossiers = dossiers;
    }

    /**
     * Terms that the clauses depend on.
     *
     * @param singleLotReason why there is one lot only; may be null with several
     */
    public record Terms(
            PriceForm priceForm,
            RawMaterialShare rawMaterialShare,
            boolean standardGoods,
            boolean documentsAllOnProfile,
            String singleLotReason) {}

    @Transactional
    public void addCriterion(String reference, String name, CriterionKind kind, int weight) {
        Tender tender = desk.beingPrepared(reference);
        TenderReason.WRONG_WEIGHT.when(weight < 1 || weight > WHOLE);
        String label = Text.required(name, "Critère", NAME);
        Criteria before = criteria.of(reference);
        TenderReason.TWO_PRICES.when(kind == CriterionKind.PRICE
                && before.all().stream().anyMatch(one -> one.kind() == CriterionKind.PRICE));
        TenderReason.WEIGHTS.when(before.totalWeight() + weight > WHOLE, before.totalWeight() + weight);
        criteria.add(reference, label, kind, weight);
        desk.note(
                tender,
                "criterionAdded",
                "Critère ajouté : %s, %d %%.".formatted(label, weight),
                Map.of("criterion", label, "weight", weight));
    }

    @Transactional
    public void removeCriterion(String reference, long id) {
        Tender tender = desk.beingPrepared(reference);
        criteria.remove(reference, id);
        desk.note(tender, "criterionRemoved", "Critère retiré.", Map.of("criterion", id));
    }

    /** Records the terms and asks the table which clauses they call for. */
    @Transactional
    public List<ClauseCheck> recordTerms(String reference, Terms terms) {
        Tender tender = desk.beingPrepared(reference);
        tenders.recordPreparation(
                reference,
                terms.priceForm(),
                terms.rawMaterialShare(),
                terms.standardGoods(),
                terms.documentsAllOnProfile(),
                terms.singleLotReason() == null ? null : terms.singleLotReason().strip());
        desk.note(tender, "termsRecorded", "Conditions du marché enregistrées, clauses contrôlées.", Map.of());
        return required.ask(desk.lock(reference), true);
    }

    @Transactional
    public void answerClause(String reference, Clause clause, boolean included, String reason) {
        answerClause(reference, clause, included, reason, null);
    }

    /** @param exception which of the four reasons of the law, where the social clause is left out */
    @Transactional
    public void answerClause(
            String reference, Clause clause, boolean included, String reason, SocialException exception) {
        Tender tender = desk.beingPrepared(reference);
        ClauseCheck asked = clauses.of(reference).stream()
                .filter(one -> one.clause() == clause)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_CLAUSE::rejection);
        ClauseCheck.check(clause, asked.duty(), included, reason);
        required.checkException(tender, clause, included, exception);
        String why = included || reason == null ? null : reason.strip();
        clauses.answer(reference, clause, included, why, included || clause != Clause.SOCIAL_CLAUSE ? null : exception);
        desk.note(
                tender,
                included ? "clauseIncluded" : "clauseLeftOut",
                included
                        ? "Clause retenue : %s.".formatted(clause.label())
                        : "Clause écartée : %s. Motif : %s".formatted(clause.label(), why),
                Map.of("clause", clause, "duty", asked.duty(), "rule", asked.rule()));
    }

    /**
     * The documents are complete, says the person who prepared them.
     *
     * @throws fr.palier.office.Rejection the first thing that is missing
     */
    @Transactional
    public void submit(String reference) {
        Tender tender = desk.beingPrepared(reference);
        check.complete(tender, false);
        dossiers.assembleIfChanged(tender);
        tenders.recordPreparedBy(reference, desk.person().id());
        desk.note(tender, "documentsSubmitted", "Dossier de consultation complet, remis au contrôle.", Map.of());
    }

    /** Another person reviews the documents; granted, nothing in them changes any more. */
    @Transactional
    public void review(String reference, boolean granted, String reason) {
        Tender tender = desk.lock(reference, Role.SUPERVISORS);
        tender.mustBe(TenderStatus.PREPARATION);
        desk.mustDiffer(tender.preparedBy(), "contrôler le dossier de consultation");
        String why = granted ? null : TenderDesk.reason(reason);
        if (granted) {
            opinions.checkSettled(tender);
            check.complete(tender, true);
            dossiers.approve(tender);
            tenders.move(tender, TenderStatus.PUBLICITY);
        }
        traces.addVisa(reference, VisaKind.DOCUMENTS, granted, why, desk.person(), desk.now());
        desk.note(
                tender,
                granted ? "documentsApproved" : "documentsReturned",
                granted ? "Dossier de consultation validé." : "Dossier de consultation à reprendre : " + why,
                Map.of("granted", granted));
    }
}
