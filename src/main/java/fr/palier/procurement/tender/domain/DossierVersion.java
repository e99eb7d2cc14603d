package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A version of the consultation file.
 *
 * @param content what it says, one fact a line
 * @param reason why it was made after the approval; null before
 * @param approvedAt null until the reviewer approved this version
 */
public record DossierVersion(
        long id,
        int version,
        String content,
        String reason,
        String assembledBy,
        String assembledByName,
        OffsetDateTime assembledAt,
        String approvedByName,
        OffsetDateTime approvedAt,
        List<Piece> pieces) {

    /** A document as it stood in this version. */
    public record Piece(long document, String kind, String fileName, int version, String sha256) {}

    /** What changed between two contents. */
    public record Change(List<String> removed, List<String> added) {

        public boolean isNone() {
            return removed.isEmpty() && added.isEmpty();
        }
    }

    public static Change between(String before, String after) {
        Set<String> old = lines(before);
        Set<String> now = lines(after);
        return new Change(
                old.stream().filter(line -> !now.contains(line)).toList(),
                now.stream().filter(line -> !old.contains(line)).toList());
    }

    private static Set<String> lines(String content) {
        return new LinkedHashSet<>(content.lines().toList());
    }
}
