package fr.palier.procurement.negotiation.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.application.launch.OpenFollowingTender;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.FollowingTenders;
import fr.palier.procurement.tender.persistence.Offers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may follow an unsuccessful consultation, or its unsuccessful lots, without a new notice: a linked one for these lots, under the same
 * conditions.
 */
@Component
public class FollowUnsuccessful {

    private static final String NO_COMPETITION = "no-competition-case";
    private static final String OFFER_OUTCOME = "offer-outcome";

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Offers offers;
    private final FollowingTenders following;
    private final OpenFollowingTender linked;
    private final CopyDocuments documents;
    private final LotsToFollow toFollow;
    private final Rules rules;

    FollowUnsuccessful(
            NegotiationDesk desk,
            Negotiations negotiations,
            Offers offers,
            FollowingTenders following,
            OpenFollowingTender linked,
            CopyDocuments documents,
            LotsToFollow toFollow,
            Rules rules) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.offers = offers;
        this.following = following;
        this.linked = linked;
        this.documents = documents;
        this.toFollow = toFollow;
        this.rules = rules;
    }

    /** What the buyer decides. */
    public enum FollowUp {
        NEGOTIATED,
        NO_COMPETITION,
        NONE
    }

    /** Whether a way is open for a lot: the body authorised the negotiation in its minutes, or nobody answered to the point. */
    public boolean mayFollow(String reference) {
        desk.lock(reference);
        return !toFollow.negotiable(reference).isEmpty()
                || !toFollow.unanswered(reference).isEmpty();
    }

    /**
     * Opens the linked consultation, or gives none.
     *
     * @param conditionsUnchanged the buyer states that the initial conditions are not substantially changed
     * @return reference of the linked consultation, if one is opened
     * @throws fr.palier.office.Rejection {@code negotiation.linkNotAuthorised}, {@code negotiation.offersWereAppropriate},
     *     {@code negotiation.conditionsChanged}
     */
    @Transactional
    public Optional<String> decide(String reference, FollowUp followUp, boolean conditionsUnchanged, String reason) {
        Tender ended = desk.lock(reference, Role.BUYERS);
        NegotiationReason.NOT_UNSUCCESSFUL.when(
                !toFollow.isAnyUnsuccessful(reference), ended.status().label());
        String why = NegotiationDesk.reason(reason);
        if (followUp == FollowUp.NONE) {
            desk.note(ended, "notFollowed", "Aucune suite à la consultation infructueuse : " + why, Map.of());
            return Optional.empty();
        }
        NegotiationReason.CONDITIONS_CHANGED.when(!conditionsUnchanged);
        return Optional.of(followUp == FollowUp.NEGOTIATED ? negotiated(ended, why) : withoutCompetition(ended, why));
    }

    private String negotiated(Tender ended, String why) {
        Negotiation authorised =
                authorisation(ended.reference()).orElseThrow(NegotiationReason.LINK_NOT_AUTHORISED::rejection);
        Set<Integer> taken = toFollow.negotiable(ended.reference());
        NegotiationReason.LINK_NOT_AUTHORISED.when(taken.isEmpty());
        Tender tender = linked.open(ended, taken, LinkKind.NEGOTIATED_AFTER_UNSUCCESSFUL, authorised.basis(), why);
        documents.copy(ended, tender.reference());
        following.copyOffers(ended.reference(), tender.reference(), taken);
        offers.of(tender.reference()).forEach(offer -> mayBeMended(tender, offer));
        negotiations.add(follow(tender, authorised, why));
        start(
                tender,
                true,
                "Autorisation au procès-verbal de la séance %s, consultation %s déclarée infructueuse."
                        .formatted(authorised.session(), ended.reference()));
        return tender.reference();
    }

    private void mayBeMended(Tender tender, Offer offer) {
        Decision decision = rules.decide(
                        tender.office(),
                        tender.reference(),
                        OFFER_OUTCOME,
                        Map.of(
                                "defect",
                                offer.defect().name(),
                                "procedure",
                                tender.procedure().name(),
                                "negotiation",
                                true,
                                "regularisationOpened",
                                false))
                .orElseThrow(() -> NegotiationReason.NO_RULE.rejection(OFFER_OUTCOME));
        offers.judge(offer.id(), offer.defect(), offer.defectReason(), decision);
    }

    private String withoutCompetition(Tender ended, String why) {
        Set<Integer> taken = toFollow.unanswered(ended.reference());
        NegotiationReason.OFFERS_WERE_APPROPRIATE.when(taken.isEmpty());
        List<Decision> rows = rules.decideAll(
                ended.office(),
                ended.reference(),
                NO_COMPETITION,
                Map.of(
                        "case", Ground.NO_OFFER_OR_INAPPROPRIATE.name(),
                        "needAmount", ended.needAmount().euros(),
                        "launchDate", desk.now().toLocalDate()));
        NegotiationReason.NO_RULE.when(rows.isEmpty(), NO_COMPETITION);
        Decision first = rows.get(0);
        NegotiationReason.GROUND_NOT_ALLOWED.when(!first.isTrue("allowed"), first.basis());
        Tender tender = linked.open(ended, taken, LinkKind.NO_COMPETITION_AFTER_UNSUCCESSFUL, first.basis(), why);
        documents.copy(ended, tender.reference());
        negotiations.add(new Negotiation(
                tender.reference(),
                Ground.NO_OFFER_OR_INAPPROPRIATE,
                why,
                first.rule(),
                first.basis(),
                CommitteeKind.NONE,
                false,
                null,
                NegotiationStatus.AUTHORISED,
                null,
                desk.person().id(),
                desk.now(),
                desk.now(),
                null,
                null,
                null,
                null));
        start(
                tender,
                false,
                "Sans publicité ni mise en concurrence, consultation %s infructueuse. %s"
                        .formatted(ended.reference(), first.basis()));
        return tender.reference();
    }

    private void start(Tender tender, boolean offersReceived, String sentence) {
        desk.log(tender, LogKind.AUTHORISED, "", sentence);
        linked.start(tender, offersReceived);
    }

    private Negotiation follow(Tender tender, Negotiation authorised, String why) {
        return new Negotiation(
                tender.reference(),
                authorised.ground(),
                why,
                authorised.rule(),
                authorised.basis(),
                authorised.authorisedBy(),
                false,
                null,
                NegotiationStatus.AUTHORISED,
                authorised.session(),
                desk.person().id(),
                desk.now(),
                authorised.answeredAt(),
                null,
                null,
                null,
                null);
    }

    private Optional<Negotiation> authorisation(String reference) {
        return negotiations.find(reference).filter(one -> one.linked() && one.status() == NegotiationStatus.AUTHORISED);
    }
}
