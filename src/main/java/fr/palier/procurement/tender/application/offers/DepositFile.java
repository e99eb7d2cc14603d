package fr.palier.procurement.tender.application.offers;

import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.domain.TenderReason;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The deposit register as a buyer profile exports it: French titles in any order, moments {@code jj/mm/aaaa hh:mm:ss} (Paris) or ISO with their zone. A column that would tell what was
 * offered refuses the whole file: before the opening there is nothing to read.
 */
final class DepositFile {

    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_CELL = 2_000;
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
            Map.entry("lot_s", "lots"),
            Map.entry("numero_de_lot", "lots"),
            Map.entry("numeros_de_lots", "lots"));
    private static final List<String> REQUIRED = List.of("entreprise", "siret", "depose_le", "accuse");
    private static final List<String> SEALED =
            List.of("montant", "prix", "offre", "tarif", "rabais", "note", "fichier", "piece");

    private DepositFile() {}

    /** A line, read when asked so that each says its own fault; line 1 is the line of titles. */
    record Line(CsvLine cells) {

        long number() {
            return cells.number();
        }

        String cell(String column) {
            return cells.optional(column, LONGEST_CELL).orElse("");
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
            String text = Stream.of("entreprise", "depose_le", "accuse")
                    .map(column -> cells.cells().getOrDefault(column, ""))
                    .collect(Collectors.joining(" ; "));
            return text.length() <= 120 ? text : text.substring(0, 119) + "…";
        }
    }

    /**
     * @throws fr.palier.office.Rejection {@code tender.csvTooLarge}, {@code tender.csvColumns}, {@code tender.csvSealed},
     *     {@code tender.csvUnreadable} where nothing stands under the titles, and those of {@link CsvFile}
     */
    static List<Line> lines(byte[] content) {
        OfficeReason.MISSING.when(content == null || content.length == 0, "Fichier");
        TenderReason.CSV_TOO_LARGE.when(content.length > MOST_BYTES, MOST_LINES);
        try (CsvFile file = CsvFile.open(() -> new ByteArrayInputStream(content), DepositFile::column, List.of())) {
            String missing = REQUIRED.stream()
                    .filter(name -> !file.titles().contains(name))
                    .collect(Collectors.joining(", "));
            TenderReason.CSV_COLUMNS.when(!missing.isEmpty(), missing);
            List<Line> lines = new ArrayList<>();
            for (CsvLine line = file.next(); line != null; line = file.next()) {
                TenderReason.CSV_TOO_LARGE.when(lines.size() == MOST_LINES, MOST_LINES);
                lines.add(new Line(line));
            }
            TenderReason.CSV_UNREADABLE.when(lines.isEmpty(), "il ne contient aucune ligne sous les titres.");
            return lines;
        }
    }

    private static String column(String title) {
        String name = CsvFile.title(title);
        TenderReason.CSV_SEALED.when(
                SEALED.stream().anyMatch(word -> name.matches("(.*_)?" + word + "s?(_.*)?")), title);
        return TITLES.getOrDefault(name, name);
    }
}
