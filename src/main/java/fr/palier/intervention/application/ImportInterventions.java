package fr.palier.intervention.application;

import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.engine.SignedIn;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.persistence.InterventionImportRows;
import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.ImportReport;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Orders and events of the maintenance software, line by line, each in its own transaction: good lines are kept, refused ones named with
 * their reason, the same file again changes nothing. What has ended in the file is facts only; a procedure starts for open orders alone.
 */
@Component
public class ImportInterventions {

    private static final List<String> REQUIRED = List.of("numero", "evenement", "date");
    private static final int STEP = 200;
    private static final String TABLE = "import-wait";
    private static final int SHOWN = 20;

    private final InterventionDesk desk;
    private final ImportLine lines;
    private final WatchDelay delays;
    private final InterventionImportRows imports;
    private final Rules rules;
    private final Offices offices;

    ImportInterventions(
            InterventionDesk desk,
            ImportLine lines,
            WatchDelay delays,
            InterventionImportRows imports,
            Rules rules,
            Offices offices) {
        this.desk = desk;
        this.lines = lines;
        this.delays = delays;
        this.imports = imports;
        this.rules = rules;
        this.offices = offices;
    }

    /** After so many hours an import that did not end was cut off. */
    private int staleHours(String office) {
        return rules.simulateOne(
                        TABLE, Map.of("officePolicy", offices.get(office).policy()))
                .orElseThrow(InterventionReason.NO_IMPORT_WAIT::rejection)
                .number("hours");
    }

    /**
     * Takes a file of the office of the person who is signed in.
     *
     * @throws Rejection {@code office.notAllowed}, {@code intervention.importRunning}, or when the file as a whole cannot be read
     */
    public ImportReport take(String fileName, InputStreamSource source) {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        String office = desk.people().office();
        imports.endStale(office, desk.now().minusHours(staleHours(office)), desk.now());
        ImportReport report = new ImportReport();
        try (CsvFile file = CsvFile.open(source, REQUIRED)) {
            long id = imports.begin(
                            office, fileName, desk.now(), SignedIn.person().name())
                    .orElseThrow(InterventionReason.IMPORT_RUNNING::rejection);
            String problem = null;
            try {
                List<String> created = read(office, id, file, report);
                created.forEach(reference -> lines.resume(office, reference, delays));
            } catch (Rejection broken) {
                problem = broken.getMessage();
                throw broken;
            } catch (RuntimeException failure) {
                problem =
                        "L'import s'est arrêté sur une erreur technique : envoyez le fichier de nouveau, rien ne sera pris deux fois.";
                throw failure;
            } finally {
                imports.progress(id, report, desk.now(), problem);
                imports.keepRefusals(office, id, report);
            }
        }
        return report;
    }

    private List<String> read(String office, long id, CsvFile file, ImportReport report) {
        List<String> created = new ArrayList<>();
        for (CsvLine line = file.next(); line != null; line = file.next()) {
            try {
                ImportLine.Taken taken = lines.take(office, line);
                report.count(taken.effect());
                if (taken.created() != null) {
                    created.add(taken.created());
                }
            } catch (Rejection refused) {
                report.refuse(line, refused);
            }
            if (report.lines() % STEP == 0) {
                imports.progress(id, report, null, null);
            }
        }
        return created;
    }

    public List<InterventionImportRows.Import> list() {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        return imports.list(desk.people().office(), SHOWN);
    }

    public List<ImportReport.Refused> refusals(long id) {
        return imports.refusals(id);
    }
}
