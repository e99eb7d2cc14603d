package fr.palier.correspondence;

/**
 * A file to store.
 *
 * @param reference file it belongs to
 * @param kind what it is, in the words of the owning module: {@code publicity-proof}; see {@link DocumentKind}
 * @param fileName as the person named it; only its last part is kept
 */
public record NewDocument(
        String office,
        String reference,
        String kind,
        String fileName,
        byte[] content,
        Confidentiality confidentiality) {}
