package fr.palier.evaluation.dossier.application;

import fr.palier.evaluation.dossier.domain.DossierTable;
import fr.palier.office.CsvTable;
import fr.palier.office.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as CSV and as one workbook, with their sums and the dictionary of their columns. */
final class DossierFiles {

    static final String CSV = "text/csv";
    static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SUMS = "SHA256SUMS";

    private static final int NARROW = 12;
    private static final int WIDE = 60;

    /** Points. */
    private static final double LINE = 15;

    private static final double HIGHEST = 409;

    private DossierFiles() {}

    /** A file with its bytes. */
    record Written(String name, String mediaType, byte[] content) {

        String sha256() {
            return Fingerprint.of(content);
        }
    }

    /**
     * The files of a dossier and the sum of all its tables.
     *
     * @param sha256 of the list of sums: it changes with any byte of any table
     */
    record Bundle(List<Written> files, String sha256) {}

    static Bundle of(String reference, List<String> readMe, List<DossierTable> tables) {
        List<DossierTable> all = new ArrayList<>(tables);
        all.add(dictionary(tables));
        List<Written> files = new ArrayList<>();
        StringBuilder sums = new StringBuilder();
        for (DossierTable table : all) {
            Written file = new Written(table.name() + ".csv", CSV, csv(table));
            files.add(file);
            sums.append(file.sha256()).append("  ").append(file.name()).append('\n');
        }
        byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
        String sum = Fingerprint.of(list);
        files.add(new Written(SUMS, "text/plain", list));
        files.add(new Written("dossier-" + reference + ".xlsx", SPREADSHEET, workbook(reference, sum, readMe, all)));
        return new Bundle(List.copyOf(files), sum);
    }

    private static DossierTable dictionary(List<DossierTable> tables) {
        List<List<Object>> rows = new ArrayList<>();
        for (DossierTable table : tables) {
            for (DossierTable.Column column : table.columns()) {
                rows.add(List.of(table.name(), column.name(), column.meaning(), column.unit()));
            }
        }
        return new DossierTable(
                "dictionnaire",
                "Dictionnaire des données",
                List.of(
                        new DossierTable.Column("table", "Table", ""),
                        new DossierTable.Column("colonne", "Colonne", ""),
                        new DossierTable.Column("sens", "Sens", ""),
                        new DossierTable.Column("unite", "Unité ou format", "")),
                rows);
    }

    private static byte[] csv(DossierTable table) {
        CsvTable csv = CsvTable.of(
                table.columns().stream().map(DossierTable.Column::name).toArray(String[]::new));
        table.rows().forEach(row -> csv.line(row.toArray()));
        return csv.bytes();
    }

    private static byte[] workbook(String reference, String sum, List<String> readMe, List<DossierTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Palier", "1.0")) {
            Worksheet first = book.newWorksheet("lisez-moi");
            first.width(0, 2 * WIDE);
            int line = 0;
            first.value(line, 0, "Dossier " + reference);
            first.style(line++, 0).bold().set();
            for (String sentence : readMe) {
                first.value(line++, 0, sentence);
            }
            first.value(line++, 0, "Empreinte SHA-256 à rappeler dans votre réponse : " + sum);
            for (DossierTable table : tables) {
                first.value(
                        line++,
                        0,
                        "Feuille « " + table.name() + " » : " + table.title() + ", "
                                + table.rows().size() + " lignes.");
            }
            printed(first);
            tables.forEach(table -> sheet(book.newWorksheet(table.name()), table));
        } catch (IOException impossible) {
            throw new UncheckedIOException("An array in memory takes what is written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void sheet(Worksheet sheet, DossierTable table) {
        int[] widths = new int[table.columns().size()];
        for (int place = 0; place < widths.length; place++) {
            DossierTable.Column column = table.columns().get(place);
            widths[place] = width(table, place);
            sheet.value(0, place, column.name());
            sheet.style(0, place).bold().fillColor("DDE6F0").set();
            sheet.width(place, widths[place]);
            // the meaning where the pointer rests, so that nobody leafs to the dictionary
            sheet.comment(
                    0,
                    place,
                    column.unit().isEmpty() ? column.meaning() : column.meaning() + " (" + column.unit() + ")");
        }
        int line = 1;
        for (List<Object> row : table.rows()) {
            for (int place = 0; place < row.size(); place++) {
                cell(sheet, line, place, row.get(place));
            }
            sheet.rowHeight(line, height(row, widths));
            line++;
        }
        sheet.freezePane(1, 1);
        printed(sheet);
        sheet.repeatRows(0);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
        }
    }

    /** Spreadsheets give a row one line unless it is told: the rest of a comment would stand behind the next one. */
    private static double height(List<Object> row, int[] widths) {
        int lines = 1;
        for (int place = 0; place < widths.length; place++) {
            int room = Math.max(1, widths[place] - 2);
            int needed = CsvTable.written(row.get(place))
                    .lines()
                    .mapToInt(text -> Math.max(1, (text.length() + room - 1) / room))
                    .sum();
            lines = Math.max(lines, needed);
        }
        return Math.min(HIGHEST, lines * LINE);
    }

    /** On paper: A4 lying, all columns on one page. */
    private static void printed(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static int width(DossierTable table, int place) {
        int longest = table.rows().stream()
                .map(row -> row.get(place))
                .mapToInt(cell -> CsvTable.written(cell).length())
                .max()
                .orElse(0);
        return Math.min(
                WIDE,
                Math.max(
                        NARROW,
                        Math.max(longest, table.columns().get(place).name().length()) + 2));
    }

    private static void cell(Worksheet sheet, int line, int place, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(line, place, number);
            sheet.style(line, place)
                    .format(cell instanceof BigDecimal ? "0.00" : "0")
                    .verticalAlignment("top")
                    .set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(line, place, day);
            sheet.style(line, place)
                    .format("dd/mm/yyyy")
                    .verticalAlignment("top")
                    .set();
        } else if (cell != null) {
            sheet.value(line, place, cell.toString());
            sheet.style(line, place).wrapText(true).verticalAlignment("top").set();
        }
    }
}
