package fr.palier.procurement.tender.application.award;

import fr.palier.committee.Agenda;
import fr.palier.committee.BodyKind;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.office.Money;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.tender.application.Signatories;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the ranking to the decision: the body's opinion where the procedure wants one, then the executive's decision, lot by lot. */
@Component
public class Award {

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Lots lots;
    private final Offers offers;
    private final TenderTraces traces;
    private final Agenda agenda;
    private final Signatories signatories;
    private final TenderFlow flow;
    private final PresentationReport presentation;

    Award(
            TenderDesk desk,
            Tenders tenders,
            Lots lots,
            Offers offers,
            TenderTraces traces,
            Agenda agenda,
            Signatories signatories,
            TenderFlow flow,
            PresentationReport presentation) {
        this.desk = desk;
        this.tenders = tenders;
        this.lots = lots;
        this.offers = offers;
        this.traces = traces;
        this.agenda = agenda;
        this.signatories = signatories;
        this.flow = flow;
        this.presentation = presentation;
    }

    /** Hands the ranking to the body, or straight to the executive; returns whether a body is asked. */
    @Transactional
    public boolean refer(String reference) {
        Tender tender = desk.lock(reference);
        if (tender.committee() == CommitteeKind.NONE) {
            tenders.move(tender, TenderStatus.DECISION);
            return false;
        }
        boolean admitted = offers.of(reference).stream().anyMatch(Offer::isAdmitted);
        Question question = admitted ? Question.AWARD : Question.UNSUCCESSFUL;
        BodyKind body = BodyKind.valueOf(tender.committee().name());
        long item = agenda.propose(tender.office(), reference, body, question, title(tender), proposal(reference));
        traces.addItem(reference, item, body.name(), question.name(), desk.now());
        tenders.move(tender, TenderStatus.COMMITTEE);
        return true;
    }

    /** The body answered; an answer to a file that has ended meanwhile is kept and changes nothing. */
    @EventListener
    @Transactional
    public void answered(ItemDecided answer) {
        Optional<String> reference = traces.referenceOfItem(answer.item());
        if (reference.isEmpty()) {
            return;
        }
        Tender tender = tenders.lock(answer.office(), reference.get());
        traces.recordAnswer(
                answer.item(),
                answer.outcome().name(),
                answer.capacity().name(),
                answer.session(),
                answer.reasons(),
                desk.now());
        desk.note(
                tender,
                "committeeAnswered",
                "%s de la commission, séance %s : %s.%s"
                        .formatted(
                                answer.capacity().label(),
                                answer.session(),
                                answer.outcome().label().toLowerCase(java.util.Locale.FRANCE),
                                answer.reasons() == null ? "" : " Les motifs figurent au dossier."),
                Map.of("item", answer.item(), "outcome", answer.outcome(), "capacity", answer.capacity()));
        if (tender.status() != TenderStatus.COMMITTEE) {
            return;
        }
        if (answer.outcome() == Outcome.FAVOURABLE) {
            tenders.move(tender, TenderStatus.DECISION);
        } else if (answer.outcome() == Outcome.UNFAVOURABLE) {
            tenders.move(tender, TenderStatus.ANALYSIS);
        }
        flow.committeeAnswered(tender, answer.outcome().name());
    }

    /** Group that decides, by delegation and amount of what is proposed. */
    @Transactional
    public String signatory(String reference) {
        Tender tender = desk.lock(reference);
        return signatories.settle(tender, Signatories.Act.AWARD, proposedAmount(tender));
    }

    /**
     * Decides one lot.
     *
     * @param offer first-ranked offer for an award; null = the first ranked
     * @param reason required except for an award
     */
    @Transactional
    public void decideLot(String reference, int number, LotDecisionKind decision, Long offer, String reason) {
        Tender tender = toDecide(reference);
        Lot lot = lots.get(reference, number);
        TenderReason.LOT_ALREADY_DECIDED.when(lot.status() != LotStatus.OPEN, number);
        switch (decision) {
            case AWARD -> award(tender, lot, offer, reason);
            case UNSUCCESSFUL -> {
                TenderReason.NOT_ADMISSIBLE.when(
                        offers.of(reference, number).stream().anyMatch(Offer::isAdmitted), number);
                close(tender, lot, LotStatus.UNSUCCESSFUL, decision, TenderDesk.reason(reason));
            }
            case NO_FOLLOW_UP -> close(tender, lot, LotStatus.NO_FOLLOW_UP, decision, TenderDesk.reason(reason));
            case RETURN ->
                throw TenderReason.LOT_WRONG_MOMENT.rejection(lot.status().label());
        }
    }

