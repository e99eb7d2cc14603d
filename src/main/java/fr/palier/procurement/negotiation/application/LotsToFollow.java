package fr.palier.procurement.negotiation.application;

import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderLinks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lot by lot, what may follow without a new notice: each by the offers that it received. */
@Component
class LotsToFollow {

    /** Defects of an offer that a negotiation may mend. */
    static final Set<Defect> MENDABLE = EnumSet.of(Defect.IRREGULAR, Defect.UNACCEPTABLE);

    private static final Set<Defect> NOT_INVITED =
            EnumSet.of(Defect.INADMISSIBLE_APPLICATION, Defect.INAPPROPRIATE, Defect.LATE);

    private final Lots lots;
    private final Offers offers;
    private final TenderLinks links;
    private final Negotiations negotiations;

    LotsToFollow(Lots lots, Offers offers, TenderLinks links, Negotiations negotiations) {
        this.lots = lots;
        this.offers = offers;
        this.links = links;
        this.negotiations = negotiations;
    }

    /** Whether a lot was declared unsuccessful at all. */
    boolean isAnyUnsuccessful(String reference) {
        return lots.of(reference).stream().anyMatch(lot -> lot.status() == LotStatus.UNSUCCESSFUL);
    }

    /** Unsuccessful lots whose admissible candidates made only irregular or unacceptable offers, once the body authorised to negotiate (R2124-3 6°). */
    Set<Integer> negotiable(String reference) {
        boolean authorised = negotiations
                .find(reference)
                .filter(one -> one.linked() && one.status() == NegotiationStatus.AUTHORISED)
                .isPresent();
        return authorised ? waiting(reference, lot -> isLeftWithMendable(reference, lot)) : Set.of();
    }

    /** Unsuccessful lots that received no offer, or only inappropriate ones (R2122-2). */
    Set<Integer> unanswered(String reference) {
        return waiting(reference, lot -> offers.of(reference, lot).stream()
                .allMatch(offer -> offer.defect() == Defect.INAPPROPRIATE));
    }

    /** Lots whose every offer is irregular or unacceptable, decided or not. */
    Set<Integer> onlyMendable(String reference) {
        return lots.of(reference).stream()
                .map(Lot::number)
                .filter(lot -> isOnlyMendable(reference, lot))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOnlyMendable(String reference, int lot) {
        List<Offer> received = offers.of(reference, lot);
        return !received.isEmpty() && received.stream().allMatch(offer -> MENDABLE.contains(offer.defect()));
    }

    /** Whoever is not invited to the negotiation does not stand in its way. */
    private boolean isLeftWithMendable(String reference, int lot) {
        List<Offer> invited = offers.of(reference, lot).stream()
                .filter(offer -> !NOT_INVITED.contains(offer.defect()))
                .toList();
        return !invited.isEmpty() && invited.stream().allMatch(offer -> MENDABLE.contains(offer.defect()));
    }

    /** Together, once the bidders of every unsuccessful lot are told; a lot that was followed is left out. */
    private Set<Integer> waiting(String reference, Predicate<Integer> way) {
        List<Lot> unsuccessful = lots.of(reference).stream()
                .filter(lot -> lot.status() == LotStatus.UNSUCCESSFUL)
                .toList();
        if (unsuccessful.stream().anyMatch(lot -> lot.lettersSentAt() == null)) {
            return Set.of();
        }
        Set<Integer> followed = links.followedLots(reference);
        return unsuccessful.stream()
                .map(Lot::number)
                .filter(lot -> !followed.contains(lot) && way.test(lot))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
