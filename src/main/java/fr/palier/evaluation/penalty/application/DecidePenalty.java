package fr.palier.evaluation.penalty.application;

import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.domain.StatementStatus;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.evaluation.penalty.persistence.StatementRows;
import fr.palier.office.French;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firms;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in charge of the contract waives penalties with a reason, and decides the others statement by statement. */
@Component
public class DecidePenalty {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;
    private static final int LONGEST_WORDS = 4000;

    private final StatementRows statements;
    private final PenaltyRows rows;
    private final PenaltyLetters letters;
    private final Firms firms;
    private final PenaltyDesk desk;

    DecidePenalty(StatementRows statements, PenaltyRows rows, PenaltyLetters letters, Firms firms, PenaltyDesk desk) {
        this.statements = statements;
        this.rows = rows;
        this.letters = letters;
        this.firms = firms;
        this.desk = desk;
    }

    /** The office renounces it, and what it replaces with it. */
    @Transactional
    public void waive(long id, String reason) {
        Penalty penalty = desk.toDecide(id);
        penalty.mustBeProposed();
        PenaltyReason.ON_NEXT_STATEMENT.when(
                penalty.file() == null && rows.toldBefore(penalty).isPresent());
        waive(penalty, kept(reason));
    }

    /** One of a statement. */
    @Transactional
    public void waive(String statement, long id, String reason) {
        OfficeReason.NOT_FOUND.when(!statement.equals(desk.toDecide(id).file()), "pénalité " + id);
        waive(id, reason);
    }

    /** All that a statement still claims, for one reason. */
    @Transactional
    public void waiveAll(String reference, String reason) {
        desk.statementToDecide(reference);
        List<Penalty> open = proposed(reference);
        PenaltyReason.NOTHING_OPEN.when(open.isEmpty());
        String kept = kept(reason);
        open.forEach(penalty -> waive(penalty, kept));
    }

    private void waive(Penalty penalty, String reason) {
        settle(penalty, PenaltyStatus.WAIVED, reason);
        desk.note(
                penalty.office(),
                penalty.intervention(),
                "waived",
                "L'office renonce à la pénalité de retard n° %d.".formatted(penalty.id()),
                Map.of("penalty", penalty.id()));
    }

    /**
     * The firm was heard: what is still claimed is due.
     *
     * @param words why, as the firm reads it
     */
    @Transactional
    public void decide(String reference, String words) {
        Statement statement = desk.statementToDecide(reference);
        PenaltyReason.WRONG_MOMENT.when(
                !statement.status().mayBecome(StatementStatus.DECIDED),
                statement.status().label());
        PenaltyReason.REASON_REQUIRED.when(words == null || words.strip().length() < SHORTEST);
        String kept = PenaltyDesk.text(words, "Motif de la décision", LONGEST_WORDS);
        List<Penalty> applied = proposed(reference);
        applied.forEach(penalty -> {
            settle(penalty, PenaltyStatus.VALIDATED, null);
            desk.note(
                    penalty.office(),
                    penalty.intervention(),
                    "validated",
                    "Pénalité de retard n° %d appliquée.".formatted(penalty.id()),
                    Map.of("penalty", penalty.id()));
        });
        statements.decided(statement, desk.person().id(), desk.person().name(), desk.now(), kept);
        desk.note(
                statement.office(),
                reference,
                "decided",
                "Relevé décidé : %s. %s"
                        .formatted(French.counted(applied.size(), "pénalité appliquée", "pénalités appliquées"), kept),
                Map.of());
    }

    /** Tells the firm what was decided; gives the letter's number. */
    @Transactional
    public long state(String office, String reference) {
        Statement statement = desk.locked(office, reference);
        long letter = letters.decision(statement, firms.living(office, statement.firm()));
        rows.stated(reference, letter);
        statements.stated(statement, letter);
        desk.note(
                office,
                reference,
                "stated",
                "Décision sur les pénalités %s envoyée à l'entreprise.".formatted(statement.ofMonth()),
                Map.of("letter", letter));
        return letter;
    }

    private List<Penalty> proposed(String reference) {
        return rows.lockFile(reference).stream()
                .filter(one -> one.status() == PenaltyStatus.PROPOSED)
                .toList();
    }

    private void settle(Penalty penalty, PenaltyStatus status, String reason) {
        if (penalty.replaces() != null) {
            rows.mark(penalty.replaces(), PenaltyStatus.REPLACED);
        }
        rows.decide(penalty.id(), status, desk.person().id(), desk.person().name(), desk.now(), reason);
    }

    private static String kept(String reason) {
        PenaltyReason.REASON_REQUIRED.when(reason == null || reason.strip().length() < SHORTEST);
        OfficeReason.TOO_LONG.when(reason.strip().length() > LONGEST, "Motif", LONGEST);
        return PenaltyDesk.text(reason, "Motif", LONGEST);
    }
}
