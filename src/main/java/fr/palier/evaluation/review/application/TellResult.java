package fr.palier.evaluation.review.application;

import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the firm what was decided, what its observations were answered and, for a valued one, the office's praise. */
@Component
public class TellResult {

    private final ReviewRows rows;
    private final SupplierLetters letters;
    private final Firms firms;
    private final ReviewDesk desk;

    TellResult(ReviewRows rows, SupplierLetters letters, Firms firms, ReviewDesk desk) {
        this.rows = rows;
        this.letters = letters;
        this.firms = firms;
        this.desk = desk;
    }

    @Transactional
    public void tell(String office, String reference) {
        Review review = frozen(office, reference);
        long letter = letters.result(review, firm(review));
        rows.resultTold(reference, letter);
        desk.note(review, "resultTold", "Fiche définitive envoyée à l'entreprise.", Map.of("letter", letter));
    }

    @Transactional
    public void praise(String office, String reference) {
        Review review = frozen(office, reference);
        long letter = letters.praise(review, firm(review));
        rows.praised(reference, letter);
        desk.note(review, "praised", "Lettre de félicitations envoyée à l'entreprise.", Map.of("letter", letter));
    }

    @Transactional
    public void close(String office, String reference) {
        Review review = desk.locked(office, reference);
        rows.close(review, desk.now());
    }

    private Review frozen(String office, String reference) {
        Review review = desk.locked(office, reference);
        review.mustBe(ReviewStatus.FROZEN);
        return review;
    }

    private Firm firm(Review review) {
        return firms.living(review.office(), review.firm());
    }
}
