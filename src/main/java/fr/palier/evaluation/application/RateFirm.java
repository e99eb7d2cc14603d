package fr.palier.evaluation.application;

import fr.palier.engine.SignedIn;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Criterion;
import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.evaluation.domain.Snag;
import fr.palier.evaluation.persistence.DraftRows;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.SheetRows;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.evaluation.persistence.SnagRows;
import fr.palier.office.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is in charge rates: a draft as often as wanted, then the sheet is frozen, once. */
@Component
public class RateFirm {

    private static final int COMMENT = 4000;
    private static final int DECIMALS = 2;

    private final EvaluationDesk desk;
    private final EvaluationRows rows;
    private final DraftRows drafts;
    private final SheetRows sheetRows;
    private final SnagRows snags;
    private final SiteRows sites;
    private final KeepSites keeping;
    private final Sheets sheets;
    private final EvaluationPhotos photos;
    private final EvaluationFlow flow;

    RateFirm(
            EvaluationDesk desk,
            EvaluationRows rows,
            DraftRows drafts,
            SheetRows sheetRows,
            SnagRows snags,
            SiteRows sites,
            KeepSites keeping,
            Sheets sheets,
            EvaluationPhotos photos,
            EvaluationFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.drafts = drafts;
        this.sheetRows = sheetRows;
        this.snags = snags;
        this.sites = sites;
        this.keeping = keeping;
        this.sheets = sheets;
        this.photos = photos;
        this.flow = flow;
    }

    /**
     * Keeps what is known so far.
     *
     * @throws fr.palier.office.Rejection {@code evaluation.notInCharge}, {@code evaluation.frozenAlready},
     *     {@code evaluation.markOutOfRange}, {@code correspondence.…} for a photo
     */
    @Transactional
    public void keepDraft(String reference, Draft draft, List<EvaluationPhotos.Photo> taken) {
        Evaluation evaluation = mine(reference);
        SignedIn.onBehalf(desk.absentOfficer(evaluation), () -> {
            sheets.of(evaluation.office(), evaluation.kind()).checkGiven(draft.marks());
            drafts.replace(reference, cleaned(draft));
            photos.keep(evaluation.office(), reference, taken);
        });
    }

    /**
     * Says what photos already kept show.
     *
     * @param captions by number of the document; blank = none
     */
    @Transactional
    public void caption(String reference, Map<Long, String> captions) {
        Evaluation evaluation = mine(reference);
        photos.caption(evaluation.office(), reference, captions);
    }

    /**
     * Freezes the sheet: criteria, weights, versions of the tables, marks, score and grade.
     *
     * @throws fr.palier.office.Rejection as {@link #keepDraft}, and {@code evaluation.markMissing}
     */
    @Transactional
    public void freeze(String reference, Draft given, List<EvaluationPhotos.Photo> taken) {
        Evaluation evaluation = mine(reference);
        SignedIn.onBehalf(desk.absentOfficer(evaluation), () -> freeze(evaluation, cleaned(given), taken));
    }

