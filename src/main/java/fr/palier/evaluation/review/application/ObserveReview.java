package fr.palier.evaluation.review.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.review.domain.Observation;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.domain.SheetLine;
import fr.palier.evaluation.review.persistence.ObservationRows;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.evaluation.review.persistence.SheetRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A firm says what it thinks of its provisional sheet: by the link, or by a person who writes down what it wrote on paper. */
@Component
public class ObserveReview {

    /** Kind of the files that firms join. */
    public static final String FILE_KIND = "review-observation";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 8000;
    private static final int MOST = 50;
    private static final int MOST_FILES = 5;

    private final ReviewRows rows;
    private final SheetRows sheets;
    private final ObservationRows observations;
    private final Documents documents;
    private final ReviewFlow flow;
    private final ReviewDesk desk;

    ObserveReview(
            ReviewRows rows,
            SheetRows sheets,
            ObservationRows observations,
            Documents documents,
            ReviewFlow flow,
            ReviewDesk desk) {
        this.rows = rows;
        this.sheets = sheets;
        this.observations = observations;
        this.documents = documents;
        this.flow = flow;
        this.desk = desk;
    }

    /** A file that came with it. */
    public record Upload(String fileName, byte[] content) {}

    /** @param code criterion; null or blank = the whole sheet */
    public record Said(String code, String text) {}

    /**
     * In time.
     *
     * @throws fr.palier.office.Rejection {@code review.tooLate}, {@code review.alreadyHeard}: nothing is kept, {@link #letter} is offered
     */
    @Transactional
    public void byLink(SignedLinks.Link link, Said said) {
        observe(desk.locked(link.office(), link.reference()), said, null);
    }

    /** What came on paper, in time. */
    @Transactional
    public void byDesk(String reference, Said said) {
        desk.mustBeOne(ReviewDesk.DECIDERS);
        observe(desk.locked(desk.office(), reference), said, desk.person().name());
    }

    private void observe(Review review, Said said, String writtenBy) {
        mustHear(review);
        long id = keep(review, said, false);
        desk.note(
                review,
                "observed",
                writtenBy == null
                        ? "L'entreprise a présenté une observation."
                        : "Observation de l'entreprise notée par %s.".formatted(writtenBy),
                Map.of("observation", id));
    }

    /** After the deadline, or after the firm said that it had finished: filed as a letter, without weight on the sheet. */
    @Transactional
    public void letter(SignedLinks.Link link, Said said) {
        Review review = desk.locked(link.office(), link.reference());
        ReviewReason.NOT_LATE.when(isHeard(review), SupplierLetters.day(review.observeUntil()));
        long id = keep(review, said, true);
        desk.note(
                review,
                "letterReceived",
                "Courrier de l'entreprise reçu hors délai : versé au dossier, sans effet sur la fiche.",
                Map.of("observation", id));
    }

    /** A file of what was said; the words are kept already, so that a file that is refused loses none. */
    @Transactional
    public void attach(SignedLinks.Link link, long observation, Upload file) {
        Review review = desk.locked(link.office(), link.reference());
        Observation said = observations
                .find(review.reference(), observation)
                .orElseThrow(ReviewReason.UNKNOWN_OBSERVATION::rejection);
        if (!said.late()) {
            mustHear(review);
        }
        ReviewReason.TOO_MANY_FILES.when(said.documents().size() >= MOST_FILES, MOST_FILES);
        OfficeReason.MISSING.when(file.fileName().isBlank(), "Fichier");
        long document = documents
                .store(new NewDocument(
                        review.office(),
                        review.reference(),
                        FILE_KIND,
                        file.fileName(),
                        file.content(),
                        Confidentiality.RESTRICTED))
                .id();
        observations.attach(observation, document);
    }

    /** The firm has said all that it had to say: the decision need not wait for the deadline. */
    @Transactional
    public void done(SignedLinks.Link link) {
        Review review = desk.locked(link.office(), link.reference());
        mustHear(review);
        rows.heard(review, desk.now());
        desk.note(review, "heard", "L'entreprise a indiqué avoir terminé ses observations.", Map.of());
        flow.heard(review);
    }

    /** The deadline has passed. */
    @Transactional
    public void timeIsUp(String office, String reference) {
        Review review = desk.locked(office, reference);
        if (review.status() == ReviewStatus.TOLD) {
            rows.heard(review, null);
            desk.note(review, "observationsClosed", "Le délai d'observation de l'entreprise est passé.", Map.of());
        }
    }

    private boolean isHeard(Review review) {
        return review.status() == ReviewStatus.TOLD && !desk.today().isAfter(review.observeUntil());
    }

    private void mustHear(Review review) {
        ReviewReason.WRONG_MOMENT.when(
                review.observeUntil() == null, review.status().label());
        ReviewReason.ALREADY_HEARD.when(review.heardAt() != null);
        ReviewReason.TOO_LATE.when(!isHeard(review), SupplierLetters.day(review.observeUntil()));
    }

    private long keep(Review review, Said said, boolean late) {
        String code = said.code() == null || said.code().isBlank() ? null : said.code();
        if (code != null) {
            ReviewReason.UNKNOWN_LINE.when(sheets.lines(review.reference()).stream()
                    .map(SheetLine::code)
                    .noneMatch(code::equals));
        }
        ReviewReason.OBSERVATION_TOO_SHORT.when(
                said.text() == null || said.text().strip().length() < SHORTEST);
        String text = Text.required(said.text(), "Votre observation", LONGEST);
        ReviewReason.TOO_MANY_OBSERVATIONS.when(
                observations.of(review.reference()).size() >= MOST, MOST);
        return observations.add(review.reference(), code, text, late, desk.now());
    }
}
