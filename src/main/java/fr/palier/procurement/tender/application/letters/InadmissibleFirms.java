package fr.palier.procurement.tender.application.letters;

import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Deposits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Firms, alone or in a group, whose application was refused: each is one, whatever the lots and the deposits it answered in. */
@Component
class InadmissibleFirms {

    private final Applications applications;
    private final Deposits deposits;

    InadmissibleFirms(Applications applications, Deposits deposits) {
        this.applications = applications;
        this.deposits = deposits;
    }

    /**
     * A refused firm.
     *
     * @param first its first refused deposit, for which the letter is written
     * @param lots all lots that it bid for in refused deposits
     */
    record Refused(Deposit first, List<Application> applications, Set<Integer> lots) {

        /** Why; said lot by lot where its applications were refused for different reasons. */
        String reasons() {
            Map<String, Set<Integer>> byReason = new LinkedHashMap<>();
            applications.forEach(
                    one -> byReason.computeIfAbsent(LetterTexts.reasonsOfInadmissibility(one), why -> new TreeSet<>())
                            .addAll(one.lots()));
            return byReason.size() == 1
                    ? byReason.keySet().iterator().next()
                    : byReason.entrySet().stream()
                            .map(line -> Deposit.named(line.getValue()) + " : " + line.getKey())
                            .collect(Collectors.joining("\n"));
        }
    }

    /** In the order of their first deposits. */
    List<Refused> of(String reference) {
        Map<Long, Deposit> received =
                deposits.of(reference).stream().collect(Collectors.toMap(Deposit::id, deposit -> deposit));
        Map<Long, Set<String>> groups = deposits.groups(reference);
        Map<String, List<Application>> byBidder = applications.of(reference).stream()
                .filter(application -> application.state() == ApplicationState.INADMISSIBLE)
                .collect(Collectors.groupingBy(
                        one -> one.siret() + groups.getOrDefault(one.deposit(), Set.of()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byBidder.values().stream()
                .map(own -> new Refused(
                        received.get(own.get(0).deposit()),
                        own,
                        own.stream()
                                .flatMap(one -> one.lots().stream())
                                .collect(Collectors.toCollection(TreeSet::new))))
                .toList();
    }

    /** The refused firm whose letter is written for a deposit. */
    Optional<Refused> of(String reference, long deposit) {
        return of(reference).stream()
                .filter(refused -> refused.first().id() == deposit)
                .findFirst();
    }
}
