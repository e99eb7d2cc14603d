package fr.palier.evaluation.penalty.application;

import fr.palier.contract.Contract;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.NewLetter;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officer in charge of the contract validates a proposed penalty or waives it with a reason, and tells the firm. */
@Component
public class DecidePenalty {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private final PenaltyRows rows;
    private final Letters letters;
    private final Firms firms;
    private final Offices offices;
    private final PenaltyDesk desk;

    DecidePenalty(PenaltyRows rows, Letters letters, Firms firms, Offices offices, PenaltyDesk desk) {
        this.rows = rows;
        this.letters = letters;
        this.firms = firms;
        this.offices = offices;
        this.desk = desk;
    }

    @Transactional
    public void validate(long id) {
        Penalty penalty = desk.toDecide(id);
        penalty.mustBeProposed();
        replace(penalty);
        rows.decide(
                id, PenaltyStatus.VALIDATED, desk.person().id(), desk.person().name(), desk.now(), null);
        desk.note(
                penalty.office(),
                penalty.intervention(),
                "validated",
                "Pénalité de retard validée : %s.".formatted(penalty.amount()),
                Map.of("penalty", id));
    }

    /** The office renounces it, and what it replaces with it. */
    @Transactional
    public void waive(long id, String reason) {
        Penalty penalty = desk.toDecide(id);
        PenaltyReason.STATED.when(penalty.statement() != null);
        if (penalty.status() != PenaltyStatus.VALIDATED) {
            penalty.mustBeProposed();
        }
        PenaltyReason.REASON_REQUIRED.when(reason == null || reason.strip().length() < SHORTEST);
        OfficeReason.TOO_LONG.when(reason.strip().length() > LONGEST, "Motif", LONGEST);
        replace(penalty);
        rows.decide(id, PenaltyStatus.WAIVED, desk.person().id(), desk.person().name(), desk.now(), reason.strip());
        desk.note(
                penalty.office(),
                penalty.intervention(),
                "waived",
                "Pénalité de retard de %s : l'office y renonce. %s".formatted(penalty.amount(), reason.strip()),
                Map.of("penalty", id));
    }

    private void replace(Penalty penalty) {
        if (penalty.replaces() != null) {
            rows.mark(penalty.replaces(), PenaltyStatus.REPLACED);
        }
    }

    /** Tells the firm all penalties of a contract that it was not told yet, those too that take a told one back; gives the letter's number. */
    @Transactional
    public long state(String reference) {
        String office = desk.reader();
        Contract contract = desk.contract(office, reference);
        desk.mustDecide(contract);
        List<Penalty> penalties = rows.toState(office, reference);
        PenaltyReason.NOTHING_TO_STATE.when(penalties.isEmpty());
        Firm firm = firms.living(office, contract.firm());
        Map<String, Object> model = new HashMap<>();
        model.put("subject", "Pénalités de retard, contrat " + reference);
        model.put("contract", contract);
        model.put("penalties", penalties);
        model.put("lines", penalties.stream().collect(Collectors.toMap(Penalty::id, one -> rows.lines(one.id()))));
        model.put("replaced", replaced(penalties));
        model.put("total", Money.sum(penalties.stream().map(Penalty::due).toList()));
        model.put("signatory", offices.get(office).name());
        long letter = letters.send(new NewLetter(
                office,
                reference,
                "penalty-statement",
                firm.envelope(),
                firm.email(),
                "evaluation/penalty/lettre",
                model));
        penalties.forEach(penalty -> rows.stated(penalty.id(), letter));
        desk.note(
                office,
                reference,
                "stated",
                "Relevé de pénalités envoyé à l'entreprise : %d commande(s).".formatted(penalties.size()),
                Map.of("letter", letter));
        return letter;
    }

    /** What was told before and is taken back, by the id of what takes its place. */
    private Map<Long, Penalty> replaced(List<Penalty> penalties) {
        Map<Long, Penalty> told = new HashMap<>();
        penalties.forEach(penalty -> rows.toldBefore(penalty).ifPresent(before -> told.put(penalty.id(), before)));
        return told;
    }
}
