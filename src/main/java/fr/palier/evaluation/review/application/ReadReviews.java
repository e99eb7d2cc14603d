package fr.palier.evaluation.review.application;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.StoredDocument;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.ActionMove;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.Observation;
import fr.palier.evaluation.review.domain.RatedSource;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.domain.SeriousIncident;
import fr.palier.evaluation.review.persistence.IncidentRows;
import fr.palier.evaluation.review.persistence.ObservationRows;
import fr.palier.evaluation.review.persistence.PlanRows;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.evaluation.review.persistence.SheetRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads reviews under the reader's rights; to anyone else, and to who analyses the firm's offer, a review is closed. */
@Component
@Transactional(readOnly = true)
public class ReadReviews {

    private final ReviewRows rows;
    private final SheetRows sheets;
    private final ObservationRows observations;
    private final IncidentRows incidents;
    private final PlanRows plans;
    private final Documents documents;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final ReviewDesk desk;

    ReadReviews(
            ReviewRows rows,
            SheetRows sheets,
            ObservationRows observations,
            IncidentRows incidents,
            PlanRows plans,
            Documents documents,
            Firms firms,
            EqualTreatment treatment,
            ReviewDesk desk) {
        this.rows = rows;
        this.sheets = sheets;
        this.observations = observations;
        this.incidents = incidents;
        this.plans = plans;
        this.documents = documents;
        this.firms = firms;
        this.treatment = treatment;
        this.desk = desk;
    }

    /**
     * A review as its page shows it.
     *
     * @param incidents those that stand in its period; once frozen those that it counted
     * @param files of the observations and of the plan, by id
     * @param rated the reader rated what it counts, and so does not decide
     * @param correction the review that corrects this one; null = none
     */
    public record File(
            Review review,
            Firm firm,
            ReviewSheet sheet,
            List<RatedSource> sources,
            List<Observation> observations,
            Map<Long, StoredDocument> files,
            List<SeriousIncident> incidents,
            List<ImprovementAction> actions,
            List<ActionMove> moves,
            List<PlanRows.Evidence> evidence,
            boolean rated,
            Review correction,
            LocalDate today) {

        /** Whether a correction may be asked for. */
        public boolean isCorrectable() {
            return correction == null && (review.status().isFrozen() || review.status() == ReviewStatus.EMPTY);
        }

        public List<ActionMove> movesOf(int number) {
            return moves.stream().filter(one -> one.number() == number).toList();
        }

        public List<PlanRows.Evidence> evidenceOf(int number) {
            return evidence.stream().filter(one -> one.number() == number).toList();
        }

        public long unanswered() {
            return observations.stream().filter(Observation::awaitsAnswer).count();
        }

        public long overdue() {
            return actions.stream().filter(action -> action.isOverdue(today)).count();
        }
    }

    /** A line of a list. @param overdue actions of its plan past their day */
    public record Listed(Review review, Firm firm, long overdue) {}

    /** For the page of a file, a search, a task's panel: empty where it is closed to the reader. */
    public Optional<File> read(String office, String reference, Person reader) {
        return reader.isOneOf(ReviewDesk.READERS)
                ? rows.find(office, reference)
                        .filter(review -> !treatment
                                .closedTo(office, reader)
                                .contains(firms.get(office, review.firm()).siren()))
                        .map(review -> file(review, reader))
                : Optional.empty();
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, {@code supplier.pastEvaluation.notAllowed} */
    public File get(String reference) {
        Person reader = desk.person();
        Review review = Optional.of(reference)
                .filter(asked -> reader.isOneOf(ReviewDesk.READERS))
                .flatMap(asked -> rows.find(desk.office(), asked))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        treatment.mustBeOpen(firms.get(review.office(), review.firm()));
        return file(review, reader);
    }

    /** @param status null = all; @param sheet null = all */
    public List<Listed> search(
            String office, Person reader, String words, ReviewStatus status, SheetKind sheet, int most) {
        return reader.isOneOf(ReviewDesk.READERS)
                ? listed(office, reader, rows.search(office, words, status, sheet, most))
                : List.of();
    }

    private List<Listed> listed(String office, Person reader, List<Review> reviews) {
        Set<String> closed = treatment.closedTo(office, reader);
        Map<String, Long> overdue = plans.overdue(office, desk.today()).stream()
                .collect(Collectors.groupingBy(ImprovementAction::reference, Collectors.counting()));
        Map<Long, Firm> named = reviews.stream()
                .map(Review::firm)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), firm -> firms.get(office, firm)));
        return reviews.stream()
                .filter(review -> !closed.contains(named.get(review.firm()).siren()))
                .map(review ->
                        new Listed(review, named.get(review.firm()), overdue.getOrDefault(review.reference(), 0L)))
                .toList();
    }

    /** An incident with whether the reader may withdraw it. */
    public record Recorded(SeriousIncident incident, boolean mayWithdraw) {}

    /** Incidents of a firm. @throws fr.palier.office.Rejection {@code supplier.pastEvaluation.notAllowed} */
    public List<Recorded> incidents(long firm) {
        OfficeReason.NOT_ALLOWED.when(!desk.person().isOneOf(ReviewDesk.READERS));
        Firm known = firms.get(desk.office(), firm);
        treatment.mustBeOpen(known);
        return incidents.of(known.office(), known.id()).stream()
                .map(one -> new Recorded(one, one.stands() && desk.mayWithdraw(one)))
                .toList();
    }

    /** What a firm sees behind its link: its own review and nothing else. @param mayObserve the deadline has not passed */
    public record FirmView(File file, boolean mayObserve) {}

    public FirmView ofLink(SignedLinks.Link link) {
        Review review = rows.find(link.office(), link.reference())
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(link.reference()));
        return new FirmView(
                file(review, Person.SYSTEM),
                review.status() == ReviewStatus.TOLD && !desk.today().isAfter(review.observeUntil()));
    }

    /** The review that a letter tells; by its number in the register. */
    public Optional<Review> toldBy(String office, long letter) {
        return rows.ofLetter(office, letter);
    }

    private File file(Review review, Person reader) {
        String reference = review.reference();
        return new File(
                review,
                firms.get(review.office(), review.firm()),
                new ReviewSheet(sheets.lines(reference), review.events() == null ? 0 : review.events()),
                sheets.sources(reference),
                observations.of(reference),
                documents.of(review.office(), reference).stream()
                        .filter(document -> document.kind().equals(ObserveReview.FILE_KIND)
                                || document.kind().equals(FollowPlan.FILE_KIND))
                        .collect(Collectors.toMap(StoredDocument::id, Function.identity())),
                review.status().isFrozen()
                        ? incidents.counted(reference)
                        : incidents.standing(
                                review.office(),
                                review.firm(),
                                review.sheet(),
                                review.periodFrom(),
                                review.periodUntil()),
                plans.of(reference),
                plans.moves(reference),
                plans.files(reference),
                sheets.raters(reference).contains(reader.id()),
                rows.correctionOf(reference).orElse(null),
                desk.today());
    }
}
