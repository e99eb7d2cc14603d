package fr.palier.complaint.domain;

import fr.palier.office.OfficeReason;

/** What people write, cleaned of what is no text and kept within its length. */
public final class Words {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2000;

    private Words() {}

    /** A text that must be there. */
    public static String text(String value, String field, int longest) {
        String text = optional(value, field, longest);
        OfficeReason.MISSING.when(text == null, field);
        return text;
    }

    /** Null for nothing written. */
    public static String optional(String value, String field, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip().replace("\r\n", "\n");
        OfficeReason.TOO_LONG.when(text.length() > longest, field, longest);
        OfficeReason.WRONG_TEXT.when(
                text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'), field);
        return text;
    }

    /** A text on one line; null for nothing written. */
    public static String line(String value, String field, int longest) {
        String text = optional(value, field, longest);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    /** @throws fr.palier.office.Rejection {@code complaint.reasonRequired} */
    public static String reason(String value) {
        ComplaintReason.REASON_REQUIRED.when(value == null || value.strip().length() < SHORTEST_REASON);
        return text(value, "Motif", LONGEST_REASON);
    }
}
