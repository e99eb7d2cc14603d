package fr.palier.procurement.need.application;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.need.NeedReason;

/** Explanations that stay in a file: a word alone explains nothing. */
final class Reasons {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private Reasons() {}

    static String written(String reason) {
        String text = reason == null ? "" : reason.strip();
        NeedReason.REASON_NEEDED.when(text.length() < SHORTEST, SHORTEST);
        OfficeReason.TOO_LONG.when(text.length() > LONGEST, "Explication", LONGEST);
        return text;
    }
}
