package fr.palier.evaluation.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.DemoClock;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.application.TellSupplier;
import fr.palier.evaluation.review.domain.Observation;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The firm's page of its review, attacked: a clear French sentence each time, and nothing lost that was kept before. */
@PalierTest
class ReviewLinkTest {

    private static final String WORDS = "<script>alert('x')</script> Les retards de mars suivent une rupture.";

    @Autowired
    private ReviewStory story;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private DemoClock clock;

    @LocalServerPort
    private int port;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aForgedAnEndedAndAnotherFirmsLinkOpenNothing() {
        story.upkeep(story.firm(1), ReviewStory.half(2009, 1), 20, 20, 20, 20);
        story.upkeep(story.firm(2), ReviewStory.half(2009, 1), 20, 10, 10, 10);
        String one = story.told(story.firm(1), SheetKind.MAINTENANCE, ReviewStory.half(2009, 1));
        String other = story.told(story.firm(2), SheetKind.MAINTENANCE, ReviewStory.half(2009, 1));
        Visitor firm = new Visitor(port);
        assertThat(firm.get("/liens/" + story.token(one)).body())
                .contains(story.firm(1).name(), "100,00")
                .doesNotContain(story.firm(2).name(), other, "50,00");
        String token = story.token(one);
        String forged = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
        assertThat(firm.get("/liens/" + forged).status()).isEqualTo(404);
        links.revokeAll(TellSupplier.LINK, "62", one);
        Visitor.Answer ended = firm.get("/liens/" + token);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.body()).doesNotContain(story.firm(1).name());
    }

    /** Fifteen days: the whole of the last one, in Paris, is in time; the minute after it is not, though the procedure has not moved on. */
    @Test
    void theLastDayCountsToItsEndInParisAndTheLinkItselfEnds() {
        story.upkeep(story.firm(4), ReviewStory.half(2010, 1), 20, 20, 20, 20);
        clock.moveTo(ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS));
        String review = story.told(story.firm(4), SheetKind.MAINTENANCE, ReviewStory.half(2010, 1));
        assertThat(story.review(review).observeUntil()).isEqualTo(LocalDate.of(2027, 3, 16));
        String page = "/liens/" + story.token(review);
        Visitor firm = new Visitor(port);
        clock.moveTo(ZonedDateTime.of(2027, 3, 16, 23, 57, 0, 0, Zone.PARIS));
        assertThat(firm.get(page).body()).contains("Présenter une observation", "16 mars 2027");
        assertThat(firm.submit(page, page + "/observation", "texte", "Dit à la dernière heure.", "action", "dire")
                        .status())
                .isEqualTo(302);
        clock.moveTo(ZonedDateTime.of(2027, 3, 17, 0, 0, 1, 0, Zone.PARIS));
        assertThat(firm.get(page).body()).doesNotContain("Présenter une observation");
        assertThat(firm.submit(page, page + "/observation", "texte", "Dit une minute après.", "action", "dire")
                        .status())
                .isEqualTo(422);
        assertThat(firm.submit(page, page + "/observations-terminees").status()).isEqualTo(422);
        assertThat(story.file(review).observations()).hasSize(1);
        clock.moveTo(ZonedDateTime.of(2028, 4, 19, 23, 0, 0, 0, Zone.PARIS));
        assertThat(firm.get(page).status()).as("400 days after the deadline").isEqualTo(200);
        clock.moveTo(ZonedDateTime.of(2028, 4, 20, 0, 0, 1, 0, Zone.PARIS));
        Visitor.Answer expired = firm.get(page);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.body()).doesNotContain(story.firm(4).name());
        assertThat(new Visitor(port)
                        .submit("/connexion", page + "/observation", "texte", "Par un lien mort.", "action", "dire")
                        .status())
                .isEqualTo(410);
    }

    /** A link opens the one page that it was made for: its token says nothing to the pages of other purposes. */
    @Test
    void theLinkOfAReviewIsNoneOfAnotherPageOrObservation() {
        story.upkeep(story.firm(1), ReviewStory.half(2010, 2), 20, 20, 20, 20);
        story.upkeep(story.firm(2), ReviewStory.half(2010, 2), 20, 20, 20, 20);
        String mine = story.told(story.firm(1), SheetKind.MAINTENANCE, ReviewStory.half(2010, 2));
        String other = story.told(story.firm(2), SheetKind.MAINTENANCE, ReviewStory.half(2010, 2));
        Visitor firm = new Visitor(port);
        String page = "/liens/" + story.token(mine);
        String others = "/liens/" + story.token(other);
        firm.submit(others, others + "/observation", "texte", "Ce que dit l'autre entreprise.", "action", "dire");
        long said = story.file(other).observations().get(0).id();
        byte[] note = "Passage du 3 mars.".getBytes(StandardCharsets.UTF_8);
        assertThat(firm.upload(page, page + "/observation/" + said + "/piece", "avis.txt", note)
                        .status())
                .as("an observation of another firm")
                .isEqualTo(422);
        assertThat(story.file(other).observations().get(0).documents()).isEmpty();
        for (String path : List.of("/penalites", "/penalites-terminees", "/releve", "/revue", "/chiffres")) {
            assertThat(firm.submit(page, page + path, "texte", "Une phrase assez longue.", "action", "dire")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(firm.upload(page, page + "/penalites/1/piece", "avis.txt", note)
                        .status())
                .isEqualTo(404);
    }

    /** Text with markup is text in the letter of the result, and in the names of files. */
    @Test
    void markupIsTextInLettersAndNamesOfFiles() throws IOException {
        story.upkeep(story.firm(5), ReviewStory.half(2010, 1), 20, 20, 15, 20);
        String review = story.told(story.firm(5), SheetKind.MAINTENANCE, ReviewStory.half(2010, 1));
        String page = "/liens/" + story.token(review);
        Visitor firm = new Visitor(port);
        firm.submit(page, page + "/observation", "texte", WORDS + " &amp; <b>gras</b>", "action", "dire");
        String files = page + "/observation/"
                + story.file(review).observations().get(0).id() + "/piece";
        byte[] note = "Passage du 3 mars.".getBytes(StandardCharsets.UTF_8);
        assertThat(firm.upload(page, files, "<img src=x onerror=alert(1)>.txt", note)
                        .status())
                .isEqualTo(302);
        assertThat(firm.get(page).body()).doesNotContain("<img src=x");
        assertThat(Visitor.signedIn(port, ReviewStory.QUALITY)
                        .get("/revues/" + review)
                        .body())
                .contains("&lt;script&gt;")
                .doesNotContain("<img src=x", "<script>alert");
        firm.submit(page, page + "/observations-terminees");
        story.answerAll(ReviewStory.QUALITY, review);
        story.decide(ReviewStory.QUALITY, review);
        Letter result = letters.of("62", review).stream()
                .filter(letter -> letter.kind().equals("review-result-letter"))
                .findFirst()
                .orElseThrow();
        try (var pdf = Loader.loadPDF(documents.open("62", result.document()).content())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("<script>alert('x')</script>", "&amp; <b>gras</b>");
        }
    }

    @Test
    void wordsAreTextAndARefusedFileLosesNone() {
        story.upkeep(story.firm(3), ReviewStory.half(2009, 2), 20, 20, 15, 20);
        String review = story.told(story.firm(3), SheetKind.MAINTENANCE, ReviewStory.half(2009, 2));
        String page = "/liens/" + story.token(review);
        Visitor firm = new Visitor(port);
        assertThat(firm.submit(page, page + "/observation", "texte", WORDS, "action", "dire")
                        .status())
                .isEqualTo(302);
        assertThat(firm.get(page).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
        Observation kept = story.file(review).observations().get(0);
        assertThat(kept.text()).isEqualTo(WORDS);
        String files = page + "/observation/" + kept.id() + "/piece";
        Visitor.Answer disguised =
                firm.upload(page, files, "preuve.pdf", "MZ programme".getBytes(StandardCharsets.UTF_8));
        assertThat(disguised.status()).isEqualTo(422);
        assertThat(disguised.body()).contains("role=\"alert\"").contains("&lt;script&gt;");
        Visitor.Answer huge = firm.upload(page, files, "photos.pdf", new byte[21 * 1024 * 1024]);
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.body()).contains("20 Mo", "&lt;script&gt;");
        assertThat(story.file(review).observations())
                .extracting(Observation::text, Observation::documents)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(WORDS, List.of()));
        assertThat(firm.upload(
                                page,
                                files,
                                "avis de passage.txt",
                                "Passage du 3 mars.".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(302);
        assertThat(story.file(review).observations().get(0).documents()).hasSize(1);
        story.passObservationPeriod(review);
        Visitor.Answer late =
                firm.submit(page, page + "/observation", "texte", "Encore un mot, trop tard.", "action", "dire");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Il n&#39;est pas perdu", "Encore un mot, trop tard.</textarea>");
        assertThat(firm.submit(page, page + "/observation", "texte", "Encore un mot, trop tard.", "action", "courrier")
                        .status())
                .isEqualTo(302);
        assertThat(story.file(review).observations()).hasSize(2).last().matches(Observation::late);
    }
}
