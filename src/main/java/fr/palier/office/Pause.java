package fr.palier.office;

import java.time.Instant;

/**
 * A time in which a clock stands still, because it is another's turn or nobody could enter.
 *
 * @param until first instant at which it runs again; null = it stands still now
 */
public record Pause(Instant from, Instant until) {

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends after it began");
        }
    }
}
