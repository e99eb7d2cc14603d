package fr.palier.office;

/** What people write: without blanks around it, in one kind of line end, within its length, and nothing but text. */
public final class Text {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2000;

    private Text() {}

    /** @throws Rejection {@code office.missing}, {@code office.tooLong}, {@code office.wrongText}, which name the field */
    public static String required(String value, String field, int longest) {
        String text = optional(value, field, longest);
        OfficeReason.MISSING.when(text == null, field);
        return text;
    }

    /** Null for nothing written. @throws Rejection {@code office.tooLong}, {@code office.wrongText} */
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

    /** Why somebody acts, in ten characters at least. @param missing what is said where there are fewer */
    public static String reason(String value, Rejection.Reason missing) {
        return reason(value, "Motif", LONGEST_REASON, missing);
    }

    public static String reason(String value, String field, int longest, Rejection.Reason missing) {
        missing.when(value == null || value.strip().length() < SHORTEST_REASON);
        return required(value, field, longest);
    }
}
