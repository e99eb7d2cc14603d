package fr.palier.committee.domain;

import java.time.OffsetDateTime;

/**
 * Somebody arrived or left during a session.
 *
 * @param person name of the member or substitute
 * @param position item that was voted on or would come next; null after the last one
 */
public record Movement(Kind kind, String person, Integer position, OffsetDateTime at) {

    /** Which way. */
    public enum Kind {
        ARRIVAL,
        DEPARTURE
    }

    /** « Membre X quitte la séance, avant la fin du point 3 » is told with the hour by whoever shows it. */
    public String words() {
        String what = kind == Kind.ARRIVAL ? "%s rejoint la séance" : "%s quitte la séance";
        return what.formatted(person) + (position == null ? ", après le dernier point" : ", au point " + position);
    }
}
