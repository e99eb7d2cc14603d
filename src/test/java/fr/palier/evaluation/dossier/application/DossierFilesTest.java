package fr.palier.evaluation.dossier.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.evaluation.dossier.domain.DossierTable;
import fr.palier.office.Fingerprint;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class DossierFilesTest {

    private static final DossierTable OPINIONS = new DossierTable(
            "avis",
            "Avis des chargés d'opération",
            List.of(
                    new DossierTable.Column("fiche", "Référence", ""),
                    new DossierTable.Column("note", "Note sur 100", "points"),
                    new DossierTable.Column("figee_le", "Jour", "jj/mm/aaaa"),
                    new DossierTable.Column("commentaire", "Commentaire nettoyé", "")),
            List.of(
                    Arrays.asList(
                            "E-62-2026-0001", new BigDecimal("68.75"), LocalDate.of(2026, 3, 12), "Bien ; \"propre\""),
                    Arrays.asList("E-62-2026-0002", null, LocalDate.of(2026, 4, 1), "=HYPERLINK(\"x\")")));

    private final DossierFiles.Bundle bundle =
            DossierFiles.of("D-62-2026-0001", List.of("Période du 01/01/2026 au 30/06/2026."), List.of(OPINIONS));

    @Test
    void theSumOfTheDossierIsThatOfItsListAndChangesWithAnyByte() {
        DossierFiles.Written list = file("SHA256SUMS");
        assertThat(bundle.sha256()).isEqualTo(Fingerprint.of(list.content()));
        assertThat(new String(list.content(), StandardCharsets.UTF_8))
                .isEqualTo(file("avis.csv").sha256() + "  avis.csv\n"
                        + file("dictionnaire.csv").sha256() + "  dictionnaire.csv\n");
        DossierTable other = new DossierTable(
                "avis", OPINIONS.title(), OPINIONS.columns(), OPINIONS.rows().subList(0, 1));
        assertThat(DossierFiles.of("D-62-2026-0001", List.of(), List.of(other)).sha256())
                .isNotEqualTo(bundle.sha256());
        assertThat(DossierFiles.of("D-62-2026-0001", List.of(), List.of(OPINIONS))
                        .sha256())
                .isEqualTo(bundle.sha256());
    }

    @Test
    void csvReadsInAFrenchSpreadsheetAndHoldsNoFormula() {
        assertThat(new String(file("avis.csv").content(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFfiche;note;figee_le;commentaire\r\n"
                        + "E-62-2026-0001;68,75;2026-03-12;\"Bien ; \"\"propre\"\"\"\r\n"
                        + "E-62-2026-0002;;2026-04-01;\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    @Test
    void theWorkbookHoldsTheSameWithItsDictionaryAndTheSumToQuote() throws Exception {
        DossierFiles.Written workbook = file("dossier-D-62-2026-0001.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook.content()))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("lisez-moi", "avis", "dictionnaire");
            List<Row> readMe = book.findSheet("lisez-moi").orElseThrow().read();
            assertThat(readMe).extracting(row -> row.getCellText(0)).anyMatch(text -> text.contains(bundle.sha256()));
            List<Row> opinions = book.findSheet("avis").orElseThrow().read();
            assertThat(opinions).hasSize(3);
            assertThat(opinions.get(1).getCellAsNumber(1)).hasValue(new BigDecimal("68.75"));
            assertThat(opinions.get(1).getCellAsDate(2).orElseThrow().toLocalDate())
                    .isEqualTo("2026-03-12");
            // a text, not a formula
            assertThat(opinions.get(2).getCellText(3)).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(opinions.get(2).getCell(3).getFormula()).isNull();
            assertThat(book.findSheet("dictionnaire").orElseThrow().read()).hasSize(5);
        }
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsNoTable() {
        assertThatThrownBy(() -> new DossierTable("avis", "", OPINIONS.columns(), List.of(List.of("seul"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DossierFiles.Written file(String name) {
        return bundle.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
