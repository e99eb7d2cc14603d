package fr.palier.intervention.round.domain;

/**
 * Rounds of a residence in a period.
 *
 * @param due those whose hour has passed, or that are made already
 */
public record RoundCount(
        long residence,
        String name,
        RoundKind kind,
        int due,
        int onTime,
        int late,
        int missed,
        int findings,
        int ordered) {

    /** Whole percent made in time, or null below the policy's number: too few say nothing. */
    public Integer rate(int minimum) {
        return due < minimum || due == 0 ? null : Math.round(onTime * 100f / due);
    }
}
