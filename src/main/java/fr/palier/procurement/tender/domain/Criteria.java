package fr.palier.procurement.tender.domain;

import java.util.List;

/** The award criteria of a consultation, published with it and unchangeable afterwards. */
public record Criteria(List<Criterion> all) {

    private static final int WHOLE = 100;

    public Criteria {
        all = List.copyOf(all);
    }

    public int totalWeight() {
        return all.stream().mapToInt(Criterion::weight).sum();
    }

    public boolean hasEnvironmental() {
        return all.stream().anyMatch(criterion -> criterion.kind() == CriterionKind.ENVIRONMENT);
    }

    /** @throws fr.palier.office.Rejection when there is none, when weights do not make 100, when two judge the price */
    public void check() {
        TenderReason.NO_CRITERION.when(all.isEmpty());
        TenderReason.TWO_PRICES.when(all.stream()
                        .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                        .count()
                > 1);
        TenderReason.WEIGHTS.when(totalWeight() != WHOLE, totalWeight());
    }
}
