package fr.palier.procurement.need.application;

import fr.palier.office.Money;
import fr.palier.office.Office;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.ComputedNeed;
import fr.palier.procurement.need.domain.CountedLine;
import fr.palier.procurement.need.domain.CountingPeriod;
import fr.palier.procurement.need.domain.Family;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.PastPurchase;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.domain.WorksOperation;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.PastPurchases;
import fr.palier.procurement.need.persistence.WorksOperations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Computes a need over its family or operation and asks the rules for its procedure. */
@Component
class AssessNeed {

    private static final String ALONE =
            "Besoin pris isolément : ni famille ni opération n'est indiquée (article R2121-1 CCP).";

    private final FamilyOfPurchase families;
    private final WorksOperations operations;
    private final PastPurchases purchases;
    private final Needs needs;
    private final ProcedureRules rules;
    private final SmallLots smallLots;

    AssessNeed(
            FamilyOfPurchase families,
            WorksOperations operations,
            PastPurchases purchases,
            Needs needs,
            ProcedureRules rules,
            SmallLots smallLots) {
        this.families = families;
        this.operations = operations;
        this.purchases = purchases;
        this.needs = needs;
        this.rules = rules;
        this.smallLots = smallLots;
    }

    /**
     * The need with the family's code where a CPV code was given.
     *
     * @throws fr.palier.office.Rejection for an unknown family, CPV code or operation, or a family of another nature
     */
    StatedNeed resolved(Office office, StatedNeed stated) {
        if (stated.operation() != null) {
            operation(office, stated.operation());
        }
        if (stated.family() == null) {
            return stated;
        }
        Family family = families.family(office.code(), stated.family(), stated.launchDate());
        NeedReason.WRONG_FAMILY_NATURE.when(
                family.nature() != stated.nature(),
                family.code(),
                family.nature().plural());
        return stated.withFamily(family.code());
    }

    Assessment assess(Asking asking, Office office, String reference, StatedNeed stated) {
        ComputedNeed computed = compute(asking, office, stated.asLine(reference), stated);
        Choice choice = rules.choose(asking, office, stated.nature(), computed.total(), stated.launchDate());
        Choice alone = rules.choose(asking, office, stated.nature(), computed.own(), stated.launchDate());
        return new Assessment(computed, choice, alone);
    }

    /** The same for a need of the office, small lots by their own rule. */
    Assessment assess(Asking asking, Office office, Need need) {
        Assessment asAll = assess(asking, office, need.reference(), need.stated());
        return smallLot(asking, need, need.stated().ownValue())
                .map(choice -> new Assessment(asAll.computed(), choice, choice))
                .orElse(asAll);
    }

    /** How a lot taken out of a larger need is bought at this value; empty for any other need. */
    Optional<Choice> smallLot(Asking asking, Need need, Money value) {
        return Optional.ofNullable(need.part())
                .flatMap(part -> smallLots.choice(
                        asking, needs.get(need.office(), part.whole()).stated(), part.lot(), value, need.stated()));
    }

    private ComputedNeed compute(Asking asking, Office office, CountedLine own, StatedNeed stated) {
        if (stated.family() == null && stated.operation() == null) {
            return ComputedNeed.of(own, List.of(), new CountingPeriod(0, ALONE), Optional.empty());
        }
        Stream<CountedLine> bought = purchases.of(office.code(), stated.family(), stated.operation()).stream()
                .map(PastPurchase::asCounted);
        Stream<CountedLine> asked = needs.of(office.code(), stated.family(), stated.operation()).stream()
                .filter(need -> need.status().counts())
                .map(Need::asCounted);
        Optional<Money> estimate = Optional.ofNullable(stated.operation())
                .map(code -> operation(office, code).estimate());
        String purpose = stated.operation() == null ? "FAMILY" : "OPERATION";
        return ComputedNeed.of(
                own, Stream.concat(bought, asked).toList(), rules.countingPeriod(asking, purpose), estimate);
    }

    private WorksOperation operation(Office office, String code) {
        return operations.find(office.code(), code).orElseThrow(() -> NeedReason.UNKNOWN_OPERATION.rejection(code));
    }
}
