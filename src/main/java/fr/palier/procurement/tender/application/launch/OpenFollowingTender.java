package fr.palier.procurement.tender.application.launch;

import fr.palier.office.References;
import fr.palier.procurement.need.NeedOutcomes;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.FollowingTenders;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the consultation that follows an unsuccessful one without a new notice: under its own reference, with the same conditions. */
@Component
public class OpenFollowingTender {

    private final TenderDesk desk;
    private final References references;
    private final Tenders tenders;
    private final Lots lots;
    private final FollowingTenders following;
    private final TenderLinks links;
    private final NeedOutcomes needs;
    private final TenderFlow flow;

    OpenFollowingTender(
            TenderDesk desk,
            References references,
            Tenders tenders,
            Lots lots,
            FollowingTenders following,
            TenderLinks links,
            NeedOutcomes needs,
            TenderFlow flow) {
        this.desk = desk;
        this.references = references;
        this.tenders = tenders;
        this.lots = lots;
        this.following = following;
        this.links = links;
        this.needs = needs;
        this.flow = flow;
    }

    /**
     * Returns the new consultation, about to be negotiated: lots, budgets, criteria, terms and clauses are those of the one before. Where
     * it takes over some lots only, the other lots go on where they are.
     * {@link #start} begins its procedure once the rest is there.
     *
     * @param taken numbers of the lots that it takes over
     * @param basis French text of the rule that allows it
     * @throws fr.palier.office.Rejection {@code tender.alreadyOpen} when another one runs for the need
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Tender open(Tender ended, Set<Integer> taken, LinkKind kind, String basis, String reason) {
        boolean part = taken.size() < lots.of(ended.reference()).size() || tenders.isPart(ended.reference());
        TenderReason.ALREADY_OPEN.when(!part && tenders.openFor(ended.need()).isPresent(), ended.need());
        String reference = references.next(References.Letter.M, ended.office());
        following.copy(ended.reference(), reference, taken, part, basis, desk.now());
        links.add(reference, ended.reference(), kind, reason, desk.person(), desk.now());
        taken.forEach(lot -> links.addLot(reference, ended.reference(), lot));
        needs.followed(ended.office(), ended.need(), reference);
        Map<String, String> link = Map.of("previous", ended.reference(), "next", reference, "kind", kind.name());
        desk.note(
                ended,
                "followed",
                "%s : consultation %s ouverte%s.".formatted(kind.label(), reference, part ? forLots(taken) : ""),
                link);
        Tender tender = tenders.get(ended.office(), reference);
        desk.note(
                tender,
                "follows",
                "%s : fait suite à la consultation %s%s, aux mêmes conditions. Motif : %s"
                        .formatted(kind.label(), ended.reference(), part ? forLots(taken) : "", reason),
                link);
        return tender;
    }

    private static String forLots(Set<Integer> taken) {
        return ", " + Deposit.named(taken).toLowerCase(Locale.FRANCE);
    }

    /** Firms no longer answer to a notice: what was published stands, and the procedure begins with the negotiation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(Tender tender, boolean offersReceived) {
        following.publish(tender.reference(), TenderStatus.NEGOTIATION);
        flow.startNegotiated(tender, offersReceived);
    }
}
