package fr.palier.procurement.need.application;

import fr.palier.engine.Decision;
import fr.palier.office.Money;
import fr.palier.procurement.Channel;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.Lot;
import fr.palier.procurement.need.domain.StatedNeed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rule of the 20 %: small lots may leave the procedure of the whole, all lots taken out counted together. */
@Component
public class SmallLots {

    private static final int SHARE_DECIMALS = 8;

    private final ProcedureRules rules;

    SmallLots(ProcedureRules rules) {
        this.rules = rules;
    }

    /**
     * @param share of all lots taken out in the value of all lots, 0 to 1
     * @param adaptedAllowed may follow an adapted procedure
     * @param dispensed may be bought directly
     */
    public record Answer(
            Lot lot, BigDecimal share, boolean adaptedAllowed, boolean dispensed, String rule, String basis) {}

    /** What the rule says of each lot that is to be taken out. */
    List<Answer> answers(Asking asking, StatedNeed stated) {
        List<Lot> out = stated.lots().stream().filter(Lot::takenOut).toList();
        BigDecimal share = share(out, stated.lots());
        return out.stream().map(lot -> answer(asking, stated, lot, share)).toList();
    }

    /** @throws fr.palier.office.Rejection {@code procurement.lotStays} for the first lot that has to stay */
    void check(Asking asking, StatedNeed stated) {
        answers(asking, stated).stream()
                .filter(answer -> !answer.adaptedAllowed() && !answer.dispensed())
                .findFirst()
                .ifPresent(answer -> {
                    throw NeedReason.LOT_STAYS.rejection(answer.lot().number(), answer.basis());
                });
    }

    /**
     * How a lot that was taken out is bought at its present value, all lots taken out counted together with it; empty where the rule
     * has no answer any more: then the procedure of the whole holds.
     */
    Optional<Choice> choice(Asking asking, StatedNeed whole, int number, Money value, StatedNeed part) {
        List<Lot> all = whole.lots().stream()
                .map(lot -> lot.number() == number ? new Lot(number, lot.title(), part.amount(), true) : lot)
                .toList();
        BigDecimal share = share(all.stream().filter(Lot::takenOut).toList(), all);
        return rules.smallLot(asking, part.nature(), value, share, part.launchDate()).stream()
                .filter(answer -> answer.isTrue("dispensed") || answer.isTrue("adaptedAllowed"))
                .findFirst()
                .map(SmallLots::choice);
    }

    /** The buyer profile carries the documents of an adapted procedure inside a larger need; the law sets no period. */
    private static Choice choice(Decision answer) {
        boolean dispensed = answer.isTrue("dispensed");
        return new Choice(
                dispensed ? Procedure.DIRECT_PURCHASE : Procedure.ADAPTED,
                CommitteeKind.NONE,
                0,
                dispensed ? List.of() : List.of(Channel.BUYER_PROFILE),
                answer.rule(),
                answer.basis(),
                answer.table().version(),
                answer.table().record());
    }

    /** Rounded up: a share a hair above the limit is above it. */
    static BigDecimal share(List<Lot> out, List<Lot> all) {
        Money whole = Money.sum(all.stream().map(Lot::amount).toList());
        return whole.equals(Money.ZERO)
                ? BigDecimal.ZERO
                : Money.sum(out.stream().map(Lot::amount).toList())
                        .euros()
                        .divide(whole.euros(), SHARE_DECIMALS, RoundingMode.UP);
    }

    private Answer answer(Asking asking, StatedNeed stated, Lot lot, BigDecimal share) {
        Optional<Decision> decision =
                rules.smallLot(asking, stated.nature(), stated.valueOf(lot), share, stated.launchDate()).stream()
                        .findFirst();
        return decision.map(rule -> new Answer(
                        lot, share, rule.isTrue("adaptedAllowed"), rule.isTrue("dispensed"), rule.rule(), rule.basis()))
                .orElseGet(() -> new Answer(
                        lot, share, false, false, "", "aucune règle sur les petits lots à la date du lancement."));
    }
}
