package fr.palier.committee.domain;

import java.time.OffsetDateTime;

/**
 * A vote of a seat.
 *
 * @param recorded whether the secretary entered it for the voter
 */
public record Vote(
        long sessionItem,
        long seat,
        String voter,
        Choice choice,
        String remark,
        boolean recorded,
        OffsetDateTime castAt,
        String castBy) {}
