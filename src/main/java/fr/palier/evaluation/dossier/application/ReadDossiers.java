package fr.palier.evaluation.dossier.application;

import fr.palier.evaluation.dossier.domain.Dossier;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.evaluation.dossier.domain.DossierReason;
import fr.palier.evaluation.dossier.domain.Result;
import fr.palier.evaluation.dossier.domain.ResultFile;
import fr.palier.evaluation.dossier.persistence.DossierRows;
import fr.palier.evaluation.dossier.persistence.ResultRows;
import fr.palier.office.OfficeReason;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Frozen dossiers and what came back. */
@Component
@Transactional(readOnly = true)
public class ReadDossiers {

    private static final int SHOWN = 100;

    private final DossierRows rows;
    private final ResultRows results;
    private final DossierDesk desk;

    ReadDossiers(DossierRows rows, ResultRows results, DossierDesk desk) {
        this.rows = rows;
        this.results = results;
        this.desk = desk;
    }

    /** A dossier with its files and, for the office, its answers. */
    public record Whole(Dossier dossier, List<Dossier.File> files, List<Result> results) {}

    /** A file of a dossier with its bytes. */
    public record Opened(Dossier.File file, byte[] content) {}

    /** Newest first; outside the office those alone that a person read again. */
    public List<Dossier> all() {
        return rows.of(desk.officeOf(DossierDesk.READERS), SHOWN).stream()
                .filter(this::isOpen)
                .toList();
    }

    private boolean isOpen(Dossier dossier) {
        return dossier.readAgain() || !desk.isOutside();
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    public Whole get(String reference) {
        String office = desk.officeOf(DossierDesk.READERS);
        return whole(rows.find(office, reference)
                .filter(this::isOpen)
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference)));
    }

    /** Those of exactly a period, for who may freeze another one. */
    public List<Dossier> ofPeriod(DossierPeriod period) {
        return rows.ofPeriod(desk.officeOf(DossierDesk.KEEPERS), period.from(), period.until());
    }

    /** The last frozen one of a period. @throws fr.palier.office.Rejection {@code evaluation.noDossier.notFound} */
    public Whole latest(LocalDate from, LocalDate until) {
        String office = desk.officeOf(DossierDesk.READERS);
        return rows.latest(office, from, until, desk.isOutside())
                .map(this::whole)
                .orElseThrow(DossierReason.NO_DOSSIER::rejection);
    }

    public Opened file(String reference, String name) {
        Whole whole = get(reference);
        Dossier.File file = whole.files().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference + " / " + name));
        return new Opened(file, rows.content(reference, name).orElseThrow());
    }

    /** Files that came back, newest first; the outside firm sees its own answers among them. */
    public List<ResultFile> received() {
        return results.files(desk.officeOf(DossierDesk.ANSWERERS), SHOWN);
    }

    /** What came back, as it came. */
    public byte[] received(long id) {
        String office = desk.officeOf(DossierDesk.ANSWERERS);
        return results.content(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("résultat " + id));
    }

    /** What outside firms concluded of a supplier, newest first; nothing for who may not read dossiers. */
    public List<Result> of(String office, long firm) {
        return desk.isOne(DossierDesk.READERS) ? results.of(office, firm) : List.of();
    }

    private Whole whole(Dossier dossier) {
        desk.mustBeOpen(
                dossier.office(), rows.subjects(dossier.reference()).stream().map(DossierRows.Subject::siret));
        return new Whole(
                dossier,
                rows.files(dossier.reference()),
                desk.isOne(DossierDesk.READERS) ? results.to(dossier.office(), dossier.reference()) : List.of());
    }
}
