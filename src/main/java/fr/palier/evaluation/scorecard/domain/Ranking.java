package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.Grade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Firms side by side: those that have a grade by score, equal scores on one rank; then the others by name, without rank. */
public record Ranking(List<Line> lines) {

    public Ranking {
        lines = List.copyOf(lines);
    }

    /** @param rank from 1; null = too few events for a grade */
    public record Line(
            Integer rank, long firm, String name, Tally tally, Satisfaction satisfaction, UpkeepScore score) {

        private Line ranked(Integer other) {
            return new Line(other, firm, name, tally, satisfaction, score);
        }

        public Grade grade() {
            return score.grade();
        }
    }

    /** Without some firms, which would else be missed by their rank. @param firms ids */
    public Ranking without(Set<Long> firms) {
        return firms.isEmpty()
                ? this
                : of(lines.stream().filter(line -> !firms.contains(line.firm())).toList());
    }

    /** @param lines by name */
    public static Ranking of(List<Line> lines) {
        List<Line> graded = lines.stream()
                .filter(line -> line.grade().isDefined())
                .sorted(Comparator.comparing((Line line) -> line.score().score(), Comparator.reverseOrder()))
                .toList();
        List<Line> ranked = new ArrayList<>();
        BigDecimal above = null;
        int rank = 0;
        for (Line line : graded) {
            if (above == null || line.score().score().compareTo(above) != 0) {
                rank = ranked.size() + 1;
            }
            above = line.score().score();
            ranked.add(line.ranked(rank));
        }
        lines.stream().filter(line -> !line.grade().isDefined()).forEach(ranked::add);
        return new Ranking(ranked);
    }
}
