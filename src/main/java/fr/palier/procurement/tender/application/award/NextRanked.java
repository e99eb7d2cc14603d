package fr.palier.procurement.tender.application.award;

import fr.palier.procurement.tender.application.Signatories;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.SetAside;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import fr.palier.procurement.tender.persistence.TenderTraces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows when the planned winner was set aside. The new decision supersedes the earlier one, which stays on the file. */
@Component
public class NextRanked {

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final Proofs proofs;
    private final TenderTraces traces;
    private final Signatories signatories;

    NextRanked(TenderDesk desk, Lots lots, Offers offers, Proofs proofs, TenderTraces traces, Signatories signatories) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.proofs = proofs;
        this.traces = traces;
        this.signatories = signatories;
    }

    /**
     * Decides.
     *
     * @param decision {@code AWARD} = the offer ranked next; {@code UNSUCCESSFUL} only where none is left
     * @throws fr.palier.office.Rejection {@code tender.nextRankedMissing}, {@code tender.nextRankedExists}
     */
    @Transactional
    public void decide(String reference, int number, LotDecisionKind decision, String reason) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.CONCLUSION);
        Lot lot = lots.get(reference, number);
        signatories.mustSign(tender, Signatories.Act.AWARD, lot.awardedAmount());
        desk.mustDiffer(tender.analysedBy(), "décider de la suite du lot");
        TenderReason.LOT_WRONG_MOMENT.when(
                lot.status() != LotStatus.AWARDED || !asideOf(reference).contains(lot.winner()),
                lot.status().label());
        String why = TenderDesk.reason(reason);
        Optional<Offer> next = next(reference, number);
        switch (decision) {
            case AWARD -> {
                Offer offer = next.orElseThrow(() -> TenderReason.NEXT_RANKED_MISSING.rejection(number));
                settle(tender, lot, decision, LotStatus.AWARDED, offer, why);
            }
            case UNSUCCESSFUL -> {
                TenderReason.NEXT_RANKED_EXISTS.when(next.isPresent(), number);
                settle(tender, lot, decision, LotStatus.UNSUCCESSFUL, null, why);
            }
            case NO_FOLLOW_UP -> settle(tender, lot, decision, LotStatus.NO_FOLLOW_UP, null, why);
            case RETURN ->
                throw TenderReason.LOT_WRONG_MOMENT.rejection(lot.status().label());
        }
    }

    /** The best ranked admitted offer that was not set aside. */
    Optional<Offer> next(String reference, int number) {
        Set<Long> aside = asideOf(reference);
        return offers.of(reference, number).stream()
                .filter(offer -> offer.isAdmitted() && offer.rank() != null && !aside.contains(offer.id()))
                .min(Comparator.comparing(Offer::rank).thenComparing(Offer::id));
    }

    /** Who would be asked for its proofs today: the winner, unless it was set aside, or else who ranks next. */
    Optional<Offer> planned(Lot lot) {
        return switch (lot.status()) {
            case OPEN -> next(lot.reference(), lot.number());
            case AWARDED ->
                asideOf(lot.reference()).contains(lot.winner())
                        ? next(lot.reference(), lot.number())
                        : Optional.of(offers.get(lot.reference(), lot.winner()));
            default -> Optional.empty();
        };
    }

    private Set<Long> asideOf(String reference) {
        return proofs.setAside(reference).stream().map(SetAside::offer).collect(Collectors.toSet());
    }

    private void settle(
            Tender tender, Lot lot, LotDecisionKind decision, LotStatus status, Offer offer, String reason) {
        lots.decide(
                lot,
                status,
                reason,
                offer == null ? null : offer.id(),
                offer == null ? null : offer.amount(),
                desk.person().id(),
                desk.now());
        List<TenderTraces.LotDecision> earlier = traces.decisions(tender.reference()).stream()
                .filter(one -> one.lot() == lot.number() && one.decision() != LotDecisionKind.RETURN)
                .toList();
        Long superseded = earlier.get(earlier.size() - 1).id();
        traces.addDecision(
                tender.reference(),
                lot.number(),
                decision,
                offer == null ? null : offer.id(),
                reason,
                superseded,
                desk.person(),
                desk.now());
        desk.note(
                tender,
                "decisionSuperseded",
                offer == null
                        ? "Lot n° %d : %s, à la place de l’attribution. %s"
                                .formatted(lot.number(), status.label().toLowerCase(java.util.Locale.FRANCE), reason)
                        : "Lot n° %d attribué à %s, classée ensuite. %s"
                                .formatted(lot.number(), offer.firmName(), reason),
                Map.of("lot", lot.number(), "decision", decision, "supersedes", Objects.requireNonNull(superseded)));
    }
}
