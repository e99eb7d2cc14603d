package fr.palier.intervention.application;

import fr.palier.engine.Role;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.persistence.ImportPartRows;
import fr.palier.intervention.persistence.InterventionImportRows;
import fr.palier.intervention.persistence.InterventionImportRows.Import;
import fr.palier.intervention.persistence.InterventionImportRows.Refusal;
import fr.palier.office.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders and events of the maintenance software. A file is kept as it arrives and worked off in batches ({@link ImportWork}): good lines
 * are kept, refused ones named with their reason, the same file again changes nothing. What has ended in the file is facts only; a
 * procedure starts for open orders alone. A short file is worked off at once.
 */
@Component
public class ImportInterventions {

    static final List<String> REQUIRED = List.of("numero", "evenement", "date");

    private static final String[] SENDERS = {Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group()};
    private static final int SHORT = 2_000;
    private static final int SHOWN = 20;
    private static final int LONGEST_NAME = 150;

    private final InterventionDesk desk;
    private final ImportPartRows parts;
    private final InterventionImportRows imports;
    private final ImportRefusals refusals;
    private final ImportWork work;
    private final TransactionTemplate transaction;

    ImportInterventions(
            InterventionDesk desk,
            ImportPartRows parts,
            InterventionImportRows imports,
            ImportRefusals refusals,
            ImportWork work,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.parts = parts;
        this.imports = imports;
        this.refusals = refusals;
        this.work = work;
        this.transaction = transaction;
    }

    /**
     * Receives a file for the office of the person who is signed in; one of up to {@value #SHORT} lines is worked off before this returns.
     *
     * @return the import; still running where the file is long
     * @throws fr.palier.office.Rejection {@code office.notAllowed}, {@code intervention.importRunning}, or when the file as a whole cannot
     *     be read
     */
    public Import take(String fileName, InputStream content) {
        desk.people().mustBe(SENDERS);
        long id = transaction.execute(status -> receive(fileName, content));
        Import received = get(id);
        if (received.total() <= SHORT) {
            work.work(id, () -> true);
        }
        return get(id);
    }

    private long receive(String fileName, InputStream content) {
        String office = desk.people().office();
        long id = imports.begin(
                        office,
                        fileName.length() <= LONGEST_NAME
                                ? fileName
                                : fileName.substring(fileName.length() - LONGEST_NAME),
                        desk.now(),
                        desk.person().id(),
                        desk.person().name())
                .orElseThrow(InterventionReason.IMPORT_RUNNING::rejection);
        try {
            int total = parts.keep(id, content);
            try (CsvFile file = CsvFile.open(parts.source(id), REQUIRED)) {
                imports.received(id, total, file.charset().name(), Outcome.row(file.titles()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        imports.forgetRefusals(office, id);
        return id;
    }

    /** @throws fr.palier.office.Rejection {@code intervention.import.notFound}, for another office's too */
    public Import get(long id) {
        desk.people().mustBe(SENDERS);
        return imports.find(desk.people().office(), id).orElseThrow(InterventionReason.NO_IMPORT::rejection);
    }

    /** Newest first. */
    public List<Import> list() {
        desk.people().mustBe(SENDERS);
        return imports.list(desk.people().office(), SHOWN);
    }

    /** The first refused lines. */
    public List<Refusal> refusals(long id, int most) {
        return imports.refusals(get(id).id(), most);
    }

    /** All that are kept, as a file to be corrected and sent again. */
    public String refusalsFile(long id) {
        return refusals.csv(desk.people().office(), get(id).id());
    }
}
