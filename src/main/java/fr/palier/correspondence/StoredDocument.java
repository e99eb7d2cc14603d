package fr.palier.correspondence;

import java.time.OffsetDateTime;

/**
 * A document without its content.
 *
 * @param version 1 for the first file of this name and kind in the file
 * @param mediaType found from the content
 * @param size bytes
 * @param sha256 of the stored content, in hexadecimal
 * @param archivingClass row of the table {@code archiving_class}
 * @param legalHold whether it must not be destroyed whatever its class says
 */
public record StoredDocument(
        long id,
        String office,
        String reference,
        String kind,
        String fileName,
        int version,
        String mediaType,
        long size,
        String sha256,
        Confidentiality confidentiality,
        String archivingClass,
        boolean legalHold,
        OffsetDateTime storedAt,
        String storedBy,
        String storedByName) {}
