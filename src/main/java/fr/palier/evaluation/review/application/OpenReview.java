package fr.palier.evaluation.review.application;

import fr.palier.engine.Decision;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.LookBack;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.OneByOne;
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

/** Opens reviews: by the rhythm of the table {@code review-terms}, or when a person asks. */
@Component
public class OpenReview {

    private static final Logger LOG = LoggerFactory.getLogger(OpenReview.class);

    private static final int LONGEST_REASON = 2000;

    private final ReviewRows rows;
    private final ReviewFigures figures;
    private final LookBack lookBack;
    private final ReviewFlow flow;
    private final References references;
    private final Firms firms;
    private final Offices offices;
    private final ReviewDesk desk;
    private final OneByOne oneByOne;

    OpenReview(
            ReviewRows rows,
            ReviewFigures figures,
            LookBack lookBack,
            ReviewFlow flow,
            References references,
            Firms firms,
            Offices offices,
            ReviewDesk desk,
            OneByOne oneByOne) {
        this.rows = rows;
        this.figures = figures;
        this.lookBack = lookBack;
        this.flow = flow;
        this.references = references;
        this.firms = firms;
        this.offices = offices;
        this.desk = desk;
        this.oneByOne = oneByOne;
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
        int months = lookBack.months(office, LookBack.Subject.REVIEW);
        ReviewReason.LONG_PERIOD.when(from.plusMonths(months).isBefore(until), months);
        String because = ReviewDesk.reason(reason, "Motif", LONGEST_REASON);
        rows.ofPeriod(office, living.id(), sheet, from, until).ifPresent(known -> {
            throw ReviewReason.EXISTS.rejection(known.reference());
        });
        return open(office, living, sheet, period, because, null, null);
    }

    /**
     * A serious error was found in a frozen review, or facts of its period came late: another one is opened, computed from the facts of
     * today and told to the firm as any other. The first stands until that one is frozen, and stays readable for ever.
     *
     * @throws fr.palier.office.Rejection {@code review.notCorrectedYet}, {@code review.correctedAlready}
     */
    @Transactional
    public String correct(String reference, String reason) {
        Review first = desk.locked(desk.office(), reference);
        desk.mustBeOne(ReviewDesk.DECIDERS);
        ReviewReason.NOT_CORRECTED_YET.when(
                !first.status().isFrozen() && first.status() != ReviewStatus.EMPTY,
                reference,
                first.status().label());
        rows.correctionOf(reference).ifPresent(other -> {
            throw ReviewReason.CORRECTED_ALREADY.rejection(reference, other.reference());
        });
        String because = ReviewDesk.reason(reason, "Motif", LONGEST_REASON);
        String correction = open(
                first.office(),
                firms.living(first.office(), first.firm()),
                first.sheet(),
                first.period(),
                because,
                reference,
                first.planAskedBecause());
        desk.note(
                first,
                "correctionOpened",
                "Revue rectificative %s ouverte : %s".formatted(correction, because),
                Map.of("correction", correction));
        return correction;
    }

    /**
     * Of upkeep, with an improvement plan at its end, asked for by whoever answers for a falling rate, whose right the caller has checked;
     * the one of these days where there is one already: it remembers the plan unless it is frozen.
     *
     * @param fell what fell, as the firm reads it with its plan
     */
    @Transactional
    public String ofFall(String office, long firm, LocalDate from, LocalDate until, String reason, String fell) {
        Firm living = firms.living(office, firm);
        ReviewPeriod period = new ReviewPeriod(from, until);
        return rows.ofPeriod(office, living.id(), SheetKind.MAINTENANCE, from, until)
                .map(known -> withPlan(office, known.reference(), fell))
                .orElseGet(() ->
                        open(office, living, SheetKind.MAINTENANCE, period, shortened(reason), null, shortened(fell)));
    }

    private String withPlan(String office, String reference, String fell) {
        Review known = desk.locked(office, reference);
        if (!known.status().isFrozen() && known.status() != ReviewStatus.EMPTY && known.planAskedBecause() == null) {
            rows.planAsked(reference, shortened(fell));
            desk.note(known, "planAsked", "Plan de progrès demandé. " + fell, Map.of());
        }
        return reference;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /** Every office, every sheet: the last whole period, for each firm with something to review; again opens nothing. */
    public void round() {
        for (Office office : offices.all()) {
            for (SheetKind sheet : SheetKind.values()) {
                round(office.code(), sheet);
            }
        }
    }

    private void round(String office, SheetKind sheet) {
        Optional<Decision> terms = desk.termsIfAny(office, sheet);
        if (terms.isEmpty()) {
            LOG.error("Office {} has no row of review-terms for {}: nothing is opened", office, sheet);
            return;
        }
        ReviewPeriod period = lastPeriod(terms.get());
        oneByOne.each("reviews", figures.firms(office, sheet, period), firm -> byRhythm(office, firm, sheet, period));
    }

    /** The period that the rhythm reviews today: absences of its last days have had their time to be contested. */
    public ReviewPeriod lastPeriod(String office, SheetKind sheet) {
        return lastPeriod(desk.terms(office, sheet));
    }

    private ReviewPeriod lastPeriod(Decision terms) {
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
        return Optional.of(open(office, firm, sheet, period, null, null, null));
    }

    private String open(
            String office,
            Firm firm,
            SheetKind sheet,
            ReviewPeriod period,
            String because,
            String corrects,
            String planAskedBecause) {
        Review review = Review.opened(
                references.next(References.Letter.V, office),
                office,
                firm.id(),
                sheet,
                period,
                because,
                corrects,
                planAskedBecause,
                desk.now(),
                desk.person().id());
        rows.add(review);
        desk.note(
                review,
                "opened",
                because == null
                        ? "Revue ouverte par le calendrier : %s, %s.".formatted(sheet.label(), period)
                        : "Revue demandée : %s, %s%s. %s"
                                .formatted(
                                        sheet.label(),
                                        period,
                                        corrects == null ? "" : ", rectifie " + corrects,
                                        because),
                Map.of("firm", firm.id()));
        flow.start(review, firm.name() + " : " + review.subject());
        return review.reference();
    }
}
