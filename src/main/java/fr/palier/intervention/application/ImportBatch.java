package fr.palier.intervention.application;

import fr.palier.contract.Contracts;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Line;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.domain.Draft;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.persistence.EventRows;
import fr.palier.intervention.persistence.ImportTargetRows;
import fr.palier.office.Rejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many lines of a file in one transaction: read together, judged one after the other as if each were entered alone, written together. None
 * of them means an intervention that is under way here: what is written is facts, and the procedures of open orders start later.
 */
@Component
class ImportBatch {

    private final InterventionDesk desk;
    private final ImportOrders orders;
    private final ImportTargetRows targets;
    private final EventRows events;
    private final Contracts contracts;
    private final WriteBatch writing;

    ImportBatch(
            InterventionDesk desk,
            ImportOrders orders,
            ImportTargetRows targets,
            EventRows events,
            Contracts contracts,
            WriteBatch writing) {
        this.desk = desk;
        this.orders = orders;
        this.targets = targets;
        this.events = events;
        this.contracts = contracts;
        this.writing = writing;
    }

    /** What became of lines. */
    record Taken(int added, int same, Map<FileLine, Rejection> refused) {}

    /** Lines of the price list that a file says, by stage; those of the order and those really done. */
    record Priced(List<Line> ordered, List<Line> done) {}

    /** @param places what was looked up for lines before these */
    @Transactional
    public Taken take(ImportOrders.Known places, List<FileLine> lines) {
        String office = places.office();
        List<String> numbers = lines.stream().map(FileLine::number).distinct().toList();
        Map<String, Draft> drafts = known(office, numbers);
        Map<Draft, Priced> prices = new HashMap<>();
        orders.lookUp(places, lines.stream().filter(sent -> !drafts.containsKey(sent.number())));
        Iterator<Long> ids = writing.eventIds(lines.size());
        Map<FileLine, Rejection> refused = new LinkedHashMap<>();
        int added = 0;
        int same = 0;
        for (FileLine sent : lines) {
            try {
                if (take(sent, drafts, prices, places, ids)) {
                    added++;
                } else {
                    same++;
                }
            } catch (Rejection why) {
                refused.put(sent, why);
            }
        }
        writing.write(office, distinct(drafts.values()), prices);
        return new Taken(added, same, refused);
    }

    /** By number and by reference: a file may use either. */
    private Map<String, Draft> known(String office, Collection<String> numbers) {
        List<Intervention> found = targets.lock(office, numbers);
        List<String> references = found.stream().map(Intervention::reference).toList();
        var past = events.ofAll(office, references);
        var keys = targets.keys(office, references);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        found.forEach(one -> drafts.put(
                one.reference(),
                Draft.known(
                        one,
                        past.getOrDefault(one.reference(), List.of()),
                        keys.getOrDefault(one.reference(), Map.of()))));
        // a number of theirs goes before a reference of ours
        found.stream()
                .filter(one -> one.code() != null)
                .forEach(one -> drafts.put(one.code(), drafts.get(one.reference())));
        return drafts;
    }

    private static List<Draft> distinct(Collection<Draft> drafts) {
        return new ArrayList<>(new java.util.LinkedHashSet<>(drafts));
    }

    private boolean take(
            FileLine sent,
            Map<String, Draft> drafts,
            Map<Draft, Priced> prices,
            ImportOrders.Known places,
            Iterator<Long> ids) {
        Draft known = drafts.get(sent.number());
        if (!sent.isOrder()) {
            if (known == null) {
                throw ImportLine.unknown(sent);
            }
            return add(known, sent, prices, ids);
        }
        if (known != null) {
            ImportLine.mustBeTheSame(known.intervention(), sent);
            return false;
        }
        Intervention order = orders.order(sent, places);
        List<Line> lines = lines(order, sent);
        Entry said = new Entry(
                EventKind.ORDERED,
                sent.at(),
                Party.OFFICE,
                desk.person().id(),
                EntryChannel.CSV,
                null,
                null,
                null,
                null,
                null);
        boolean found = order.contract() != null || order.performer() == Performer.OWN_TEAM;
        Draft draft = Draft.ordered(order, found, said, ids.next(), desk.now());
        drafts.put(sent.number(), draft);
        if (!lines.isEmpty()) {
            prices.put(draft, new Priced(lines, List.of()));
        }
        return true;
    }

    private boolean add(Draft known, FileLine sent, Map<Draft, Priced> prices, Iterator<Long> ids) {
        Entry said = sent.entry(known.intervention(), desk.person().id());
        if (known.knows(said)) {
            return false;
        }
        List<Line> lines = lines(known.intervention(), sent);
        known.add(said, ids.next(), desk.now());
        if (!lines.isEmpty()) {
            Priced before = prices.getOrDefault(known, new Priced(List.of(), List.of()));
            prices.put(known, new Priced(before.ordered(), lines));
        }
        return true;
    }

    private List<Line> lines(Intervention intervention, FileLine sent) {
        return PriceLines.priced(contracts, intervention, sent.quantities());
    }
}
