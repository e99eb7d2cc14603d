package fr.palier.supplier.application;

import fr.palier.office.CsvText;
import fr.palier.office.OfficeReason;
import fr.palier.office.Rejection;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.SupplierReason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes firms from a CSV file ({@code siret;nom;courriel;telephone;rue;code_postal;ville;pme}, any separator and encoding that
 * {@link CsvText} knows, header in any order, only the first two required). Good lines are kept, refused ones named with their reason; the same file again changes nothing.
 */
@Component
public class ImportFirms {

    private static final int MOST_LINES = 20_000;
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "oui", true, "o", true, "1", true, "vrai", true, "non", false, "n", false, "0", false, "faux", false);

    private final Firms firms;
    private final FirmDesk desk;
    private final TransactionTemplate oneLine;

    ImportFirms(Firms firms, FirmDesk desk, PlatformTransactionManager transactions) {
        this.firms = firms;
        this.desk = desk;
        // a savepoint: a refused line takes nothing with it
        this.oneLine = new TransactionTemplate(transactions);
        this.oneLine.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What became of a file.
     *
     * @param added firms that were not known
     * @param changed firms whose record was corrected
     * @param same lines that said what was known
     * @param refused lines that were not taken
     */
    public record Report(int added, int changed, int same, List<Refused> refused) {}

    /** A refused line, numbered as in the file (the header is line 1). */
    public record Refused(long line, String text, String reason) {}

    /** @throws fr.palier.office.Rejection when the file as a whole cannot be read */
    @Transactional
    public Report from(byte[] content) {
        String office = desk.officeOfKeeper();
        CsvText text = text(content);
        Report report = new Report(0, 0, 0, new ArrayList<>());
        try (CSVParser lines = format(text.delimiter()).parse(new StringReader(text.content()))) {
            Map<String, Integer> columns = lines.getHeaderMap();
            require(columns, "siret");
            require(columns, "nom");
            for (CSVRecord line : lines) {
                SupplierReason.TOO_MANY_LINES.when(line.getRecordNumber() > MOST_LINES, MOST_LINES);
                report = take(office, line, lines.getCurrentLineNumber(), report);
            }
            return report;
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw SupplierReason.UNREADABLE_CSV.rejection(reason(broken));
        }
    }

    private Report take(String office, CSVRecord line, long number, Report report) {
        try {
            return oneLine.execute(status -> take(office, line, report));
        } catch (Rejection refused) {
            report.refused.add(new Refused(number, shown(line), refused.getMessage()));
            return report;
        }
    }

    private Report take(String office, CSVRecord line, Report report) {
        NewFirm entry = entry(line);
        var known = firms.findSiret(office, entry.siret() == null ? "" : entry.siret());
        if (known.isEmpty()) {
            firms.register(office, entry);
            return new Report(report.added + 1, report.changed, report.same, report.refused);
        }
        boolean corrected = firms.correct(office, known.get().id(), completed(entry, known.get()));
        return new Report(
                report.added, report.changed + (corrected ? 1 : 0), report.same + (corrected ? 0 : 1), report.refused);
    }

    /** An empty cell says nothing: it does not erase what is known. */
    private static NewFirm completed(NewFirm entry, fr.palier.supplier.Firm known) {
        return new NewFirm(
                known.siret(),
                entry.name() == null ? known.name() : entry.name(),
                entry.email() == null ? known.email() : entry.email(),
                entry.phone() == null ? known.phone() : entry.phone(),
                entry.street() == null ? known.street() : entry.street(),
                entry.postcode() == null ? known.postcode() : entry.postcode(),
                entry.city() == null ? known.city() : entry.city(),
                entry.sme() == null ? known.sme() : entry.sme());
    }

    private static NewFirm entry(CSVRecord line) {
        return new NewFirm(
                cell(line, "siret"),
                cell(line, "nom"),
                cell(line, "courriel"),
                cell(line, "telephone"),
                cell(line, "rue"),
                cell(line, "code_postal"),
                cell(line, "ville"),
                yesOrNo(cell(line, "pme")));
    }

    private static String cell(CSVRecord line, String column) {
        String value = line.isSet(column) ? line.get(column).strip() : "";
        return value.isEmpty() ? null : value;
    }

    private static Boolean yesOrNo(String value) {
        if (value == null) {
            return null;
        }
        Boolean known = YES_OR_NO.get(value.toLowerCase(Locale.FRANCE));
        OfficeReason.WRONG_CHOICE.when(known == null, value, "pme");
        return known;
    }

    private static CSVFormat format(String delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static void require(Map<String, Integer> columns, String name) {
        SupplierReason.MISSING_COLUMN.when(!columns.containsKey(name), name);
    }

    private static CsvText text(byte[] content) {
        OfficeReason.MISSING.when(content.length == 0, "Fichier");
        return CsvText.of(content)
                .orElseThrow(() -> SupplierReason.UNREADABLE_CSV.rejection("enregistrez le classeur au format CSV"));
    }

    private static String reason(Exception broken) {
        return broken instanceof IllegalArgumentException ? "en-tête incorrect" : "une ligne est mal formée";
    }

    private static String shown(CSVRecord line) {
        String text = line.stream().collect(Collectors.joining(" ; "));
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
