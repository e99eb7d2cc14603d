package fr.palier.procurement.need.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.CountingPeriod;
import fr.palier.procurement.need.domain.DirectPurchase;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.domain.Settlement;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.DirectPurchases;
import fr.palier.procurement.need.persistence.DirectPurchases.Earlier;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.Settlements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A purchase below the dispense, or in a case without competition: recorded, checked for rotation, signed by delegation. */
@Component
public class BuyDirectly {

    private final Needs needs;
    private final Computations computations;
    private final Settlements settlements;
    private final DirectPurchases purchases;
    private final AssessNeed assess;
    private final ProcedureRules questions;
    private final Rules rules;
    private final Offices offices;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    BuyDirectly(
            Needs needs,
            Computations computations,
            Settlements settlements,
            DirectPurchases purchases,
            AssessNeed assess,
            ProcedureRules questions,
            Rules rules,
            Offices offices,
            CurrentPerson people,
            Journal journal,
            Clock clock) {
        this.needs = needs;
        this.computations = computations;
        this.settlements = settlements;
        this.purchases = purchases;
        this.assess = assess;
        this.questions = questions;
        this.rules = rules;
        this.offices = offices;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Group that has to sign, and whether the person who recorded the purchase holds that delegation. */
    public record Signature(String signatory, boolean done) {}

    /** Records the purchase; signed at once where the recorder may sign that amount. */
    @Transactional
    public Signature record(String reference, DirectPurchase purchase) {
        Reasons.written(purchase.reason());
        Person person = people.get();
        Need need = needs.lock(people.office(), reference);
        mayBuy(need, person);
        need.mustBe(NeedStatus.DIRECT_PURCHASE);
        String on = ProcedureRules.DAY.format(purchase.purchasedOn());
        NeedReason.FUTURE_PURCHASE.when(purchase.purchasedOn().isAfter(LocalDate.now(clock)), on);
        Office office = offices.get(need.office());
        Asking asking = Asking.keptWith(rules, need.office(), reference);
        checkStillDirect(asking, office, need, purchase.amount());
        Earlier earlier = checkRotation(asking, need, purchase);
        Decision signature = questions.signatory(asking, office, purchase.amount());
        boolean done = person.is(signature.text("signatory"));
        needs.become(need, done ? NeedStatus.PURCHASED : NeedStatus.TO_SIGN);
        needs.outcome(reference, purchase.amount());
        purchases.keep(reference, purchase, earlier, signature, person.id(), done);
        journal.write(
                need.office(),
                reference,
                "procurement.directPurchaseRecorded",
                "Achat direct : %s, %s HT.".formatted(purchase.supplier(), purchase.amount()),
                Map.of(
                        "amount", purchase.amount().euros(),
                        "earlierCount", earlier.count(),
                        "earlierAmount", earlier.amount(),
                        "signatory", signature.text("signatory"),
                        "rule", signature.rule()));
        return new Signature(signature.text("signatory"), done);
    }

    /** The buyers look at the need again: the amount is no longer that of a direct purchase, or the purchase is to change. */
    @Transactional
    public void sendBack(String reference, String reason) {
        String explanation = Reasons.written(reason);
        Need need = needs.lock(people.office(), reference);
        mayBuy(need, people.get());
        needs.become(need, NeedStatus.STATED);
        journal.write(
                need.office(),
                reference,
                "procurement.directPurchaseSentBack",
                "Achat direct renvoyé aux acheteurs : " + explanation,
                Map.of());
    }

    /** The holder of the delegation signs, or refuses with a reason: the purchase is then recorded again. */
    @Transactional
    public void sign(String reference, boolean accepted, String reason) {
        Person person = people.get();
        Need need = needs.lock(people.office(), reference);
        DirectPurchases.Kept kept = purchases
                .of(reference)
                .orElseThrow(() -> NeedReason.WRONG_STATUS.rejection(
                        reference, need.status().label()));
        OfficeReason.NOT_ALLOWED.when(!person.is(kept.signatory()));
        need.mustBe(NeedStatus.TO_SIGN);
        String refusal = accepted ? null : Reasons.written(reason);
        needs.become(need, accepted ? NeedStatus.PURCHASED : NeedStatus.DIRECT_PURCHASE);
        if (accepted) {
            purchases.sign(reference, person.id());
        }
        journal.write(
                need.office(),
                reference,
                accepted ? "procurement.directPurchaseSigned" : "procurement.directPurchaseRefused",
                accepted ? "Achat direct signé." : "Signature refusée : " + refusal,
                Map.of("signatory", kept.signatory()));
    }

    private static void mayBuy(Need need, Person person) {
        OfficeReason.NOT_ALLOWED.when(!Requesters.isOf(need, person) && !person.is(Role.BUYERS.group()));
    }

    /** The amount really paid replaces the estimate: above a threshold the purchase is no longer a direct one. */
    private void checkStillDirect(Asking asking, Office office, Need need, Money amount) {
        Settlement settlement = settlements.of(need.reference()).orElseThrow();
        Assessment assessment =
                computations.last(need.reference()).orElseThrow().assessment();
        Money total =
                assessment.computed().total().minus(assessment.computed().own()).plus(amount);
        LocalDate launch = need.stated().launchDate();
        if (settlement.review().noCompetition() != null) {
            questions.noCompetition(asking, settlement.review().noCompetition(), total, launch);
            return;
        }
        Choice choice = assess.smallLot(asking, need, amount)
                .orElseGet(() -> questions.choose(asking, office, need.stated().nature(), total, launch));
        NeedReason.DIRECT_PURCHASE_TOO_LARGE.when(
                choice.procedure() != Procedure.DIRECT_PURCHASE,
                total,
                choice.procedure().label());
    }

    private Earlier checkRotation(Asking asking, Need need, DirectPurchase purchase) {
        CountingPeriod period = questions.countingPeriod(asking, "SUPPLIER_ROTATION");
        Earlier earlier = purchases.earlier(
                need.office(),
                purchase.supplier(),
                purchase.siren(),
                purchase.purchasedOn().minusMonths(period.months()),
                purchase.purchasedOn(),
                need.reference());
        boolean answered =
                purchase.rotationAnswer() != null && !purchase.rotationAnswer().isBlank();
        NeedReason.ROTATION_UNANSWERED.when(
                earlier.count() > 0 && !answered, earlier.count(), earlier.total(), period.months());
        return earlier;
    }
}
