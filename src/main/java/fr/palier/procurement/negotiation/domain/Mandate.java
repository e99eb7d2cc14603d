package fr.palier.procurement.negotiation.domain;

import java.time.OffsetDateTime;
import java.util.List;

/** What those who negotiate may seek and accept: confidential. */
public record Mandate(
        String reference,
        String objectives,
        String margins,
        String limits,
        String preparedBy,
        OffsetDateTime preparedAt,
        String signedBy,
        OffsetDateTime signedAt,
        Long document,
        String returnedReason,
        List<Negotiator> negotiators) {

    /** Account and what others read. */
    public record Negotiator(String person, String personName) {}

    public boolean isNegotiator(String person) {
        return negotiators.stream().anyMatch(one -> one.person().equals(person));
    }
}
