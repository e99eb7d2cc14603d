package fr.palier.evaluation.application;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.EvaluationStatus;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.persistence.DraftRows;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.SheetRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.References;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors decide on an evaluation: who rates, that it is given up, that a frozen one is corrected by another. */
@Component
public class ChangeEvaluation {

    private final EvaluationDesk desk;
    private final EvaluationRows rows;
    private final SheetRows sheets;
    private final DraftRows drafts;
    private final OpenEvaluations opening;
    private final References references;
    private final Accounts accounts;
    private final EvaluationFlow flow;

    ChangeEvaluation(
            EvaluationDesk desk,
            EvaluationRows rows,
            SheetRows sheets,
            DraftRows drafts,
            OpenEvaluations opening,
            References references,
            Accounts accounts,
            EvaluationFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.sheets = sheets;
        this.drafts = drafts;
        this.opening = opening;
        this.references = references;
        this.accounts = accounts;
        this.flow = flow;
    }

    /** Who may be named: the works officers for a site, any colleague for a contract. */
    public List<Accounts.Account> officersFor(Evaluation evaluation) {
        return evaluation.contract() == null
                ? accounts.membersOf(Role.PROJECT_MANAGERS.group(), evaluation.office())
                : accounts.ofOffice(evaluation.office()).stream()
                        .filter(account ->
                                accounts.groupsOf(account.id()).stream().noneMatch(Role.OUTSIDE::contains))
                        .toList();
    }

    @Transactional
    public void name(String reference, String officer) {
        Evaluation evaluation = desk.locked(reference);
        desk.mustBe(EvaluationDesk.LEADERS);
        evaluation.mustBeOpen();
        OfficeReason.MISSING.when(officer == null || officer.isBlank(), "Chargé d'opération");
        boolean known = officersFor(evaluation).stream()
                .anyMatch(account -> account.id().equals(officer.strip()));
        RatingReason.UNKNOWN_OFFICER.when(evaluation.contract() == null && !known, officer);
        RatingReason.UNKNOWN_COLLEAGUE.when(!known, officer);
        give(evaluation, officer.strip());
    }

    void give(Evaluation evaluation, String officer) {
        if (officer.equals(evaluation.rater())) {
            return;
        }
        rows.changeRater(
                evaluation,
                officer,
                evaluation.rater() == null ? opening.dueOn(evaluation.office()) : evaluation.dueOn());
        desk.note(
                evaluation,
                "raterNamed",
                "Évaluation confiée à %s.".formatted(desk.accountName(evaluation.office(), officer)),
                Map.of("old", String.valueOf(evaluation.rater()), "new", officer));
        flow.raterNamed(rows.find(evaluation.office(), evaluation.reference()).orElseThrow());
    }

    @Transactional
    public void cancel(String reference, String reason) {
        Evaluation evaluation = desk.locked(reference);
        desk.mustBe(EvaluationDesk.LEADERS);
        evaluation.mustBeOpen();
        giveUp(evaluation, EvaluationDesk.reason(reason));
    }

    void giveUp(Evaluation evaluation, String reason) {
        drafts.clear(evaluation.reference());
        rows.cancel(evaluation, reason, desk.now(), desk.person());
        desk.note(evaluation, "cancelled", "Évaluation abandonnée : " + reason, Map.of("reason", reason));
        flow.cancelled(evaluation);
    }

    /**
     * A serious error was found in a frozen sheet: another evaluation corrects it, begun with the same marks. The first stands until the
     * other is frozen, and stays readable for ever. Gives the reference of the other.
     */
    @Transactional
    public String correct(String reference, String reason) {
        Evaluation frozen = desk.locked(reference);
        OfficeReason.NOT_ALLOWED.when(
                !desk.person().isOneOf(EvaluationDesk.LEADERS) && !desk.isInCharge(desk.person(), frozen));
        RatingReason.NOT_FROZEN.when(frozen.status() != EvaluationStatus.FROZEN, reference);
        rows.correctionOf(reference).ifPresent(other -> {
            throw RatingReason.CORRECTED_ALREADY.rejection(reference, other.reference());
        });
        String why = EvaluationDesk.reason(reason);
        Evaluation correction = new Evaluation(
                references.next(References.Letter.E, frozen.office()),
                frozen.office(),
                frozen.kind(),
                frozen.occasion(),
                frozen.occasionDay(),
                frozen.firm(),
                frozen.site(),
                frozen.contract(),
                frozen.subject(),
                frozen.rater(),
                EvaluationStatus.OPEN,
                reference,
                why,
                desk.now(),
                opening.dueOn(frozen.office()),
                null,
                null,
                null);
        opening.open(correction);
        drafts.replace(
                correction.reference(),
                Draft.of(sheets.find(frozen.office(), reference).orElseThrow()));
        desk.note(
                frozen,
                "correctionAsked",
                "Évaluation rectificative %s : %s".formatted(correction.reference(), why),
                Map.of("correction", correction.reference()));
        return correction.reference();
    }
}
