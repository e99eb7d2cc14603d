package fr.palier.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.application.Templates;
import fr.palier.office.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.exceptions.TemplateEngineException;

class PrinterTest {

    private static final Office OFFICE = new Office(
            "62",
            "Démonstration · Office du Pas-de-Calais",
            "pas-de-calais-habitat",
            "OPH",
            false,
            "achats@office-62.example",
            "https://office-62.example/marches");

    private final Printer printer = new Printer(new Templates());

    @Test
    void aLetterPrintsEveryFrenchCharacter() throws IOException {
        byte[] pdf =
                letter("Montant retenu : 1\u202f234\u00a0567,89\u00a0€, soit l’« œuvre » prévue dès août – à Noël.");
        Files.write(Path.of("target", "lettre.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper()
                    .getText(document)
                    .replace('\u202f', ' ')
                    .replace('\u00a0', ' ');
            assertThat(text)
                    .contains("Montant retenu : 1 234 567,89 €, soit l’« œuvre » prévue dès août – à Noël.")
                    .contains("Objet : Rejet de votre offre")
                    .contains("Entreprise fictive Alpha")
                    .contains("1 rue de l’Exemple")
                    .contains("Le 21 novembre 2026")
                    .contains("La directrice générale")
                    .contains("Page 1 / 1")
                    .contains("Démonstration · Office du Pas-de-Calais · dossier M-62-2026-0042");
        }
    }

    @Test
    void everyFontIsInTheFileAndThePagesAreTagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter("Texte"))) {
            for (PDPage page : document.getPages()) {
                List<COSName> names = StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false)
                        .toList();
                assertThat(names).isNotEmpty();
                for (COSName name : names) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(page.getResources().getFont(name).getName())
                            .isTrue();
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Rejet de votre offre");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            String metadata = new String(
                    document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfaid").contains("pdfuaid");
        }
    }

    @Test
    void whatSomebodyTypedIsTextAndNothingElse() throws IOException {
        // an object such as "<img src=file:///etc/passwd>" must neither be drawn nor fetched
        byte[] pdf = letter("<img src=\"file:///etc/passwd\"/> & <b>gras</b>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("<img src=\"file:///etc/passwd\"/> & <b>gras</b>");
        }
    }

    /** Whatever precedes it, so that each of these stands once where a line ends. */
    @ParameterizedTest
    @ValueSource(strings = {"de l'exploitation", "le 08/03/2027", "reçu le 8 mars 2027 à 12:05"})
    void noLineEndsAfterAnApostropheNorInsideADayOrAnHour(String phrase) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            text.append("m".repeat(i % 17 + 1)).append(' ').append(phrase).append(' ');
        }
        try (PDDocument document = Loader.loadPDF(letter(text.toString()))) {
            assertThat(new PDFTextStripper().getText(document))
                    .doesNotContainPattern("’\\s*\\R")
                    .doesNotContainPattern("\\d/\\h*\\R\\d|\\d\\h*\\R/\\d")
                    .doesNotContainPattern("\\d\\h*\\Rh|h\\h*\\R\\d");
        }
    }

    @Test
    void theSameLetterHasTheSamePages() throws IOException {
        assertThat(text(letter("Texte"))).isEqualTo(text(letter("Texte")));
    }

    @Test
    void aTemplateThatIsMissingIsNoEmptyLetter() {
        assertThatThrownBy(() -> printer.pdf("correspondence/inconnu", Map.of()))
                .isInstanceOf(TemplateEngineException.class);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] letter(String paragraph) {
        Map<String, Object> model = new HashMap<>();
        model.put("office", OFFICE);
        model.put("reference", "M-62-2026-0042");
        model.put("recipientName", "Entreprise fictive Alpha\n1 rue de l'Exemple\n62000 Villefictive");
        model.put("date", LocalDate.of(2026, 11, 21));
        model.put("subject", "Rejet de votre offre");
        model.put("paragraphs", List.of(paragraph));
        model.put("signatoryTitle", "La directrice générale");
        model.put("signatory", "Direction (démonstration)");
        return printer.pdf("correspondence/lettre-simple", model);
    }
}
