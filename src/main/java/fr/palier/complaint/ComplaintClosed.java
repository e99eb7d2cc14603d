package fr.palier.complaint;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * A complaint was closed. Published in the transaction that closes it.
 *
 * @param interventions references of what was ordered for it, cancelled ones too
 * @param handledBy accounts of those who worked on it: they do not call about it
 */
public record ComplaintClosed(
        String office,
        String reference,
        Resolution resolution,
        List<String> interventions,
        Set<String> handledBy,
        OffsetDateTime at) {

    public ComplaintClosed {
        interventions = List.copyOf(interventions);
        handledBy = Set.copyOf(handledBy);
    }
}
