package fr.palier.intervention;

import fr.palier.intervention.application.ReadHistories;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Interventions with all that happened to them, many at once. */
@Component
public class InterventionHistories {

    private final ReadHistories reader;

    InterventionHistories(ReadHistories reader) {
        this.reader = reader;
    }

    /** By reference, each who had the order in turn; those of another office are left out. */
    public List<InterventionHistory> of(String office, Collection<String> references) {
        return reader.of(office, references);
    }

    /** Interventions that were ordered for any of these files, by end, those that have not ended last. */
    public List<Intervention> ordered(String office, Collection<String> origins) {
        return reader.ordered(office, origins);
    }

    /**
     * References of interventions of firms that have ended, or that were taken away from one, in their own order.
     *
     * @param after the last one of the page before; empty for the first
     */
    public List<String> ended(String office, String after, int most) {
        return reader.ended(office, after, most);
    }
}
