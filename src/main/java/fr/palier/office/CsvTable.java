package fr.palier.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a French spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas, and no text that it would run as a formula
 * (an apostrophe stands before it). Read back by {@link CsvFile}.
 */
public final class CsvTable {

    private static final String RUN = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final CSVPrinter printer;

    private CsvTable() {
        try {
            printer = new CSVPrinter(
                    text,
                    CSVFormat.Builder.create()
                            .setDelimiter(';')
                            .setRecordSeparator("\r\n")
                            .get());
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    public static CsvTable of(String... titles) {
        return new CsvTable().line((Object[]) titles);
    }

    /** @param cells texts, numbers, amounts or days ({@code 2026-03-31}); null = empty */
    public CsvTable line(Object... cells) {
        try {
            for (Object cell : cells) {
                printer.print(written(cell));
            }
            printer.println();
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
        return this;
    }

    public String text() {
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell as the file holds it, without the quotes. */
    public static String written(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Money amount) {
            return written(amount.euros());
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (cell instanceof String words && !words.isEmpty() && RUN.indexOf(words.charAt(0)) >= 0) {
            return "'" + words;
        }
        return cell.toString();
    }

    private static UncheckedIOException inMemory(IOException impossible) {
        return new UncheckedIOException("A text in memory takes what is written", impossible);
    }
}
