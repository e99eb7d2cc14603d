package fr.palier.correspondence;

import java.util.Set;

/**
 * A kind of document that people may deposit on a file; each module declares its own as beans. A kind that is not declared can be
 * stored by code, never uploaded.
 *
 * @param code {@code publicity-proof}
 * @param label French label
 * @param confidentiality of every document of this kind
 * @param archivingClass row of the table {@code archiving_class}
 * @param groups who may deposit; empty = all staff of the office; {@link #NOBODY} = stored by code alone
 * @param mediaTypes types accepted, {@code application/pdf}; empty = every type that documents may have
 */
public record DocumentKind(
        String code,
        String label,
        Confidentiality confidentiality,
        String archivingClass,
        Set<String> groups,
        Set<String> mediaTypes) {

    /** No group has an empty name. */
    public static final Set<String> NOBODY = Set.of("");

    /** A kind that takes every type of document. */
    public DocumentKind(
            String code, String label, Confidentiality confidentiality, String archivingClass, Set<String> groups) {
        this(code, label, confidentiality, archivingClass, groups, Set.of());
    }

    public boolean accepts(String mediaType) {
        return mediaTypes.isEmpty() || mediaTypes.contains(mediaType);
    }
}
