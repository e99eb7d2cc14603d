package fr.palier.committee;

import java.time.OffsetDateTime;

/**
 * A conflict of interest declared on a question of a file: the person took no part in it.
 *
 * @param session {@code P-…}
 * @param name of the person who withdrew
 */
public record DeclaredConflict(
        Question question, String body, String session, String name, String reason, OffsetDateTime declaredAt) {}
