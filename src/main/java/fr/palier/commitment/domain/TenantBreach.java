package fr.palier.commitment.domain;

import java.time.OffsetDateTime;

/** A commitment of the tenant linked to the fact by a named person; taken back or not. */
public record TenantBreach(
        long id,
        String reference,
        long commitment,
        String text,
        String reason,
        String linkedBy,
        String linkedName,
        OffsetDateTime linkedAt,
        OffsetDateTime unlinkedAt,
        String unlinkReason) {

    public boolean stands() {
        return unlinkedAt == null;
    }
}
