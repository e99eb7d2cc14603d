package fr.palier.supplier.application;

import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.OfficeReason;
import fr.palier.office.Rejection;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.SupplierReason;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes firms from a CSV file ({@code siret;nom;courriel;telephone;rue;code_postal;ville;pme}, only the first two required). Good lines are kept, refused ones named with their reason; the same file again changes nothing.
 */
@Component
public class ImportFirms {

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_CELL = 2_000;

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
        OfficeReason.MISSING.when(content.length == 0, "Fichier");
        Report report = new Report(0, 0, 0, new ArrayList<>());
        try (CsvFile file = CsvFile.open(() -> new ByteArrayInputStream(content), List.of("siret", "nom"))) {
            int lines = 0;
            for (CsvLine line = file.next(); line != null; line = file.next()) {
                SupplierReason.TOO_MANY_LINES.when(++lines > MOST_LINES, MOST_LINES);
                report = takeOrRefuse(office, line, report);
            }
        }
        return report;
    }

    private Report takeOrRefuse(String office, CsvLine line, Report report) {
        try {
            return oneLine.execute(status -> take(office, line, report));
        } catch (Rejection refused) {
            report.refused.add(new Refused(line.number(), shown(line.text()), refused.getMessage()));
            return report;
        }
    }

    private Report take(String office, CsvLine line, Report report) {
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

    private static NewFirm entry(CsvLine line) {
        return new NewFirm(
                cell(line, "siret"),
                cell(line, "nom"),
                cell(line, "courriel"),
                cell(line, "telephone"),
                cell(line, "rue"),
                cell(line, "code_postal"),
                cell(line, "ville"),
                yesOrNo(line));
    }

    private static String cell(CsvLine line, String column) {
        return line.optional(column, LONGEST_CELL).orElse(null);
    }

    private static Boolean yesOrNo(CsvLine line) {
        return cell(line, "pme") == null ? null : line.yes("pme");
    }

    private static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
