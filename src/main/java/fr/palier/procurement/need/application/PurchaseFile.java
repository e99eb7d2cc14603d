package fr.palier.procurement.need.application;

import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.PastPurchase;
import fr.palier.procurement.need.domain.Words;
import fr.palier.supplier.Siren;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Past purchases as a French office exports them; amounts {@code 1 234,56 €}, under a title that begins with {@code montant}. */
final class PurchaseFile {

    private static final List<String> REQUIRED =
            List.of("reference", "date", "objet", "nature", "montant", "fournisseur");
    private static final Map<String, Nature> NATURES = Map.of(
            "travaux", Nature.WORKS,
            "works", Nature.WORKS,
            "fournitures", Nature.SUPPLIES,
            "fourniture", Nature.SUPPLIES,
            "supplies", Nature.SUPPLIES,
            "services", Nature.SERVICES,
            "service", Nature.SERVICES);
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;
    private static final Money ABSURD = Money.of(1_000_000_000);

    /** A line, read when asked so that each says its own fault. */
    record Line(CsvLine cells) {

        long number() {
            return cells.number();
        }

        String reference() {
            return cells.cells().getOrDefault("reference", "");
        }

        PastPurchase purchase() {
            String family = cells.optional("famille", LONGEST_NAME).orElse(null);
            String operation = cells.optional("operation", LONGEST_NAME).orElse(null);
            NeedReason.FAMILY_OR_OPERATION.when((family == null) == (operation == null));
            Nature nature = nature(cells.text("nature", LONGEST_NAME));
            NeedReason.OPERATION_FOR_WORKS.when(operation != null && nature != Nature.WORKS);
            String siren = cells.optional("siren", LONGEST_NAME)
                    .map(written -> written.replace(" ", ""))
                    .orElse(null);
            NeedReason.WRONG_SIREN.when(siren != null && !Siren.isSound(siren), siren);
            return new PastPurchase(
                    cells.text("reference", LONGEST_REFERENCE),
                    cells.day("date"),
                    cells.text("objet", LONGEST_SUBJECT),
                    nature,
                    family,
                    operation,
                    amount(cells.text("montant", LONGEST_NAME)),
                    cells.text("fournisseur", LONGEST_NAME),
                    siren,
                    null);
        }
    }

    private PurchaseFile() {}

    static List<Line> lines(byte[] content) {
        try (CsvFile file = CsvFile.open(() -> new ByteArrayInputStream(content), PurchaseFile::column, List.of())) {
            requireColumns(file.titles());
            List<Line> lines = new ArrayList<>();
            for (CsvLine line = file.next(); line != null; line = file.next()) {
                lines.add(new Line(line));
            }
            NeedReason.EMPTY_FILE.when(lines.isEmpty());
            return lines;
        }
    }

    private static void requireColumns(List<String> titles) {
        String missing =
                REQUIRED.stream().filter(name -> !titles.contains(name)).collect(Collectors.joining(", "));
        NeedReason.MISSING_COLUMNS.when(!missing.isEmpty(), missing);
        NeedReason.MISSING_COLUMNS.when(
                !titles.contains("famille") && !titles.contains("operation"), "famille ou operation");
    }

    private static String column(String title) {
        String name = CsvFile.title(title);
        return name.startsWith("montant") ? "montant" : name;
    }

    private static Nature nature(String cell) {
        Nature nature = NATURES.get(Words.plain(cell).strip());
        OfficeReason.WRONG_CHOICE.when(nature == null, cell, "nature");
        return nature;
    }

    /** {@code 1 234,56 €}, {@code 1.234,56}, {@code 1234.56}. */
    static Money amount(String cell) {
        String digits = cell.replaceAll("[\\s\\u00A0\\u202F€]", "");
        if (digits.contains(",")) {
            digits = digits.replace(".", "").replace(',', '.');
        }
        OfficeReason.WRONG_AMOUNT.when(!digits.matches("[0-9]{1,12}(\\.[0-9]{1,2})?"), "montant");
        Money amount = Money.of(new BigDecimal(digits));
        OfficeReason.WRONG_AMOUNT.when(amount.compareTo(Money.ZERO) <= 0, "montant");
        OfficeReason.ABSURD_AMOUNT.when(amount.compareTo(ABSURD) > 0, "montant");
        return amount;
    }
}
