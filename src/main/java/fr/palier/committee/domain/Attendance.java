package fr.palier.committee.domain;

import java.time.OffsetDateTime;

/**
 * How a seat was occupied at a session.
 *
 * @param sitting member or substitute who sits there; null when nobody does
 * @param voter account of that person
 */
public record Attendance(
        long seat, Presence presence, Long sitting, String voter, OffsetDateTime arrivedAt, OffsetDateTime leftAt) {

    /** Who arrives during a vote takes no part in it. @param opened when the vote opened; null = not yet */
    public boolean wasThereAt(OffsetDateTime opened) {
        return opened == null || !arrivedAt.isAfter(opened);
    }

    public boolean isSitting() {
        return sitting != null && leftAt == null;
    }
}
