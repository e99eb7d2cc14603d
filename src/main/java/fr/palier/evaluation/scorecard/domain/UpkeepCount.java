package fr.palier.evaluation.scorecard.domain;

/**
 * What one ended intervention counts for, or one that was taken away; each figure 0 or 1 but for appointments and absences.
 *
 * @param counted 0 = cancelled, or taken away before anything was due: it leaves the rates
 * @param contact whether it counts for reactivity @param contactRaw kept as if no time had been given back
 * @param due appointments that came due, those that a standing absence ended left out; {@code dueRaw} with them
 * @param timed whether a delay was promised @param timedRaw kept as if no absence had been declared
 * @param absences declared @param overturned those among them that the agency set aside
 * @param judged whether the office judged the work @param acceptedFirst accepted without having it done again @param rejected refused for good
 */
public record UpkeepCount(
        int counted,
        int contact,
        int contactKept,
        int contactRaw,
        int due,
        int dueKept,
        int dueRaw,
        int timed,
        int timedKept,
        int timedRaw,
        int absences,
        int overturned,
        int judged,
        int acceptedFirst,
        int rejected) {

    public static final UpkeepCount NONE = new UpkeepCount(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
