package fr.palier.intervention.domain;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEnded;
import java.util.Arrays;
import java.util.Optional;

/** What the office says of work that was declared done. */
public enum Judgement {
    ACCEPTED(EventKind.ACCEPTED, InterventionEnded.Outcome.ACCEPTED),
    TO_REDO(EventKind.REFUSED, null),
    /** For good: whoever did it does not come back for this order, and is not paid for it. */
    REJECTED(EventKind.REJECTED, InterventionEnded.Outcome.REJECTED);

    private final EventKind kind;
    private final InterventionEnded.Outcome outcome;

    Judgement(EventKind kind, InterventionEnded.Outcome outcome) {
        this.kind = kind;
        this.outcome = outcome;
    }

    /** @throws java.util.NoSuchElementException for an event that judges nothing */
    public static Judgement of(EventKind kind) {
        return Arrays.stream(values())
                .filter(one -> one.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    public EventKind kind() {
        return kind;
    }

    /** How the intervention ends by it; empty = it goes on. */
    public Optional<InterventionEnded.Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public boolean needsReason() {
        return this != ACCEPTED;
    }
}
