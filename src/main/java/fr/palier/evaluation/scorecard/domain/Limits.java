package fr.palier.evaluation.scorecard.domain;

import fr.palier.intervention.Priority;
import java.time.Duration;
import java.util.Map;

/**
 * What the office's tables hold firms to.
 *
 * @param firstContact from the order, by priority
 * @param tolerance after the end of a slot, within which whoever comes has kept the appointment
 */
public record Limits(Map<Priority, Duration> firstContact, Duration tolerance) {

    public Limits {
        firstContact = Map.copyOf(firstContact);
    }
}
