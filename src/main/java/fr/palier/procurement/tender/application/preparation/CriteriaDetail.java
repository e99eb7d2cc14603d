package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.Text;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Criterion;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.SubCriterion;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.SubCriteria;
import fr.palier.procurement.tender.persistence.WorksFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sub-criteria, whose weights make their criterion's, and the criteria that the office's policy proposes. */
@Component
public class CriteriaDetail {

    private static final int NAME = 120;
    private static final int WHOLE = 100;

    private final TenderDesk desk;
    private final AwardCriteria criteria;
    private final SubCriteria parts;
    private final WorksFacts works;
    private final Rules rules;

    CriteriaDetail(TenderDesk desk, AwardCriteria criteria, SubCriteria parts, WorksFacts works, Rules rules) {
        this.desk = desk;
        this.criteria = criteria;
        this.parts = parts;
        this.works = works;
        this.rules = rules;
    }

    /** A criterion that may be added as it stands. @param weight per cent, an example */
    public record Proposal(String name, CriterionKind kind, int weight, String basis) {}

    @Transactional
    public void add(String reference, long criterion, String name, int weight) {
        Tender tender = desk.beingPrepared(reference);
        Criterion whole = criteria.of(reference).all().stream()
                .filter(one -> one.id() == criterion)
                .findFirst()
                .orElseThrow(PreparationReason.UNKNOWN_CRITERION::rejection);
        PreparationReason.SUB_PRICE.when(whole.kind() == CriterionKind.PRICE);
        TenderReason.WRONG_WEIGHT.when(weight < 1 || weight > WHOLE);
        int total = total(parts.of(reference), criterion) + weight;
        PreparationReason.SUB_WEIGHTS.when(total > whole.weight(), whole.name(), total, whole.weight());
        String label = Text.required(name, "Sous-critère", NAME);
        parts.add(reference, criterion, label, weight);
        desk.note(
                tender,
                "subCriterionAdded",
                "Sous-critère de « %s » ajouté : %s, %d %%.".formatted(whole.name(), label, weight),
                Map.of("criterion", criterion, "weight", weight));
    }

    @Transactional
    public void remove(String reference, long id) {
        Tender tender = desk.beingPrepared(reference);
        parts.remove(reference, id);
        desk.note(tender, "subCriterionRemoved", "Sous-critère retiré.", Map.of("subCriterion", id));
    }

    public List<SubCriterion> of(String reference) {
        return parts.of(reference);
    }

    /** Proposed and not yet taken. */
    public List<Proposal> proposals(Tender tender) {
        String kind = works.of(tender.reference())
                .map(facts -> facts.kind())
                .orElse(WorksKind.OTHER)
                .name();
        List<Criterion> taken = criteria.of(tender.reference()).all();
        return rules
                .simulate("proposed-criteria", Map.of("nature", tender.nature().name(), "worksKind", kind))
                .stream()
                .map(CriteriaDetail::proposal)
                .filter(one -> taken.stream().noneMatch(own -> own.name().equalsIgnoreCase(one.name())))
                .toList();
    }

    /** @throws fr.palier.office.Rejection {@code tender.subWeights} where parts are announced that do not make their whole */
    void check(String reference) {
        List<SubCriterion> all = parts.of(reference);
        criteria.of(reference).all().forEach(whole -> {
            int total = total(all, whole.id());
            PreparationReason.SUB_WEIGHTS.when(
                    total > 0 && total != whole.weight(), whole.name(), total, whole.weight());
        });
    }

    private static Proposal proposal(Decision row) {
        return new Proposal(
                row.text("criterion"), row.choice("kind", CriterionKind.class), row.number("weight"), row.basis());
    }

    private static int total(List<SubCriterion> parts, long criterion) {
        return parts.stream()
                .filter(part -> part.criterion() == criterion)
                .mapToInt(SubCriterion::weight)
                .sum();
    }
}
