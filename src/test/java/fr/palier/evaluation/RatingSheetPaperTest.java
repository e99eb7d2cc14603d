package fr.palier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.evaluation.application.ChangeEvaluation;
import fr.palier.evaluation.application.EvaluationPhotos;
import fr.palier.evaluation.application.PrintSheet;
import fr.palier.evaluation.application.RateFirm;
import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The frozen sheet on paper: photos with captions, long comments, what a lawyer looks for. */
@PalierTest
class RatingSheetPaperTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2027, 2, 15);
    private static final int LONGEST_COMMENT = 4000;
    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private EvaluationStory story;

    @Autowired
    private RateFirm rating;

    @Autowired
    private ChangeEvaluation changing;

    @Autowired
    private PrintSheet printing;

    @Autowired
    private Documents documents;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void monday() {
        clock.moveTo(ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @Test
    void aSheetWithoutPhotoSaysHowItWasComputed() throws IOException {
        String reference = rated("Papier sans photo", 0, "Conforme.");
        try (PDDocument paper = paper(reference, "fiche-0-photo.pdf")) {
            assertThat(images(paper)).isZero();
            // three criteria of weight 1, all marked 4
            assertThat(text(paper))
                    .contains(
                            "(75,00 × 1 + 75,00 × 1 + 75,00 × 1) ÷ 3 = 75,00",
                            "rating-criteria (version ",
                            "rule_",
                            "Notée et figée",
                            "1er mars 2027")
                    .doesNotContain("Photos");
        }
    }

    @Test
    void aPhotoStandsOnTheSheetWithItsCaptionAndNothingOfTheCamera() throws IOException {
        String reference = rated("Papier avec une photo", 1, null);
        try (PDDocument paper = paper(reference, "fiche-1-photo.pdf")) {
            assertThat(images(paper)).isOne();
            assertThat(text(paper)).contains("Photo 1 : Cage B, palier 1", "jointe le 01/03/2027");
        }
        assertThatThrownBy(() -> jdbc.sql("update evaluation_photo set caption = 'Autre' where reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("is closed");
    }

    @Test
    void twelvePhotosAndTheLongestCommentsStayReadableAndLight() throws IOException {
        String sentence = "Les finitions des paliers ont été reprises après une première visite peu satisfaisante. ";
        String reference =
                rated("Papier de douze photos", 12, sentence.repeat(60).substring(0, LONGEST_COMMENT));
        try (PDDocument paper = paper(reference, "fiche-12-photos.pdf")) {
            assertThat(images(paper)).isEqualTo(12);
            assertThat(text(paper)).contains("Photo 12 : Cage B, palier 12");
        }
        assertThat(printed(reference).size()).isLessThan(3 * MEGABYTE);
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedByTheNameThatItsOwnerKnows() {
        String reference = story.of(story.site("Faux ami", 0, EvaluationStory.OFFICER, ACCEPTED))
                .get(0)
                .reference();
        Draft draft = story.marks(reference, 4, null);
        List<EvaluationPhotos.Photo> disguised =
                List.of(new EvaluationPhotos.Photo("cage B.jpg", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), null));
        assertThatThrownBy(
                        () -> As.person(EvaluationStory.OFFICER, () -> rating.keepDraft(reference, draft, disguised)))
                .hasMessageContaining("« cage B.jpg »")
                .hasMessageNotContaining("photo-");
    }

    @Test
    void theSamePhotoTwiceIsKeptOnce() throws IOException {
        String reference = story.of(story.site("Deux fois", 0, EvaluationStory.OFFICER, ACCEPTED))
                .get(0)
                .reference();
        EvaluationPhotos.Photo photo = photo(1);
        Draft draft = story.marks(reference, 4, null);
        As.person(EvaluationStory.OFFICER, () -> rating.keepDraft(reference, draft, List.of(photo, photo)));
        As.person(EvaluationStory.OFFICER, () -> rating.keepDraft(reference, draft, List.of(photo)));
        assertThat(story.view(reference).photos()).hasSize(1);
    }

    @Test
    void aCorrectedSheetIsPrintedAgainAndNamesTheOneThatCounts() throws IOException {
        String reference = rated("Papier rectifié", 0, null);
        paper(reference, "fiche-avant.pdf").close();
        String correction =
                As.person(EvaluationStory.SUPERVISOR, () -> changing.correct(reference, "Notes d'un autre chantier."));
        story.rate(correction, 2, "Après vérification.");
        try (PDDocument paper = paper(correction, "fiche-rectificative.pdf")) {
            assertThat(text(paper)).contains("Rectifie", reference, "Notes d’un autre chantier.");
        }
        assertThat(printed(reference).version()).isEqualTo(2);
        try (PDDocument paper =
                Loader.loadPDF(documents.open("62", printed(reference).id()).content())) {
            assertThat(text(paper)).contains("rectifiée par la fiche " + correction, "ne compte plus");
        }
    }

    private String rated(String title, int photos, String comment) {
        String reference = story.of(story.site(title, 0, EvaluationStory.OFFICER, ACCEPTED))
                .get(0)
                .reference();
        Map<String, Integer> marks = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        story.view(reference).form().criteria().forEach(criterion -> {
            marks.put(criterion.code(), 4);
            if (comment != null) {
                comments.put(criterion.code(), comment);
            }
        });
        Draft draft = new Draft(RatingSheet.Marks.of(marks), comments, comment);
        story.sayDesign(reference);
        As.person(
                EvaluationStory.OFFICER,
                () -> rating.freeze(
                        reference,
                        draft,
                        IntStream.rangeClosed(1, photos)
                                .mapToObj(RatingSheetPaperTest::photo)
                                .toList()));
        return reference;
    }

    private PDDocument paper(String reference, String file) throws IOException {
        As.person(EvaluationStory.OFFICER, () -> printing.print("62", reference));
        byte[] content = documents.open("62", printed(reference).id()).content();
        Files.write(Path.of("target", file), content);
        return Loader.loadPDF(content);
    }

    private StoredDocument printed(String reference) {
        return documents.of("62", reference).stream()
                .filter(one -> one.kind().equals("rating-sheet"))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static int images(PDDocument paper) throws IOException {
        int images = 0;
        for (PDPage page : paper.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                images += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return images;
    }

    private static String text(PDDocument paper) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        return reader.getText(paper).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** Upright and lying ones in turn, with the noise of a real one. */
    private static EvaluationPhotos.Photo photo(int number) {
        boolean upright = number % 3 == 0;
        BufferedImage picture =
                new BufferedImage(upright ? 1200 : 1600, upright ? 1600 : 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 1600, 1200, new Color(20 * number, 90, 120)));
        pen.fillRect(0, 0, 1600, 1600);
        Random noise = new Random(number);
        for (int stain = 0; stain < 20_000; stain++) {
            pen.setColor(new Color(noise.nextInt(256), noise.nextInt(256), noise.nextInt(256), 60));
            pen.fillRect(noise.nextInt(1600), noise.nextInt(1600), 8, 8);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return new EvaluationPhotos.Photo(
                "IMG_%d.JPG".formatted(number), bytes.toByteArray(), "Cage B, palier " + number);
    }
}
