package fr.palier.committee.domain;

import java.time.OffsetDateTime;

/**
 * A conflict of interest: the person withdraws from an item.
 *
 * @param member the person, member or substitute, whatever the seat
 */
public record Conflict(long sessionItem, long member, String reason, OffsetDateTime declaredAt, String declaredBy) {}
