package fr.palier.procurement.negotiation.domain;

import java.util.List;

/**
 * What the verification of a log found.
 *
 * @param lines how many lines were read
 * @param head hash of the last one, which letters and report carry outside
 * @param brokenAt position of the first line that does not fit; 0 = whole
 */
public record Chain(int lines, String head, int brokenAt) {

    public boolean isWhole() {
        return brokenAt == 0;
    }

    /** Reads the lines in their order. */
    public static Chain of(List<LogLine> lines) {
        String previous = LogLine.START;
        int position = 0;
        for (LogLine line : lines) {
            position++;
            if (line.position() != position
                    || !line.previousHash().equals(previous)
                    || !line.hash().equals(line.computedHash())) {
                return new Chain(lines.size(), lines.get(lines.size() - 1).hash(), position);
            }
            previous = line.hash();
        }
        return new Chain(lines.size(), previous, 0);
    }
}
