package fr.palier.procurement.negotiation.application;

import fr.palier.committee.Agenda;
import fr.palier.committee.BodyKind;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A negotiation is asked with its ground; the table says whether it is possible and who authorises it; the minutes authorise it. */
@Component
public class AskNegotiation {

    private static final int TITLE = 200;

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Tenders tenders;
    private final Offers offers;
    private final LotsToFollow toFollow;
    private final Rules rules;
    private final Agenda agenda;
    private final NegotiationFlow flow;

    AskNegotiation(
            NegotiationDesk desk,
            Negotiations negotiations,
            Tenders tenders,
            Offers offers,
            LotsToFollow toFollow,
            Rules rules,
            Agenda agenda,
            NegotiationFlow flow) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.tenders = tenders;
        this.offers = offers;
        this.toFollow = toFollow;
        this.rules = rules;
        this.agenda = agenda;
        this.flow = flow;
    }

    /**
     * Asks to negotiate, during the analysis.
     *
     * @throws fr.palier.office.Rejection {@code negotiation.openTender}, {@code negotiation.notProvided},
     *     {@code negotiation.groundNotAllowed}, {@code negotiation.notOnlyDefective}, {@code negotiation.alreadyAsked}
     */
    @Transactional
    public void ask(String reference, Ground ground, String motive) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        NegotiationReason.NOT_UNDER_ANALYSIS.when(
                tender.status() != TenderStatus.ANALYSIS, tender.status().label());
        NegotiationReason.ALREADY_ASKED.when(negotiations.find(reference).isPresent());
        String why = NegotiationDesk.reason(motive);
        Decision decision = rules.decide(
                        tender.office(),
                        reference,
                        "negotiation-grounds",
                        Map.of("procedure", tender.procedure().name(), "ground", ground.name()))
                .orElseThrow(() -> NegotiationReason.NO_RULE.rejection("negotiation-grounds"));
        boolean linked = decision.isTrue("linkedConsultation");
        check(tender, decision, linked);
        CommitteeKind body = decision.choice("authorisedBy", CommitteeKind.class);
        boolean free = body == CommitteeKind.NONE;
        Negotiation asked = new Negotiation(
                reference,
                ground,
                why,
                decision.rule(),
                decision.basis(),
                body,
                linked,
                free ? null : propose(tender, body, ground, linked ? lots(tender) + why : why),
                free ? NegotiationStatus.AUTHORISED : NegotiationStatus.ASKED,
                null,
                desk.person().id(),
                desk.now(),
                free ? desk.now() : null,
                null,
                null,
                null,
                null);
        negotiations.add(asked);
        desk.note(
                tender,
                "asked",
                "Négociation demandée : %s. %s".formatted(ground.label(), decision.basis()),
                Map.of("ground", ground, "rule", decision.rule(), "body", body));
        if (free) {
            desk.log(tender, LogKind.AUTHORISED, "", "Prévue aux documents de la consultation. " + decision.basis());
        }
    }

    /** The body answered, in minutes that are signed: an adjourned question waits for another session by itself. */
    @EventListener
    @Transactional
    public void answered(ItemDecided answer) {
        Optional<String> reference = negotiations.referenceOfItem(answer.item());
        if (reference.isEmpty() || answer.outcome() == Outcome.ADJOURNED) {
            return;
        }
        Tender tender = tenders.lock(answer.office(), reference.get());
        Negotiation negotiation = negotiations.lock(tender.reference());
        boolean authorised = answer.outcome() == Outcome.FAVOURABLE;
        negotiations.answer(
                negotiation,
                authorised ? NegotiationStatus.AUTHORISED : NegotiationStatus.REFUSED,
                answer.session(),
                desk.now());
        desk.note(
                tender,
                authorised ? "authorised" : "refused",
                "Négociation %s par la commission, procès-verbal de la séance %s."
                        .formatted(authorised ? "autorisée" : "refusée", answer.session()),
                Map.of("item", answer.item(), "session", answer.session()));
        if (authorised) {
            desk.log(
                    tender,
                    LogKind.AUTHORISED,
                    "",
                    "Autorisation au procès-verbal de la séance %s. Motif : %s."
                            .formatted(answer.session(), negotiation.ground().label()));
        }
        if (!negotiation.linked() && tender.status() == TenderStatus.NEGOTIATION) {
            if (!authorised) {
                tenders.move(tender, TenderStatus.ANALYSIS);
            }
            flow.answered(tender, authorised);
        }
    }

    private void check(Tender tender, Decision decision, boolean linked) {
        NegotiationReason.OPEN_TENDER.when(tender.isFormal() && !tender.isNegotiated() && !linked);
        NegotiationReason.GROUND_NOT_ALLOWED.when(!decision.isTrue("allowed"), decision.basis());
        boolean adapted = tender.procedure() == Procedure.ADAPTED || tender.procedure() == Procedure.ADAPTED_SUPERVISED;
        NegotiationReason.NOT_PROVIDED.when(adapted
                && !negotiations.terms(tender.reference()).orElse(Terms.NOTHING).provided());
        if (linked) {
            List<Offer> all = offers.of(tender.reference());
            NegotiationReason.NO_OFFER.when(all.isEmpty());
            if (toFollow.onlyMendable(tender.reference()).isEmpty()) {
                throw NegotiationReason.NOT_ONLY_DEFECTIVE.rejection(all.stream()
                        .filter(offer -> !LotsToFollow.MENDABLE.contains(offer.defect()))
                        .map(Offer::firmName)
                        .findFirst()
                        .orElseThrow());
            }
        }
    }

    /** Which lots are meant, where others go on. */
    private String lots(Tender tender) {
        Set<Integer> meant = toFollow.onlyMendable(tender.reference());
        boolean all = offers.of(tender.reference()).stream().allMatch(offer -> meant.contains(offer.lot()));
        return all ? "" : Deposit.named(meant) + ". ";
    }

    private long propose(Tender tender, CommitteeKind body, Ground ground, String motive) {
        String title = tender.subject();
        return agenda.propose(
                tender.office(),
                tender.reference(),
                BodyKind.valueOf(body.name()),
                Question.NEGOTIATION,
                title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…",
                "Autoriser à négocier. Motif : %s. %s".formatted(ground.label().toLowerCase(Locale.FRANCE), motive));
    }
}
