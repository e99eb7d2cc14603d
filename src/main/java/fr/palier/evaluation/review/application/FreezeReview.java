package fr.palier.evaluation.review.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Decision;
import fr.palier.evaluation.Grade;
import fr.palier.evaluation.application.Sheets;
import fr.palier.evaluation.review.domain.Outcome;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.domain.SeriousIncident;
import fr.palier.evaluation.review.persistence.IncidentRows;
import fr.palier.evaluation.review.persistence.ObservationRows;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.evaluation.review.persistence.SheetRows;
import fr.palier.office.Offices;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a decided review: its numbers as they stand, its grade, what follows, its PDF and the hash of that. */
@Component
public class FreezeReview {

    /** Kind of the frozen sheet. */
    public static final String SHEET_KIND = "frozen-review";

    private final ReviewRows rows;
    private final SheetRows sheets;
    private final ObservationRows observations;
    private final IncidentRows incidents;
    private final Sheets grades;
    private final Firms firms;
    private final Offices offices;
    private final Printer printer;
    private final Documents documents;
    private final ReviewDesk desk;

    FreezeReview(
            ReviewRows rows,
            SheetRows sheets,
            ObservationRows observations,
            IncidentRows incidents,
            Sheets grades,
            Firms firms,
            Offices offices,
            Printer printer,
            Documents documents,
            ReviewDesk desk) {
        this.rows = rows;
        this.sheets = sheets;
        this.observations = observations;
        this.incidents = incidents;
        this.grades = grades;
        this.firms = firms;
        this.offices = offices;
        this.printer = printer;
        this.documents = documents;
        this.desk = desk;
    }

    @Transactional
    public Outcome freeze(String office, String reference) {
        Review review = desk.locked(office, reference);
        review.mustBe(ReviewStatus.DECIDED);
        ReviewSheet sheet = new ReviewSheet(sheets.lines(reference), review.events());
        BigDecimal score = sheet.score().orElseThrow();
        Sheets.Graded graded = grades.keepGrade(office, reference, review.sheet(), score, sheet.events());
        List<SeriousIncident> serious =
                incidents.standing(office, review.firm(), review.sheet(), review.periodFrom(), review.periodUntil());
        Grade previous = previous(review);
        Decision outcome = outcome(review, graded.grade(), previous, !serious.isEmpty());
        ReviewRows.Frozen frozen = new ReviewRows.Frozen(
                score,
                graded.grade(),
                graded.rule(),
                graded.basis(),
                !serious.isEmpty(),
                previous,
                outcome.choice("outcome", Outcome.class),
                outcome.rule(),
                outcome.basis(),
                desk.now());
        Firm firm = firms.get(office, review.firm());
        StoredDocument paper = documents.store(new NewDocument(
                office,
                reference,
                SHEET_KIND,
                "Revue " + reference + ".pdf",
                printer.pdf("evaluation/review/fiche", paper(review, firm, sheet, frozen, serious)),
                Confidentiality.RESTRICTED));
        serious.forEach(incident -> incidents.count(reference, incident.id()));
        rows.freeze(review, frozen, paper.id(), paper.sha256());
        desk.note(
                review,
                "frozen",
                "Revue gelée : %s sur 100, note %s. Suite : %s."
                        .formatted(
                                score.toPlainString().replace('.', ','),
                                frozen.grade().label(),
                                frozen.outcome().label()),
                Map.of("document", paper.id(), "sha256", paper.sha256(), "rule", outcome.rule()));
        return frozen.outcome();
    }

    /** The grade of the last frozen review of the same sheet before this period; null for none. */
    private Grade previous(Review review) {
        return rows.frozenOf(review.office(), review.firm()).stream()
                .filter(other -> other.sheet() == review.sheet())
                .filter(other -> other.periodUntil().isBefore(review.periodUntil()))
                .findFirst()
                .map(Review::grade)
                .orElse(null);
    }

    private Decision outcome(Review review, Grade grade, Grade previous, boolean serious) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("grade", grade.name());
        inputs.put("previousGrade", previous == null ? null : previous.name());
        inputs.put("seriousIncident", serious);
        inputs.put("planAsked", review.planAskedBecause() != null);
        inputs.put("planResult", null);
        return desk.decide(review, "review-outcome", inputs);
    }

    private Map<String, Object> paper(
            Review review, Firm firm, ReviewSheet sheet, ReviewRows.Frozen frozen, List<SeriousIncident> serious) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", "Revue de fournisseur " + review.reference());
        model.put("office", offices.get(review.office()));
        model.put("reference", review.reference());
        model.put("review", review);
        model.put("firm", firm);
        model.put("sheet", sheet);
        model.put("sources", sheets.sources(review.reference()));
        model.put("observations", observations.of(review.reference()));
        model.put("frozen", frozen);
        model.put("incidents", serious);
        return model;
    }
}
