package fr.palier.intervention.application;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.domain.Draft;
import fr.palier.intervention.persistence.ImportBatchRows;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.Journal;
import fr.palier.office.References;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what a batch of lines brings. */
@Component
class WriteBatch {

    private final InterventionDesk desk;
    private final ImportOrders orders;
    private final ContestPeriod contests;
    private final ImportBatchRows rows;
    private final WorkRows work;
    private final References references;
    private final Journal journal;

    WriteBatch(
            InterventionDesk desk,
            ImportOrders orders,
            ContestPeriod contests,
            ImportBatchRows rows,
            WorkRows work,
            References references,
            Journal journal) {
        this.desk = desk;
        this.orders = orders;
        this.contests = contests;
        this.rows = rows;
        this.work = work;
        this.references = references;
        this.journal = journal;
    }

    Iterator<Long> eventIds(int count) {
        return rows.eventIds(count);
    }

    void write(String office, List<Draft> all, Map<Draft, ImportBatch.Priced> prices) {
        List<Draft> changed =
                all.stream().filter(draft -> !draft.added().isEmpty()).toList();
        List<Draft> ordered = changed.stream().filter(Draft::isOrdered).toList();
        Iterator<String> names =
                references.next(References.Letter.I, office, ordered.size()).iterator();
        ordered.forEach(draft -> draft.become(orders.named(draft.intervention(), names.next())));
        rows.addOrders(ordered.stream().map(Draft::intervention).toList());
        rows.move(
                office,
                changed.stream()
                        .filter(draft -> !draft.isOrdered())
                        .map(Draft::intervention)
                        .toList());
        rows.addEvents(
                changed.stream()
                        .flatMap(draft -> draft.added().stream()
                                .map(added -> new ImportBatchRows.Event(draft.intervention(), added)))
                        .toList(),
                desk.now());
        addAbsences(office, changed);
        rows.toFollow(ordered.stream()
                .map(Draft::intervention)
                .filter(one -> !one.isEnded())
                .toList());
        rows.followed(changed.stream()
                .map(Draft::intervention)
                .filter(Intervention::isEnded)
                .toList());
        prices.forEach((draft, lines) -> keep(draft.intervention().reference(), lines));
        note(office, changed);
    }

    private void addAbsences(String office, List<Draft> changed) {
        List<ImportBatchRows.Absence> absences = new ArrayList<>();
        for (Draft draft : changed) {
            draft.added().stream()
                    .filter(added -> added.entry().kind() == EventKind.NO_ACCESS)
                    .map(added -> new ImportBatchRows.Absence(
                            added.id(),
                            draft.intervention().reference(),
                            added.entry().at()))
                    .forEach(absences::add);
        }
        if (!absences.isEmpty()) {
            int days = contests.days(office);
            rows.addAbsences(office, absences, at -> ContestPeriod.until(days, at));
        }
    }

    private void keep(String reference, ImportBatch.Priced lines) {
        if (!lines.ordered().isEmpty()) {
            work.replaceLines(reference, WorkRows.Stage.ORDERED, lines.ordered());
        }
        if (!lines.done().isEmpty()) {
            work.replaceLines(reference, WorkRows.Stage.DONE, lines.done());
        }
    }

    /** One line of the journal for each file: the events themselves are kept with who sent them and when. */
    private void note(String office, List<Draft> changed) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Draft draft : changed) {
            int count = draft.added().size() - (draft.isOrdered() ? 1 : 0);
            String happened = count + (count > 1 ? " événements" : " événement");
            sentences.put(
                    draft.intervention().reference(),
                    draft.isOrdered()
                            ? "Commande et " + happened + " repris du logiciel de maintenance."
                            : "Du logiciel de maintenance : " + happened + ".");
        }
        if (!sentences.isEmpty()) {
            journal.writeAll(office, "intervention.imported", sentences, Map.of("channel", "CSV"));
        }
    }
}
