package fr.palier.evaluation.review.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Person;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.PastReview;
import fr.palier.supplier.PastReviews;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Frozen reviews as facts for those who prepare a purchase. */
@Component
@Transactional(readOnly = true)
class FrozenReviews implements PastReviews {

    private final ReviewRows rows;
    private final Contracts contracts;
    private final Firms firms;
    private final EqualTreatment treatment;

    FrozenReviews(ReviewRows rows, Contracts contracts, Firms firms, EqualTreatment treatment) {
        this.rows = rows;
        this.contracts = contracts;
        this.firms = firms;
        this.treatment = treatment;
    }

    @Override
    public List<PastReview> ofFirm(String office, long firm, Person reader) {
        long living = firms.living(office, firm).id();
        return open(office, reader, rows.lastFrozen(office)).stream()
                .filter(one -> one.firm().id() == living)
                .toList();
    }

    @Override
    public List<PastReview> ofPurchase(String office, String family, String nature, Person reader) {
        List<Review> all = rows.lastFrozen(office);
        if (family == null) {
            return open(
                    office,
                    reader,
                    all.stream()
                            .filter(review -> review.sheet().name().equals(nature))
                            .toList());
        }
        Set<Long> holders = contracts.ofFamily(office, family).stream()
                .map(Contract::firm)
                .map(firm -> firms.living(office, firm).id())
                .collect(Collectors.toSet());
        return open(office, reader, all).stream()
                .filter(one -> holders.contains(one.firm().id()))
                .toList();
    }

    private List<PastReview> open(String office, Person reader, List<Review> reviews) {
        Set<String> closed = treatment.closedTo(office, reader);
        return reviews.stream()
                .map(review -> fact(review, firms.living(office, review.firm())))
                .filter(one -> !closed.contains(one.firm().siren()))
                .sorted(Comparator.comparing((PastReview one) -> one.firm().name())
                        .thenComparing(PastReview::sheet))
                .toList();
    }

    private static PastReview fact(Review review, Firm firm) {
        return new PastReview(
                review.reference(),
                firm,
                review.sheet().label(),
                review.periodFrom(),
                review.periodUntil(),
                review.events(),
                review.score(),
                review.grade().label(),
                review.outcome().label(),
                review.frozenAt());
    }
}
