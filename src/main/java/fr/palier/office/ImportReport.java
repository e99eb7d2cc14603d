package fr.palier.office;

import java.util.ArrayList;
import java.util.List;

/** What became of the lines of an imported file; the same file again finds them all as they were. */
public final class ImportReport {

    /** Beyond these the file itself is wrong: the others are only counted. */
    public static final int MOST_SHOWN = 1_000;

    private static final int SHOWN_TEXT = 160;

    private int added;
    private int changed;
    private int same;
    private int refusedCount;
    private final List<Refused> refused = new ArrayList<>();

    /** What a line did. */
    public enum Effect {
        ADDED,
        CHANGED,
        SAME
    }

    /** A line that was not taken, with the French reason. */
    public record Refused(long line, String text, String reason) {}

    public void count(Effect effect) {
        switch (effect) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case SAME -> same++;
        }
    }

    public void refuse(CsvLine line, Rejection why) {
        refusedCount++;
        if (refused.size() < MOST_SHOWN) {
            String text = line.text();
            refused.add(new Refused(
                    line.number(),
                    text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT - 1) + "…",
                    why.getMessage()));
        }
    }

    /** Lines that said something new. */
    public int added() {
        return added;
    }

    /** Lines that corrected what was known. */
    public int changed() {
        return changed;
    }

    /** Lines that said what was known. */
    public int same() {
        return same;
    }

    /** All refused lines, shown or not. */
    public int refusedCount() {
        return refusedCount;
    }

    public int lines() {
        return added + changed + same + refusedCount;
    }

    /** Refused lines, in the order of the file, {@value #MOST_SHOWN} at most. */
    public List<Refused> refused() {
        return List.copyOf(refused);
    }
}
