package fr.palier.commitment.application;

import fr.palier.complaint.Complaints;
import fr.palier.complaint.Promises;
import fr.palier.intervention.Intervention;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A request has as many lives as reopenings, and one: in each of them it and its intervention tell the same fact. */
@Component
class Lives {

    private final Complaints complaints;

    Lives(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Name of a fact of a request in the life that began by then. */
    static String fact(String name, String root, Promises promises, Instant moment) {
        long reopened =
                promises.reopenings().stream().filter(at -> !at.isAfter(moment)).count();
        return name + " " + root + (reopened == 0 ? "" : " " + (reopened + 1));
    }

    /** Name of a fact of an intervention: that of the request it was ordered for, if it was. */
    String fact(String name, Intervention one) {
        String root = one.origin() == null ? one.reference() : one.origin();
        return complaints
                .promises(one.office(), root)
                .map(promises -> fact(name, root, promises, one.orderedAt().toInstant()))
                .orElse(name + " " + root);
    }

    /** Accounts that worked on the request of an intervention. */
    Set<String> handledBy(Intervention one) {
        return one.origin() == null
                ? Set.of()
                : complaints
                        .promises(one.office(), one.origin())
                        .map(Promises::handledBy)
                        .orElse(Set.of());
    }
}
