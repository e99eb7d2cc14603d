package fr.palier.evaluation.scorecard.application;

import fr.palier.engine.Role;
import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.persistence.FactRows;
import fr.palier.intervention.InterventionHistories;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts of many interventions: those that an import brought, and all of them anew, in batches of a transaction each. */
@Component
public class RebuildFacts {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildFacts.class);
    /** File of the journal under which counts stand. */
    static final String FILE = "FACTS";

    private static final int BATCH = 500;
    private static final int SHOWN = 20;

    private final ComputeFacts compute;
    private final FactRows rows;
    private final StoreFacts store;
    private final TeamFacts teams;
    private final InterventionHistories histories;
    private final Offices offices;
    private final CurrentPerson people;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RebuildFacts(
            ComputeFacts compute,
            FactRows rows,
            StoreFacts store,
            TeamFacts teams,
            InterventionHistories histories,
            Offices offices,
            CurrentPerson people,
            Journal journal,
            TransactionTemplate transaction) {
        this.compute = compute;
        this.rows = rows;
        this.store = store;
        this.teams = teams;
        this.histories = histories;
        this.offices = offices;
        this.people = people;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * What a comparison found.
     *
     * @param looked interventions
     * @param changed facts that were missing or differed
     * @param first references of the first ones that differed
     */
    public record Found(int looked, int changed, List<String> first) {}

    /** Compares every fact of the reader's office with a fresh count, and writes those that differ if asked to. */
    public Found rebuild(boolean write) {
        people.mustBe(Role.SUPERVISORS.group());
        String office = people.office();
        Found found = all(office, write);
        if (write) {
            transaction.executeWithoutResult(status -> journal.write(
                    office,
                    FILE,
                    "evaluation.factsRebuilt",
                    "Comptes des interventions refaits : %d lus, %d corrigés."
                            .formatted(found.looked(), found.changed()),
                    Map.of("looked", found.looked(), "changed", found.changed())));
        }
        return found;
    }

    /** The same for any office, by no one in particular. */
    Found all(String office, boolean write) {
        Found firms = all(office, write, histories::ended);
        Found own = all(office, write, teams::ended);
        if (write) {
            drawSumsTogether();
        }
        return new Found(
                firms.looked() + own.looked(),
                firms.changed() + own.changed(),
                Stream.concat(firms.first().stream(), own.first().stream())
                        .limit(SHOWN)
                        .toList());
    }

    /** References of an office, by page: those after the last one of the page before. */
    private interface Pages {
        List<String> after(String office, String last, int most);
    }

    private Found all(String office, boolean write, Pages pages) {
        int looked = 0;
        int changed = 0;
        List<String> first = new ArrayList<>();
        List<String> page = pages.after(office, "", BATCH);
        while (!page.isEmpty()) {
            List<String> references = page;
            List<String> differing = transaction.execute(status -> compare(office, references, write));
            looked += page.size();
            changed += differing.size();
            differing.stream().limit(SHOWN - (long) first.size()).forEach(first::add);
            page = pages.after(office, page.get(page.size() - 1), BATCH);
        }
        return new Found(looked, changed, List.copyOf(first));
    }

    /** @return references of those that were missing or differed; the facts of all of them are those of today's tables then */
    List<String> compare(String office, List<String> references, boolean write) {
        if (write) {
            rows.hold(references);
        }
        Map<Fact.Key, Fact> kept =
                rows.of(office, references).stream().collect(Collectors.toMap(Fact::key, Function.identity()));
        ComputeFacts.Both counted = compute.of(office, references);
        List<Fact> differing = counted.firms().stream()
                .filter(fact -> !fact.equals(kept.get(fact.key())))
                .toList();
        if (write) {
            store.put(office, differing);
            store.mark(office, references);
        }
        return Stream.concat(
                        differing.stream().map(Fact::reference), teams.compare(office, counted.teams(), write).stream())
                .distinct()
                .toList();
    }

    /** Counts what ended without an event, in every office; one office's failure does not keep the others waiting. */
    public void sweep() {
        for (Office office : offices.all()) {
            try {
                sweep(office.code());
            } catch (RuntimeException failure) {
                LOG.error("Facts of office {} could not be counted", office.code(), failure);
            }
        }
    }

    /** @return how many were counted */
    public int sweep(String office) {
        int counted = sweep(office, rows::missing) + sweep(office, teams::missing);
        if (counted > BATCH) {
            drawSumsTogether();
        }
        return counted;
    }

    private int sweep(String office, Pages pages) {
        int counted = 0;
        List<String> missing = pages.after(office, "", BATCH);
        while (!missing.isEmpty()) {
            List<String> references = missing;
            transaction.executeWithoutResult(status -> compare(office, references, true));
            counted += missing.size();
            missing = pages.after(office, missing.get(missing.size() - 1), BATCH);
        }
        return counted;
    }

    /** Each change of a fact adds a line to the sums of its month. */
    public void drawSumsTogether() {
        transaction.executeWithoutResult(status -> rows.drawSumsTogether());
    }
}
