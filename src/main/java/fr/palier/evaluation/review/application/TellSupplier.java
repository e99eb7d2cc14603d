package fr.palier.evaluation.review.application;

import fr.palier.correspondence.LetterSent;
import fr.palier.correspondence.LinkLifetime;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Decision;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the provisional sheet to the firm, with the link behind which it says what it thinks of it. */
@Component
public class TellSupplier {

    /** Purpose of the signed link of a firm. */
    public static final String LINK = "supplier-review";

    private static final String TERMS = "review-terms";

    private final ReviewRows rows;
    private final SupplierLetters letters;
    private final SignedLinks links;
    private final Firms firms;
    private final ReviewFlow flow;
    private final ReviewDesk desk;
    private final LinkLifetime lifetime;

    TellSupplier(
            ReviewRows rows,
            SupplierLetters letters,
            SignedLinks links,
            Firms firms,
            ReviewFlow flow,
            ReviewDesk desk,
            LinkLifetime lifetime) {
        this.rows = rows;
        this.letters = letters;
        this.links = links;
        this.firms = firms;
        this.flow = flow;
        this.desk = desk;
        this.lifetime = lifetime;
    }

    /** Gives the last day for observations. */
    @Transactional
    public LocalDate tell(String office, String reference) {
        Review review = desk.locked(office, reference);
        review.mustBe(ReviewStatus.PROVISIONAL);
        Firm firm = firms.living(office, review.firm());
        Decision terms =
                desk.decide(review, TERMS, Map.of("sheet", review.sheet().name()));
        LocalDate until = desk.today().plusDays(terms.number("observationDays"));
        UUID link = links.createLink(
                LINK,
                office,
                reference,
                firm.name(),
                until.plusDays(1L + lifetime.days(office, LINK))
                        .atStartOfDay(Zone.PARIS)
                        .toInstant());
        long letter = letters.provisional(review, firm, until, link);
        rows.told(review, letter, link, desk.now(), until);
        desk.note(
                review,
                "told",
                "Fiche provisoire envoyée à l'entreprise ; observations possibles jusqu'au %s."
                        .formatted(SupplierLetters.day(until)),
                Map.of("letter", letter, "rule", terms.rule()));
        return until;
    }

    /** A letter that waited leaves the firm the whole period. */
    @EventListener
    @Transactional
    public void left(LetterSent sent) {
        rows.lockOfLetter(sent.office(), sent.letterId())
                .filter(review -> review.status() == ReviewStatus.TOLD)
                .ifPresent(review -> {
                    LocalDate until = sent.sentAt()
                            .atZone(Zone.PARIS)
                            .toLocalDate()
                            .plusDays(
                                    desk.terms(review.office(), review.sheet()).number("observationDays"));
                    if (until.isAfter(review.observeUntil())) {
                        rows.observeUntil(review.reference(), until);
                        flow.observeUntilMoved(review, until);
                    }
                });
    }
}
