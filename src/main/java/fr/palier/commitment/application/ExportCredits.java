package fr.palier.commitment.application;

import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.Credit;
import fr.palier.commitment.domain.CreditExport;
import fr.palier.commitment.persistence.CreditRows;
import fr.palier.office.CsvTable;
import fr.palier.office.Fingerprint;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of credits for the rent software: lease, amount, reference, reason; no name, no bank details. Each credit stands in one file. */
@Component
public class ExportCredits {

    private static final int SHOWN = 200;

    private final CreditRows rows;
    private final CommitmentDesk desk;

    ExportCredits(CreditRows rows, CommitmentDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /**
     * Credits that wait for the next file.
     *
     * @param oldest the first of them
     */
    public record Waiting(int count, Money total, List<Credit> oldest) {}

    @Transactional(readOnly = true)
    public Waiting waiting() {
        List<Credit> all = rows.waiting(office());
        return new Waiting(
                all.size(),
                Money.sum(all.stream().map(Credit::amount).toList()),
                all.stream().limit(SHOWN).toList());
    }

    /** Files made so far, newest first. */
    @Transactional(readOnly = true)
    public List<CreditExport> exports() {
        String office = office();
        return rows.exports(office, SHOWN);
    }

    /** Puts all that waits into a new file. */
    @Transactional
    public CreditExport make() {
        String office = office();
        List<Credit> waiting = rows.lockWaiting(office);
        CommitmentReason.NOTHING_TO_EXPORT.when(waiting.isEmpty());
        byte[] content = csv(waiting);
        CreditExport export = new CreditExport(
                0,
                office,
                rows.nextNumber(office),
                desk.now(),
                desk.person().name(),
                waiting.size(),
                Money.sum(waiting.stream().map(Credit::amount).toList()),
                Fingerprint.of(content));
        long id = rows.addExport(export, content, waiting);
        waiting.forEach(credit -> desk.note(
                office,
                credit.reference(),
                "creditExported",
                "Crédit transmis au logiciel de gestion locative (fichier n° %d).".formatted(export.number()),
                Map.of("export", id)));
        return rows.export(office, id).orElseThrow();
    }

    /** A file as it was made: the same bytes, however often. */
    @Transactional(readOnly = true)
    public Made file(long id) {
        String office = office();
        CreditExport export =
                rows.export(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("fichier " + id));
        return new Made(export, rows.content(id));
    }

    /** A file with its content. */
    public record Made(CreditExport export, byte[] content) {}

    private String office() {
        desk.mustBeOne(CommitmentDesk.ACCOUNTANTS);
        return desk.office();
    }

    private static byte[] csv(List<Credit> credits) {
        CsvTable table = CsvTable.of("bail", "montant", "reference", "motif", "affectation", "date");
        credits.forEach(credit -> table.line(
                credit.lease(),
                credit.amount(),
                credit.reference(),
                credit.reason(),
                switch (credit.treatment()) {
                    case NEXT_RENT -> "PROCHAINE_ECHEANCE";
                    case SET_OFF -> "DETTE";
                },
                credit.at().atZoneSameInstant(Zone.PARIS).toLocalDate()));
        return table.bytes();
    }
}
