package fr.palier.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class CsvTableTest {

    @Test
    void aFrenchSpreadsheetOpensItAndRunsNothing() {
        CsvTable table = CsvTable.of("objet", "montant", "jour", "note")
                .line("=HYPERLINK(\"x\")", Money.of(1200), LocalDate.of(2026, 3, 31), null)
                .line("peinture ; sols\n\"lot 2\"", new BigDecimal("-4.50"), null, "+33");

        assertThat(table.text())
                .isEqualTo(
                        """
                        \uFEFFobjet;montant;jour;note\r
                        "'=HYPERLINK(""x"")";1200,00;2026-03-31;\r
                        "peinture ; sols
                        ""lot 2""\";-4,50;;'+33\r
                        """);
        assertThat(table.bytes()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        byte[] bytes = CsvTable.of("objet", "montant")
                .line("peinture ; sols\n\"lot 2\"", new BigDecimal("-4.50"))
                .bytes();

        try (CsvFile file = CsvFile.open(new ByteArrayResource(bytes), java.util.List.of("objet"))) {
            CsvLine line = file.next();
            assertThat(line.text("objet", 100)).isEqualTo("peinture ; sols\n\"lot 2\"");
            assertThat(line.text("montant", 10)).isEqualTo("-4,50");
            assertThat(file.next()).isNull();
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("\uFEFF");
    }
}
