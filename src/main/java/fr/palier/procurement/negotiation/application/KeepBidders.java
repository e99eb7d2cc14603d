package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.SignedLinks;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.negotiation.persistence.Rounds;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is negotiated with: all, unless a reduction by rounds was announced; and what was said outside rounds, in the log. */
@Component
public class KeepBidders {

    private static final int NAME = 200;
    private static final int EXCHANGE = 8000;

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Bidders bidders;
    private final Rounds rounds;
    private final SignedLinks links;
    private final Firms firms;

    KeepBidders(
            NegotiationDesk desk,
            Negotiations negotiations,
            Bidders bidders,
            Rounds rounds,
            SignedLinks links,
            Firms firms) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.bidders = bidders;
        this.rounds = rounds;
        this.links = links;
        this.firms = firms;
    }

    /**
     * A bidder no longer takes part: between two rounds, where the documents announced it, and enough of them stay; before the first
     * round, one whose offer is not compliant in form (R2124-3 6°).
     *
     * @throws fr.palier.office.Rejection {@code negotiation.reductionNotAnnounced}, {@code negotiation.tooFewBidders}
     */
    @Transactional
    public void leave(String reference, long id, String reason) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(NegotiationStatus.MANDATED, NegotiationStatus.ROUND_CLOSED);
        String why = NegotiationDesk.reason(reason);
        Bidder bidder = bidders.get(reference, id);
        NegotiationReason.BIDDER_OUT.when(!bidder.isIn(), bidder.firmName());
        boolean form = negotiation.ground() == Ground.ONLY_IRREGULAR_OR_UNACCEPTABLE
                && negotiation.status() == NegotiationStatus.MANDATED;
        Terms terms = negotiations.terms(reference).orElse(Terms.NOTHING);
        NegotiationReason.REDUCTION_NOT_ANNOUNCED.when(!form && !terms.stagedReduction());
        int left = bidders.in(reference).size() - 1;
        int enough = form ? 1 : desk.conduct(tender).number("minimumBidders");
        NegotiationReason.TOO_FEW_BIDDERS.when(left < enough, left, enough);
        bidders.leave(id, why, desk.now());
        rounds.invitations(reference).stream()
                .filter(invitation -> invitation.bidder() == id)
                .forEach(invitation -> links.revoke(invitation.link()));
        desk.log(tender, LogKind.BIDDER_LEFT, bidder.firmName(), why);
        desk.note(tender, "bidderLeft", "Un candidat ne prend plus part à la négociation.", Map.of("bidder", id));
    }

    /** A firm to invite where nobody has answered, or only beside the point (R2122-2): the office chooses whom it asks. */
    @Transactional
    public void invite(String reference, String name, String siret, String email) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(NegotiationStatus.MANDATED);
        NegotiationReason.WRONG_MOMENT.when(
                negotiation.ground() != Ground.NO_OFFER_OR_INAPPROPRIATE,
                negotiation.status().label());
        String who = name == null ? "" : name.strip();
        OfficeReason.MISSING.when(who.isEmpty(), "Entreprise");
        OfficeReason.TOO_LONG.when(who.length() > NAME, "Entreprise", NAME);
        OfficeReason.MISSING.when(email == null || email.isBlank(), "Adresse électronique");
        Firm firm = firms.findOrRegister(
                tender.office(), new NewFirm(siret, who, email.strip(), null, null, null, null, null));
        bidders.add(reference, firm.id(), who, firm.siret(), email.strip(), null);
        desk.log(tender, LogKind.BIDDER_INVITED, who, "SIRET " + firm.siret());
        desk.note(tender, "bidderInvited", "Une entreprise est invitée à négocier.", Map.of("firm", firm.id()));
    }

    /** What was exchanged outside a round, on the buyer profile or in a meeting: kept in the log, word for word. */
    @Transactional
    public void exchange(String reference, Long bidder, String words) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(
                NegotiationStatus.MANDATED,
                NegotiationStatus.IN_ROUND,
                NegotiationStatus.ROUND_CLOSED,
                NegotiationStatus.CONCLUDED);
        String text = NegotiationDesk.text(words, "Échange", EXCHANGE);
        String firm = bidder == null ? "" : bidders.get(reference, bidder).firmName();
        desk.log(tender, LogKind.EXCHANGE, firm, text);
        desk.note(tender, "exchangeLogged", "Un échange est porté au registre de la négociation.", Map.of());
    }
}