    /** Follows the proposal for every lot not decided yet: the first ranked is awarded, a lot without admitted offer is unsuccessful. */
    @Transactional
    public void followProposal(String reference, String reason) {
        toDecide(reference);
        for (Lot lot : lots.of(reference)) {
            if (lot.status() == LotStatus.OPEN) {
                boolean admitted = offers.of(reference, lot.number()).stream().anyMatch(Offer::isAdmitted);
                decideLot(
                        reference,
                        lot.number(),
                        admitted ? LotDecisionKind.AWARD : LotDecisionKind.UNSUCCESSFUL,
                        null,
                        admitted || reason != null && !reason.isBlank() ? reason : "Aucune offre admise pour ce lot.");
            }
        }
        Tender tender = desk.lock(reference);
        tenders.move(tender, TenderStatus.CONCLUSION);
        desk.note(tender, "awardDecided", "Décision prise pour tous les lots.", Map.of());
        presentation.begin(tender);
    }

    /** Sends the file back to the analysis, with a reason. */
    @Transactional
    public void sendBack(String reference, String reason) {
        Tender tender = toDecide(reference);
        String why = TenderDesk.reason(reason);
        for (Lot lot : lots.of(reference)) {
            TenderReason.LOT_ALREADY_DECIDED.when(lot.status() != LotStatus.OPEN, lot.number());
            traces.addDecision(reference, lot.number(), LotDecisionKind.RETURN, null, why, desk.person(), desk.now());
        }
        tenders.move(tender, TenderStatus.ANALYSIS);
        desk.note(tender, "awardReturned", "Dossier renvoyé à l’analyse : " + why, Map.of("reason", why));
    }

    private void award(Tender tender, Lot lot, Long chosen, String reason) {
        List<Offer> first = offers.of(tender.reference(), lot.number()).stream()
                .filter(offer -> offer.isAdmitted() && Integer.valueOf(1).equals(offer.rank()))
                .toList();
        Offer winner = first.stream()
                .filter(offer -> chosen == null || offer.id() == chosen)
                .findFirst()
                .orElseThrow(() -> TenderReason.NOT_RANKED_FIRST.rejection(lot.number()));
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        lots.decide(
                lot,
                LotStatus.AWARDED,
                why,
                winner.id(),
                winner.amount(),
                desk.person().id(),
                desk.now());
        traces.addDecision(
                tender.reference(), lot.number(), LotDecisionKind.AWARD, winner.id(), why, desk.person(), desk.now());
        desk.note(
                tender,
                "lotAwarded",
                "Lot n° %d attribué à %s.".formatted(lot.number(), winner.firmName()),
                Map.of("lot", lot.number(), "offer", winner.id()));
    }

    private void close(Tender tender, Lot lot, LotStatus next, LotDecisionKind decision, String reason) {
        lots.decide(lot, next, reason, null, null, desk.person().id(), desk.now());
        traces.addDecision(tender.reference(), lot.number(), decision, null, reason, desk.person(), desk.now());
        desk.note(
                tender,
                "lotClosed",
                "Lot n° %d : %s. %s".formatted(lot.number(), next.label().toLowerCase(java.util.Locale.FRANCE), reason),
                Map.of("lot", lot.number(), "decision", decision));
    }

    private Tender toDecide(String reference) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.DECISION);
        signatories.mustSign(tender, Signatories.Act.AWARD, proposedAmount(tender));
        desk.mustDiffer(tender.analysedBy(), "décider de l’attribution");
        return tender;
    }

    private Money proposedAmount(Tender tender) {
        List<Money> amounts = offers.of(tender.reference()).stream()
                .filter(offer -> Integer.valueOf(1).equals(offer.rank()))
                .map(Offer::amount)
                .toList();
        return amounts.isEmpty() ? tender.estimate() : Money.sum(amounts);
    }

    private static String title(Tender tender) {
        String title = tender.subject();
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }

    /** What the members are asked: who is proposed, lot by lot; amounts stand in the report, under its own rights. */
    private String proposal(String reference) {
        StringBuilder text = new StringBuilder();
        for (Lot lot : lots.of(reference)) {
            String proposed = offers.of(reference, lot.number()).stream()
                    .filter(offer -> Integer.valueOf(1).equals(offer.rank()))
                    .map(Offer::firmName)
                    .findFirst()
                    .map("attribuer à %s (offre classée première)"::formatted)
                    .orElse("déclarer infructueux (aucune offre admise)");
            text.append("Lot n° %d, %s : %s.%n".formatted(lot.number(), lot.title(), proposed));
        }
        return text.length() <= 4000 ? text.toString().strip() : text.substring(0, 3999) + "…";
    }
}
