package fr.palier.evaluation.review;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.review.application.DecideReview;
import fr.palier.evaluation.review.application.ObserveReview;
import fr.palier.evaluation.review.application.ReviewFigures;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.SheetLine;
import fr.palier.supplier.Firm;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a review looks like to who reads it: five long criteria, one of them corrected. */
@PalierTest
class ReviewPaperTest {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final List<String> LABELS = List.of(
            "Réactivité : premier contact avec le locataire dans le délai du contrat",
            "Rendez-vous tenus à l'heure annoncée au locataire",
            "Interventions terminées dans le délai du contrat, temps rendus compris",
            "Travaux acceptés dès la première réception par l'agence",
            "Interventions sans réouverture dans les trente jours qui suivent");

    @Autowired
    private ReviewStory story;

    @Autowired
    private StagedFigures figures;

    @Autowired
    private ObserveReview observing;

    @Autowired
    private DecideReview deciding;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @LocalServerPort
    private int port;

    @Test
    void theCorrectedSheetFitsItsPaperAndTheFirmReadsNoNoteOfTheOffice() throws IOException {
        String reference = toDecide(story.firm(1), ReviewStory.half(2024, 1));
        As.person(
                ReviewStory.QUALITY,
                () -> deciding.correct(
                        reference, "C3", new BigDecimal("93.2"), "Trois commandes étaient suspendues par l'office."));
        story.answerAll(ReviewStory.QUALITY, reference);
        story.decide(ReviewStory.QUALITY, reference);
        String provisional = read(letter(reference, 0), "revue-provisoire.pdf");
        assertThat(provisional).contains("Nombre de faits comptés : 100.");
        String result = read(letter(reference, 1), "revue-resultat.pdf");
        assertThat(result)
                .contains("93,20", "corrigé, avant : 90,00")
                .doesNotContain("exemple à valider", "rule_", "Règle");
        assertThat(lastPage(letter(reference, 1)))
                .as("a closing never stands alone")
                .contains("SHA-256");
        assertThat(read(story.review(reference).document(), "revue-gelee.pdf"))
                .contains("corrigé, avant : 90,00", "rule_");
    }

    @Test
    void whoDecidesReadsTheObservationsWhereTheFormSaysSo() {
        String reference = toDecide(story.firm(2), ReviewStory.half(2024, 2));
        Visitor quality = Visitor.signedIn(port, ReviewStory.QUALITY);
        String panel = "/dossiers/" + reference;
        assertThat(quality.get(panel).body())
                .contains("Trois commandes étaient suspendues, voyez les courriels.", "Sans réponse");
        String page = "/revues/" + reference;
        Visitor.Answer words = quality.submit(
                page,
                page,
                "action",
                "corriger",
                "critere",
                "C1",
                "points",
                "beaucoup",
                "motif",
                "Un motif suffisant.");
        assertThat(words.body()).contains("un nombre entre 0 et 100").doesNotContain("nombre entier");
        assertThatThrownBy(() -> story.decide(ReviewStory.QUALITY, reference))
                .hasMessageContaining("1 observation de l'entreprise");
        long observation = story.file(reference).observations().get(0).id();
        As.person(ReviewStory.QUALITY, () -> {
            assertRefused(() -> deciding.answer(reference, observation, "Non."), "review.answerRequired");
            deciding.answer(reference, observation, "Vérifié : deux l'étaient en effet.");
        });
        assertThat(quality.get(panel).body())
                .contains("Vérifié : deux l&#39;étaient en effet.")
                .doesNotContain("Sans réponse");
        assertThat(quality.get(page).body()).doesNotContain("possibles jusqu");
        story.decide(ReviewStory.QUALITY, reference);
        assertThat(quality.get(page).body()).contains("revue rectificative").doesNotContain("possibles jusqu");
        assertThat(new Visitor(port).get("/liens/" + story.token(reference)).body())
                .doesNotContain("est passé depuis");
        assertThatThrownBy(() -> As.person(
                        ReviewStory.QUALITY,
                        () -> deciding.correct(reference, "C1", BigDecimal.ONE, "Un motif bien suffisant.")))
                .hasMessageContaining("revue rectificative");
    }

    private String toDecide(Firm firm, ReviewPeriod period) {
        List<SheetLine> lines = new ArrayList<>();
        for (int place = 1; place <= LABELS.size(); place++) {
            lines.add(SheetLine.of(
                    place, "C" + place, LABELS.get(place - 1), place, new Rate(100, 90), new Rate(120, 90)));
        }
        figures.stage(
                firm.id(),
                SheetKind.MAINTENANCE,
                period,
                new ReviewFigures.Provisional(new ReviewSheet(lines, 100), List.of(), Set.of()));
        String reference = story.told(firm, SheetKind.MAINTENANCE, period);
        observing.byLink(
                story.link(reference),
                new ObserveReview.Said("C3", "Trois commandes étaient suspendues, voyez les courriels."));
        story.passObservationPeriod(reference);
        return reference;
    }

    private long letter(String reference, int place) {
        List<Letter> sent = letters.of("62", reference);
        return sent.get(place).document();
    }

    /** The text, once nothing of it was found beyond the margins. */
    private String read(long document, String file) throws IOException {
        byte[] content = documents.open("62", document).content();
        Files.write(Path.of("target", file), content);
        try (PDDocument paper = Loader.loadPDF(content)) {
            PDFTextStripper reader = new WithinMargins();
            reader.setSortByPosition(true);
            return plain(reader.getText(paper));
        }
    }

    private String lastPage(long document) throws IOException {
        try (PDDocument paper = Loader.loadPDF(documents.open("62", document).content())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setStartPage(paper.getNumberOfPages());
            return plain(reader.getText(paper));
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** Refuses a character to the right of the margin of a page. */
    private static final class WithinMargins extends PDFTextStripper {

        @Override
        protected void processTextPosition(TextPosition text) {
            double right = text.getPageWidth() - 20 * MILLIMETRE;
            assertThat((double) text.getXDirAdj() + text.getWidthDirAdj())
                    .as("« %s » at %s", text, text.getYDirAdj())
                    .isLessThanOrEqualTo(right + 1);
            super.processTextPosition(text);
        }
    }
}
