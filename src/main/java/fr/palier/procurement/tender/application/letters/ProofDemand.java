package fr.palier.procurement.tender.application.letters;

import fr.palier.correspondence.LinkedLetter;
import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.analysis.RequestPaper;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.ProofRequest;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which proofs a planned winner is asked for, until when, and the letter that says so. */
@Component
public class ProofDemand {

    private static final String PROOFS = "non-exclusion-proofs";
    private static final String DELAY = "proof-delay";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    private final TenderDesk desk;
    private final Rules rules;
    private final BusinessCalendar calendar;
    private final LetterPaper paper;

    ProofDemand(TenderDesk desk, Rules rules, BusinessCalendar calendar, LetterPaper paper) {
        this.desk = desk;
        this.rules = rules;
        this.calendar = calendar;
        this.paper = paper;
    }

    /**
     * What the rules ask for.
     *
     * @param due last day on which proofs count
     */
    public record Asked(LocalDate due, String basis, List<Decision> proofs) {}

    /** Decides what is asked; the decision is kept with the file. */
    public Asked decide(Tender tender) {
        return asked(
                tender,
                rules.decideAll(tender.office(), tender.reference(), PROOFS, proofInputs(tender)),
                rules.decide(tender.office(), tender.reference(), DELAY, delayInputs(tender)));
    }

    /** What would be asked today; nothing is kept. */
    Asked simulate(Tender tender) {
        return asked(
                tender, rules.simulate(PROOFS, proofInputs(tender)), rules.simulateOne(DELAY, delayInputs(tender)));
    }

    private Asked asked(Tender tender, List<Decision> proofs, Optional<Decision> delay) {
        TenderReason.NO_RULE.when(proofs.isEmpty(), PROOFS);
        Decision days = delay.orElseThrow(() -> TenderReason.NO_RULE.rejection(DELAY));
        LocalDate due = calendar.workingDayFrom(desk.today().plusDays(days.number("days")), desk.office(tender));
        return new Asked(due, days.basis(), proofs);
    }

    private Map<String, Object> proofInputs(Tender tender) {
        return Map.of(
                "officePolicy",
                desk.office(tender).policy(),
                "nature",
                tender.nature().name());
    }

    private Map<String, Object> delayInputs(Tender tender) {
        Office office = desk.office(tender);
        return Map.of("officePolicy", office.policy());
    }

    /** The request as it would be written; it is not. */
    ProofRequest draft(Offer winner, Asked asked) {
        return new ProofRequest(
                0,
                winner.reference(),
                winner.lot(),
                winner.id(),
                asked.due(),
                asked.basis(),
                desk.now(),
                asked.proofs().stream()
                        .map(one -> new ProofRequest.Line(
                                one.text("proof"), one.text("label"), one.basis(), null, null, null, null))
                        .toList());
    }

    LinkedLetter letter(Tender tender, Lot lot, Offer winner, ProofRequest request) {
        return new LinkedLetter(
                paper.letter(
                        tender,
                        lot,
                        LetterKind.PROOF_REQUEST,
                        LetterPaper.Recipient.of(winner),
                        Map.of("request", request)),
                ProofsOfWinner.LINK_PURPOSE,
                RequestPaper.LINK_MAIL,
                Map.of(
                        "about",
                        "Pièces à remettre avant l’attribution",
                        "deadline",
                        DAY.format(request.due()) + " inclus",
                        "how",
                        "Vos pièces se déposent par ce lien personnel, qui engage votre entreprise :"));
    }
}
