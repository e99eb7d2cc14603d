package fr.palier.evaluation.review.application;

import fr.palier.engine.Decision;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.References;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens reviews: by the rhythm of the table {@code review-terms}, or when a person asks. */
@Component
public class OpenReview {

    private static final Logger LOG = LoggerFactory.getLogger(OpenReview.class);
    private static final int MOST_MONTHS = 24;
    private static final int LONGEST_REASON = 2000;

    private final ReviewRows rows;
    private final ReviewFigures figures;
    private final ReviewFlow flow;
    private final References references;
    private final Firms firms;
    private final Offices offices;
    private final ReviewDesk desk;
    private final TransactionTemplate transaction;

    OpenReview(
            ReviewRows rows,
            ReviewFigures figures,
            ReviewFlow flow,
            References references,
            Firms firms,
            Offices offices,
            ReviewDesk desk,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.figures = figures;
        this.flow = flow;
        this.references = references;
        this.firms = firms;
        this.offices = offices;
        this.desk = desk;
        this.transaction = transaction;
    }

    /**
     * Asked for by a person, whatever the rhythm.
     *
     * @throws fr.palier.office.Rejection {@code review.exists}, {@code review.wrongPeriod}, {@code review.longPeriod}
     */
    @Transactional
    public String onDemand(long firm, SheetKind sheet, LocalDate from, LocalDate until, String reason) {
        desk.mustBeOne(ReviewDesk.DECIDERS);
        String office = desk.office();
        Firm living = firms.living(office, firm);
        ReviewPeriod period = new ReviewPeriod(from, until);
        ReviewReason.WRONG_PERIOD.when(!until.isBefore(desk.today()));
        ReviewReason.LONG_PERIOD.when(from.plusMonths(MOST_MONTHS).isBefore(until), MOST_MONTHS);
        String because = ReviewDesk.reason(reason, "Motif", LONGEST_REASON);
        rows.ofPeriod(office, living.id(), sheet, from, until).ifPresent(known -> {
            throw ReviewReason.EXISTS.rejection(known.reference());
        });
        return open(office, living, sheet, period, because);
    }

    /**
     * Of upkeep, asked for by whoever answers for a falling rate, whose right the caller has checked; the one of these days where there is
     * one already.
     */
    @Transactional
    public String ofFall(String office, long firm, LocalDate from, LocalDate until, String reason) {
        Firm living = firms.living(office, firm);
        ReviewPeriod period = new ReviewPeriod(from, until);
        return rows.ofPeriod(office, living.id(), SheetKind.MAINTENANCE, from, until)
                .map(Review::reference)
                .orElseGet(() -> open(
                        office,
                        living,
                        SheetKind.MAINTENANCE,
                        period,
                        reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
    }

    /** Every office, every sheet: the last whole period, for each firm with something to review; again opens nothing. */
    public void round() {
        for (Office office : offices.all()) {
            for (SheetKind sheet : SheetKind.values()) {
                try {
                    round(office.code(), sheet);
                } catch (RuntimeException failure) {
                    // the other offices must not wait for this one; the next round tries again
                    LOG.error("Reviews of {} of office {} could not be opened", sheet, office.code(), failure);
                }
            }
        }
    }

    private void round(String office, SheetKind sheet) {
        ReviewPeriod period = lastPeriod(office, sheet);
        for (long firm : figures.firms(office, sheet, period)) {
            try {
                transaction.executeWithoutResult(status -> byRhythm(office, firm, sheet, period));
            } catch (RuntimeException failure) {
                LOG.error("Review of firm {} of office {} could not be opened", firm, office, failure);
            }
        }
    }

    /** The period that the rhythm reviews today: absences of its last days have had their time to be contested. */
    public ReviewPeriod lastPeriod(String office, SheetKind sheet) {
        Decision terms = desk.terms(office, sheet);
        return ReviewPeriod.lastBefore(
                desk.today().minusDays(terms.number("openAfterDays")), terms.number("everyMonths"));
    }

    private Optional<String> byRhythm(String office, long id, SheetKind sheet, ReviewPeriod period) {
        Firm firm = firms.living(office, id);
        boolean known = rows.ofPeriod(office, firm.id(), sheet, period.from(), period.until())
                .isPresent();
        if (known || figures.of(office, firm.id(), sheet, period).sheet().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(open(office, firm, sheet, period, null));
    }

    private String open(String office, Firm firm, SheetKind sheet, ReviewPeriod period, String because) {
        Review review = Review.opened(
                references.next(References.Letter.V, office),
                office,
                firm.id(),
                sheet,
                period,
                because,
                desk.now(),
                desk.person().id());
        rows.add(review);
        desk.note(
                review,
                "opened",
                because == null
                        ? "Revue ouverte par le calendrier : %s, %s.".formatted(sheet.label(), period)
                        : "Revue demandée : %s, %s. %s".formatted(sheet.label(), period, because),
                Map.of("firm", firm.id()));
        flow.start(review, firm.name() + " : " + review.subject());
        return review.reference();
    }
}
