package fr.palier.procurement.tender.application;

import fr.palier.office.CsvText;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.procurement.need.domain.Words;
import fr.palier.procurement.tender.domain.TenderReason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The deposit register as a buyer profile exports it: UTF-8 with or without mark or Windows-1252, separator {@code ;} {@code ,} or
 * tab, French titles in any order, moments {@code jj/mm/aaaa hh:mm:ss} (Paris) or ISO with their zone. A column that would tell what was
 * offered refuses the whole file: before the opening there is nothing to read.
 */
final class DepositFile {

    private static final int MOST_LINES = 2_000;
    private static final int MOST_BYTES = 2_000_000;
    private static final List<DateTimeFormatter> PARIS_MOMENTS = Stream.of(
                    "d/M/uuuu H:mm:ss",
                    "d/M/uuuu H:mm",
                    "uuuu-M-d'T'H:mm:ss",
                    "uuuu-M-d'T'H:mm",
                    "uuuu-M-d H:mm:ss",
                    "uuuu-M-d H:mm")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("entreprise", "entreprise"),
            Map.entry("raison_sociale", "entreprise"),
            Map.entry("nom", "entreprise"),
            Map.entry("candidat", "entreprise"),
            Map.entry("siret", "siret"),
            Map.entry("courriel", "courriel"),
            Map.entry("email", "courriel"),
            Map.entry("adresse_electronique", "courriel"),
            Map.entry("depose_le", "depose_le"),
            Map.entry("date_de_depot", "depose_le"),
            Map.entry("date_et_heure_de_depot", "depose_le"),
            Map.entry("horodatage", "depose_le"),
            Map.entry("accuse", "accuse"),
            Map.entry("accuse_de_depot", "accuse"),
            Map.entry("numero_de_depot", "accuse"),
            Map.entry("cotraitants", "cotraitants"),
            Map.entry("groupement", "cotraitants"),
            Map.entry("lots", "lots"),
            Map.entry("lot", "lots"),
            Map.entry("lot(s)", "lots"),
            Map.entry("numero_de_lot", "lots"),
            Map.entry("numeros_de_lots", "lots"));
    private static final List<String> REQUIRED = List.of("entreprise", "siret", "depose_le", "accuse");
    private static final List<String> SEALED =
            List.of("montant", "prix", "offre", "tarif", "rabais", "note", "fichier", "piece");

    private DepositFile() {}

    /** A line, read when asked so that each says its own fault; line 1 is the line of titles. */
    record Line(long number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        OffsetDateTime depositedAt() {
            String text =
                    cell("depose_le").replace(" à ", " ").replace('h', ':').strip();
            OfficeReason.MISSING.when(text.isEmpty(), "depose_le");
            if (text.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})")) {
                try {
                    return OffsetDateTime.parse(text);
                } catch (DateTimeParseException wrong) {
                    throw OfficeReason.WRONG_DATE.rejection("depose_le");
                }
            }
            for (DateTimeFormatter moment : PARIS_MOMENTS) {
                try {
                    return LocalDateTime.parse(text, moment).atZone(Zone.PARIS).toOffsetDateTime();
                } catch (DateTimeParseException other) {
                    continue;
                }
            }
            throw OfficeReason.WRONG_DATE.rejection("depose_le");
        }

        List<String> members() {
            return Arrays.stream(cell("cotraitants").split("[|/+]"))
                    .map(siret -> siret.replaceAll("[\\s\\u00a0\\u202f]", ""))
                    .filter(siret -> !siret.isEmpty())
                    .toList();
        }

        String shown() {
            String text = String.join(" ; ", cell("entreprise"), cell("depose_le"), cell("accuse"));
            return text.length() <= 120 ? text : text.substring(0, 119) + "…";
        }
    }

    /** @throws fr.palier.office.Rejection {@code tender.csvTooLarge}, {@code tender.csvUnreadable}, {@code tender.csvColumns}, {@code tender.csvSealed} */
    static List<Line> lines(byte[] file) {
        OfficeReason.MISSING.when(file == null || file.length == 0, "Fichier");
        TenderReason.CSV_TOO_LARGE.when(file.length > MOST_BYTES, MOST_LINES);
        CsvText text = CsvText.of(file)
                .orElseThrow(() -> TenderReason.CSV_UNREADABLE.rejection(
                        "ce n’est pas du texte (classeur Excel ? enregistrez-le au format CSV)."));
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(text.delimiter())
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text.content()))) {
            List<CSVRecord> records = parser.getRecords();
            TenderReason.CSV_UNREADABLE.when(records.size() < 2, "il ne contient aucune ligne sous les titres.");
            TenderReason.CSV_TOO_LARGE.when(records.size() > MOST_LINES + 1, MOST_LINES);
            List<String> titles = titles(records.get(0));
            return records.stream().skip(1).map(record -> line(titles, record)).toList();
        } catch (IOException | UncheckedIOException broken) {
            throw TenderReason.CSV_UNREADABLE.rejection("guillemets ou séparateurs mal placés.");
        }
    }

    private static List<String> titles(CSVRecord first) {
        List<String> titles = new ArrayList<>();
        for (String title : first) {
            String name = Words.plain(title).strip().replaceAll("[\\s'’-]+", "_");
            TenderReason.CSV_SEALED.when(
                    SEALED.stream().anyMatch(word -> name.matches("(.*_)?" + word + "s?(_.*)?")), title);
            titles.add(TITLES.getOrDefault(name, name));
        }
        String missing =
                REQUIRED.stream().filter(name -> !titles.contains(name)).collect(Collectors.joining(", "));
        TenderReason.CSV_COLUMNS.when(!missing.isEmpty(), missing);
        return titles;
    }

    private static Line line(List<String> titles, CSVRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(titles.size(), record.size()); i++) {
            cells.put(titles.get(i), record.get(i).strip());
        }
        return new Line(record.getRecordNumber(), cells);
    }
}
