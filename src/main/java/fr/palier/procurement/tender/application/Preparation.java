package fr.palier.procurement.tender.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.Money;
import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.Duty;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.PriceForm;
import fr.palier.procurement.tender.domain.RawMaterialShare;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.VisaKind;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Clauses;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.LocalDate;
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
    private final Lots lots;
    private final AwardCriteria criteria;
    private final Clauses clauses;
    private final TenderTraces traces;
    private final Rules rules;
    private final ConsultationFiles files;

    Preparation(
            TenderDesk desk,
            Tenders tenders,
            Lots lots,
            AwardCriteria criteria,
            Clauses clauses,
            TenderTraces traces,
            Rules rules,
            ConsultationFiles files) {
        this.desk = desk;
        this.tenders = tenders;
        this.lots = lots;
        this.criteria = criteria;
        this.clauses = clauses;
        this.traces = traces;
        this.rules = rules;
        this.files = files;
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
        Tender tender = beingPrepared(reference);
        TenderReason.WRONG_WEIGHT.when(weight < 1 || weight > WHOLE);
        String label = TenderDesk.text(name, "Critère", NAME);
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
        Tender tender = beingPrepared(reference);
        criteria.remove(reference, id);
        desk.note(tender, "criterionRemoved", "Critère retiré.", Map.of("criterion", id));
    }

    /** Records the terms and asks the table which clauses they call for. */
    @Transactional
    public List<ClauseCheck> recordTerms(String reference, Terms terms) {
        Tender tender = beingPrepared(reference);
        tenders.recordPreparation(
                reference,
                terms.priceForm(),
                terms.rawMaterialShare(),
                terms.standardGoods(),
                terms.documentsAllOnProfile(),
                terms.singleLotReason() == null ? null : terms.singleLotReason().strip());
        desk.note(tender, "termsRecorded", "Conditions du marché enregistrées, clauses contrôlées.", Map.of());
        return askClauses(desk.lock(reference), true);
    }

    @Transactional
    public void answerClause(String reference, Clause clause, boolean included, String reason) {
        Tender tender = beingPrepared(reference);
        ClauseCheck asked = clauses.of(reference).stream()
                .filter(one -> one.clause() == clause)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_CLAUSE::rejection);
        ClauseCheck.check(clause, asked.duty(), included, reason);
        String why = included || reason == null ? null : reason.strip();
        clauses.answer(reference, clause, included, why);
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
        Tender tender = beingPrepared(reference);
        checkComplete(tender, false);
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
            checkComplete(tender, true);
            tenders.move(tender, TenderStatus.PUBLICITY);
        }
        traces.addVisa(reference, VisaKind.DOCUMENTS, granted, why, desk.person(), desk.now());
        desk.note(
                tender,
                granted ? "documentsApproved" : "documentsReturned",
                granted ? "Dossier de consultation validé." : "Dossier de consultation à reprendre : " + why,
                Map.of("granted", granted));
    }

    private void checkComplete(Tender tender, boolean kept) {
        String reference = tender.reference();
        List<Lot> all = lots.of(reference);
        TenderReason.NO_LOT.when(all.isEmpty());
        TenderReason.NO_BUDGET.when(all.stream().anyMatch(lot -> lot.budget() == null));
        Money total = Money.sum(all.stream().map(Lot::estimate).toList());
        TenderReason.LOT_ESTIMATES.when(total.compareTo(tender.estimate()) > 0, total, tender.estimate());
        Criteria weighed = criteria.of(reference);
        weighed.check();
        TenderReason.FIELDS_MISSING.when(tender.priceForm() == null);
        List<ClauseCheck> asked = askClauses(tender, kept);
        TenderReason.NO_ENVIRONMENTAL_CRITERION.when(
                asked.stream().anyMatch(one -> one.clause() == Clause.ENVIRONMENTAL_CRITERION)
                        && !weighed.hasEnvironmental());
        ClauseCheck.allAnswered(asked);
        TenderReason.NO_DOCUMENTS.when(!files.areComplete(tender));
    }

    /**
     * What the rules ask for today or on the launch day, whichever is later: nothing is published in the past.
     *
     * @param kept whether the answer is kept with the file: when the terms change, and when the documents are approved
     */
    private List<ClauseCheck> askClauses(Tender tender, boolean kept) {
        LocalDate launch = tender.launchDate().isBefore(desk.today()) ? desk.today() : tender.launchDate();
        Map<String, Object> inputs = Map.of(
                "nature", tender.nature().name(),
                "needAmount", tender.needAmount().euros(),
                "launchDate", launch,
                "durationMonths", tender.durationMonths(),
                "rawMaterialShare", tender.rawMaterialShare().name(),
                "priceForm", tender.priceForm().name(),
                "standardGoods", tender.standardGoods(),
                "buyerCategory", desk.office(tender).buyerCategory());
        List<Decision> rows = kept
                ? rules.decideAll(tender.office(), tender.reference(), "required-clauses", inputs)
                : rules.simulate("required-clauses", inputs);
        String reference = tender.reference();
        clauses.ask(
                reference,
                rows.stream()
                        .map(row -> new ClauseCheck(
                                row.choice("clause", Clause.class),
                                row.choice("duty", Duty.class),
                                row.rule(),
                                row.basis(),
                                null,
                                null))
                        .toList());
        answerFromFile(tender);
        return clauses.of(reference);
    }

    /** Two answers stand in the file already: the lots, and an environmental criterion among the criteria. */
    private void answerFromFile(Tender tender) {
        String reference = tender.reference();
        for (ClauseCheck asked : clauses.of(reference)) {
            if (asked.clause() == Clause.LOTS_OR_REASON) {
                boolean several = lots.of(reference).size() > 1;
                String reason = tender.singleLotReason();
                TenderReason.SINGLE_LOT_REASON.when(!several && (reason == null || reason.length() < 10));
                clauses.answer(reference, asked.clause(), several, several ? null : reason);
            } else if (asked.clause() == Clause.ENVIRONMENTAL_CRITERION
                    && criteria.of(reference).hasEnvironmental()) {
                clauses.answer(reference, asked.clause(), true, null);
            }
        }
    }

    private Tender beingPrepared(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        TenderReason.WRONG_MOMENT.when(
                !tender.status().isBeforePublication(), tender.status().label());
        return tender;
    }
}
