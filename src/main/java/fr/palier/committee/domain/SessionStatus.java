package fr.palier.committee.domain;

import java.util.Map;
import java.util.Set;

/** Life of a session. */
public enum SessionStatus {
    PREPARED("en préparation"),
    CONVENED("convoquée"),
    NO_QUORUM("sans quorum"),
    OPEN("ouverte"),
    DELIBERATED("délibérée"),
    DRAFTED("procès-verbal à signer"),
    SIGNED("procès-verbal signé"),
    CLOSED("close sans quorum"),
    CANCELLED("annulée");

    private static final Map<SessionStatus, Set<SessionStatus>> NEXT = Map.of(
            PREPARED, Set.of(CONVENED, CANCELLED),
            CONVENED, Set.of(OPEN, NO_QUORUM, CANCELLED),
            NO_QUORUM, Set.of(CONVENED, CLOSED),
            OPEN, Set.of(DELIBERATED),
            DELIBERATED, Set.of(DRAFTED),
            DRAFTED, Set.of(SIGNED, DELIBERATED));

    private final String label;

    SessionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(SessionStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isEnd() {
        return !NEXT.containsKey(this);
    }
}
