package fr.palier.evaluation.scorecard.application;

import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.domain.TeamFact;
import fr.palier.evaluation.scorecard.persistence.TeamRows;
import fr.palier.housing.Homes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Facts of own teams. Callers hold the references that they have written. */
@Component
class TeamFacts {

    private final TeamRows rows;
    private final StoreFacts store;
    private final Homes homes;

    TeamFacts(TeamRows rows, StoreFacts store, Homes homes) {
        this.rows = rows;
        this.store = store;
        this.homes = homes;
    }

    /** @param counted afresh @return references of those that were missing or differed */
    List<String> compare(String office, List<Fact> counted, boolean write) {
        if (counted.isEmpty()) {
            return List.of();
        }
        List<String> references = counted.stream().map(Fact::reference).toList();
        Map<String, TeamFact> kept = rows.of(office, references).stream()
                .collect(Collectors.toMap(fact -> fact.counted().reference(), Function.identity()));
        Map<Long, String> agencies = new HashMap<>();
        List<TeamFact> differing = counted.stream()
                .map(fact -> new TeamFact(
                        agencies.computeIfAbsent(fact.residence(), residence -> homes.residence(office, residence)
                                .agency()),
                        fact))
                .filter(fact -> !fact.equals(kept.get(fact.counted().reference())))
                .toList();
        if (write) {
            rows.put(differing);
            store.mark(office, references);
        }
        return differing.stream().map(fact -> fact.counted().reference()).toList();
    }

    List<String> ended(String office, String after, int most) {
        return rows.ended(office, after, most);
    }

    List<String> missing(String office, String after, int most) {
        return rows.missing(office, after, most);
    }
}
