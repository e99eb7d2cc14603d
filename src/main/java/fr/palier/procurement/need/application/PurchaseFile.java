package fr.palier.procurement.need.application;

import fr.palier.office.CsvText;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.PastPurchase;
import fr.palier.procurement.need.domain.Words;
import fr.palier.supplier.Siren;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV of past purchases as a French office exports it: UTF-8 with or without BOM or Windows-1252, separator {@code ;} {@code ,} or
 * tab, dates {@code jj/mm/aaaa} or ISO, amounts {@code 1 234,56 €}.
 */
final class PurchaseFile {

    private static final List<String> REQUIRED =
            List.of("reference", "date", "objet", "nature", "montant", "fournisseur");
    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
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
    record Line(long number, String reference, Map<String, String> cells) {

        PastPurchase purchase() {
            String family = cells.getOrDefault("famille", "");
            String operation = cells.getOrDefault("operation", "");
            NeedReason.FAMILY_OR_OPERATION.when(family.isEmpty() == operation.isEmpty());
            Nature nature = nature(text("nature", LONGEST_NAME));
            NeedReason.OPERATION_FOR_WORKS.when(!operation.isEmpty() && nature != Nature.WORKS);
            String siren = cells.getOrDefault("siren", "").replace(" ", "");
            NeedReason.WRONG_SIREN.when(!siren.isEmpty() && !Siren.isSound(siren), siren);
            return new PastPurchase(
                    text("reference", LONGEST_REFERENCE),
                    day(text("date", LONGEST_NAME)),
                    text("objet", LONGEST_SUBJECT),
                    nature,
                    family.isEmpty() ? null : family,
                    operation.isEmpty() ? null : operation,
                    amount(text("montant", LONGEST_NAME)),
                    text("fournisseur", LONGEST_NAME),
                    siren.isEmpty() ? null : siren,
                    null);
        }

        private String text(String column, int longest) {
            String cell = cells.getOrDefault(column, "");
            OfficeReason.MISSING.when(cell.isEmpty(), column);
            OfficeReason.TOO_LONG.when(cell.length() > longest, column, longest);
            OfficeReason.WRONG_TEXT.when(cell.chars().anyMatch(Character::isISOControl), column);
            return cell;
        }
    }

    private PurchaseFile() {}

    static List<Line> lines(byte[] file) {
        CsvText text = CsvText.of(file)
                .orElseThrow(() -> NeedReason.UNREADABLE_FILE.rejection(
                        "ce n'est pas du texte (classeur Excel ? enregistrez-le au format CSV)."));
        NeedReason.EMPTY_FILE.when(text.content().isBlank());
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(text.delimiter())
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text.content()))) {
            List<CSVRecord> records = parser.getRecords();
            NeedReason.EMPTY_FILE.when(records.size() < 2);
            List<String> titles = titles(records.get(0));
            return records.stream().skip(1).map(record -> line(titles, record)).toList();
        } catch (IOException | UncheckedIOException broken) {
            throw NeedReason.UNREADABLE_FILE.rejection("guillemets ou séparateurs mal placés.");
        }
    }

    private static List<String> titles(CSVRecord first) {
        List<String> titles = new ArrayList<>();
        first.forEach(title -> titles.add(column(title)));
        String missing =
                REQUIRED.stream().filter(name -> !titles.contains(name)).collect(Collectors.joining(", "));
        NeedReason.MISSING_COLUMNS.when(!missing.isEmpty(), missing);
        NeedReason.MISSING_COLUMNS.when(
                !titles.contains("famille") && !titles.contains("operation"), "famille ou operation");
        return titles;
    }

    private static String column(String title) {
        String name = Words.plain(title).strip().replace(" ", "_");
        return name.startsWith("montant") ? "montant" : name;
    }

    private static Line line(List<String> titles, CSVRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(titles.size(), record.size()); i++) {
            cells.put(titles.get(i), record.get(i).strip());
        }
        return new Line(record.getRecordNumber(), cells.getOrDefault("reference", ""), cells);
    }

    private static Nature nature(String cell) {
        Nature nature = NATURES.get(Words.plain(cell).strip());
        OfficeReason.WRONG_CHOICE.when(nature == null, cell, "nature");
        return nature;
    }

    private static LocalDate day(String cell) {
        try {
            return cell.contains("/") ? LocalDate.parse(cell, FRENCH_DAY) : LocalDate.parse(cell);
        } catch (DateTimeParseException wrong) {
            throw OfficeReason.WRONG_DATE.rejection("date");
        }
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