    private void freeze(Evaluation evaluation, Draft draft, List<EvaluationPhotos.Photo> taken) {
        Sheets.Traced traced = sheets.keepTraced(evaluation.office(), evaluation.reference(), evaluation.kind());
        BigDecimal score = traced.sheet().score(draft.marks());
        mustKnowDesign(evaluation);
        Sheets.Graded graded =
                sheets.keepGrade(evaluation.office(), evaluation.reference(), evaluation.kind(), score, 1);
        photos.keep(evaluation.office(), evaluation.reference(), taken);
        FrozenSheet sheet = new FrozenSheet(
                evaluation.reference(),
                evaluation.office(),
                evaluation.firm(),
                evaluation.kind(),
                evaluation.occasion(),
                evaluation.occasionDay(),
                evaluation.site(),
                evaluation.contract(),
                evaluation.subject(),
                score,
                graded.grade(),
                graded.rule(),
                graded.basis(),
                draft.comment(),
                openSnags(evaluation),
                desk.today(),
                desk.person().id(),
                desk.person().name(),
                evaluation.supersedes(),
                traced.sheet().criteria().stream()
                        .map(criterion -> line(criterion, traced, draft))
                        .toList());
        sheetRows.add(sheet, new SheetRows.Tables(traced.criteriaVersion(), traced.partsVersion()), desk.now());
        drafts.clear(evaluation.reference());
        rows.freeze(evaluation);
        desk.note(
                evaluation,
                "frozen",
                "Fiche figée : %s sur 100, note %s%s."
                        .formatted(
                                score.toPlainString().replace('.', ','),
                                graded.grade().label(),
                                evaluation.supersedes() == null ? "" : " ; rectifie " + evaluation.supersedes()),
                Map.of(
                        "score",
                        score,
                        "grade",
                        graded.grade().name(),
                        "rule",
                        graded.rule(),
                        "criteria",
                        traced.criteriaVersion()));
        flow.frozen(evaluation);
    }

    private static FrozenSheet.Line line(Criterion criterion, Sheets.Traced traced, Draft draft) {
        RatingSheet.Marks marks = draft.marks();
        Map<String, Integer> parts = marks.parts().getOrDefault(criterion.code(), Map.of());
        return new FrozenSheet.Line(
                criterion.code(),
                criterion.label(),
                criterion.weight(),
                traced.rules().get(criterion.code()),
                parts.isEmpty() ? marks.criteria().get(criterion.code()) : null,
                traced.sheet().points(criterion, marks).setScale(DECIMALS, RoundingMode.HALF_UP),
                draft.comments().get(criterion.code()),
                criterion.parts().stream()
                        .map(part -> new FrozenSheet.Part(
                                part.code(),
                                part.label(),
                                traced.rules().get(criterion.code() + "." + part.code()),
                                parts.get(part.code())))
                        .toList());
    }

    /** Whoever rates the works says that no design team followed the site; @param reason blank = says nothing */
    @Transactional
    public void noDesign(String reference, String reason) {
        Evaluation evaluation = mine(reference);
        if (evaluation.site() != null && reason != null && !reason.isBlank()) {
            RatedSite site = keeping.locked(evaluation.site());
            if (!site.isDesignSaid()) {
                keeping.noDesign(site, reason);
            }
        }
    }

    /** Who rates the works of a site knows who designed them: the moment to ask, so that the design team is rated too. */
    private void mustKnowDesign(Evaluation evaluation) {
        if (evaluation.site() != null && evaluation.kind() == SheetKind.WORKS) {
            RatingReason.DESIGN_TO_SAY.when(desk.isDesignMissing(
                    sites.find(evaluation.office(), evaluation.site()).orElseThrow()));
        }
    }

    private int openSnags(Evaluation evaluation) {
        return evaluation.site() == null
                ? 0
                : (int) snags.ofSite(evaluation.office(), evaluation.site()).stream()
                        .filter(snag -> snag.firm() == evaluation.firm())
                        .filter(Snag::isOpen)
                        .count();
    }

    private Evaluation mine(String reference) {
        Evaluation evaluation = desk.locked(reference);
        evaluation.mustBeOpen();
        RatingReason.NOT_IN_CHARGE.when(!desk.isInCharge(desk.person(), evaluation), desk.inCharge(evaluation));
        return evaluation;
    }

    private static Draft cleaned(Draft draft) {
        Map<String, String> comments = new java.util.HashMap<>();
        draft.comments().forEach((code, comment) -> {
            String text = Text.optional(comment, "Commentaire", COMMENT);
            if (text != null) {
                comments.put(code, text);
            }
        });
        return new Draft(draft.marks(), comments, Text.optional(draft.comment(), "Avis d'ensemble", COMMENT));
    }
}
