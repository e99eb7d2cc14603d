package fr.palier.evaluation.scorecard.application;

import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.persistence.CountedRows;
import fr.palier.evaluation.scorecard.persistence.FactRows;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes facts with the versions of the tables that they were counted by. */
@Component
class StoreFacts {

    private final FactRows rows;
    private final CountedRows counted;
    private final TableVersions versions;

    StoreFacts(FactRows rows, CountedRows counted, TableVersions versions) {
        this.rows = rows;
        this.counted = counted;
        this.versions = versions;
    }

    void put(String office, List<Fact> facts) {
        rows.put(facts);
        mark(office, facts.stream().map(Fact::reference).distinct().toList());
    }

    /** Of interventions whose facts stand as a fresh count would have them. */
    void mark(String office, Collection<String> references) {
        counted.mark(office, references, versions.own());
    }
}
