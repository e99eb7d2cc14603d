package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.domain.Rate;
import fr.palier.housing.WorkType;
import java.time.LocalDate;

/**
 * A neutral rate that fell within a contract and trade.
 *
 * @param since first of the days that were looked at @param before of the same contract, until then @param now from then on
 * @param rule row that says so @param basis the same in French
 * @param endedOn when it had come back; null = it has not
 */
public record Fall(
        long firm,
        String contract,
        WorkType workType,
        Figure figure,
        LocalDate foundOn,
        LocalDate since,
        Rate before,
        Rate now,
        String rule,
        String basis,
        LocalDate endedOn) {

    /** What comparing two rates says. */
    public enum Comparison {
        FELL,
        HELD,
        /** Too few events on either side. */
        UNKNOWN
    }

    /** @param points lost at least, of a hundred @param events at least, on both sides */
    public record Limit(int points, int events) {

        public Comparison compare(Rate before, Rate now) {
            if (before.events() < events || now.events() < events) {
                return Comparison.UNKNOWN;
            }
            // shares multiplied out: no rounding decides
            long lost = 100L * ((long) before.kept() * now.events() - (long) now.kept() * before.events());
            return lost >= (long) points * before.events() * now.events() ? Comparison.FELL : Comparison.HELD;
        }
    }
}
