package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * The application of a firm whose deposit is opened.
 *
 * @param lots numbers of the lots that it bids for
 * @param documents those asked for
 * @param history decisions in turn, the latest last: it counts
 */
public record Application(
        long deposit,
        String firmName,
        String siret,
        String email,
        List<Integer> lots,
        List<Document> documents,
        List<Decided> history) {

    public Application {
        lots = List.copyOf(lots);
        documents = List.copyOf(documents);
        history = List.copyOf(history);
    }

    /** @param received null while nobody has looked */
    public record Document(String code, String label, Boolean received) {}

    /** A decision on the application. */
    public record Decided(
            ApplicationState state, String reason, boolean noExclusionDeclared, String personName, OffsetDateTime at) {}

    public ApplicationState state() {
        return history.isEmpty() ? null : history.get(history.size() - 1).state();
    }

    /** "Lot n° 1" or "Lots n° 1, 3". */
    public String lotsLabel() {
        return Deposit.named(Set.copyOf(lots));
    }

    public List<String> missing() {
        return documents.stream()
                .filter(document -> Boolean.FALSE.equals(document.received()))
                .map(Document::label)
                .toList();
    }

    public boolean isComplete() {
        return documents.stream().allMatch(document -> Boolean.TRUE.equals(document.received()));
    }
}
