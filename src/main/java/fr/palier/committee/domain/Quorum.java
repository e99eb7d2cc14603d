package fr.palier.committee.domain;

/** How many members must sit, as the board wrote it. */
public sealed interface Quorum {

    /** Members that must sit for a number of seats; never less than one. */
    int required(int seats);

    /** As the rules say it. */
    String words();

    /** A fixed number. */
    record Count(int members) implements Quorum {

        @Override
        public int required(int seats) {
            return members;
        }

        @Override
        public String words() {
            return "%d membre%s au moins".formatted(members, members > 1 ? "s" : "");
        }
    }

    /** A share of the seats, reached ({@code strict = false}) or exceeded. */
    record Share(int numerator, int denominator, boolean strict) implements Quorum {

        @Override
        public int required(int seats) {
            int whole = seats * numerator;
            int reached = strict ? whole / denominator + 1 : (whole + denominator - 1) / denominator;
            return Math.max(1, reached);
        }

        @Override
        public String words() {
            return (strict ? "plus de %d/%d" : "%d/%d au moins").formatted(numerator, denominator) + " des membres";
        }
    }
}
