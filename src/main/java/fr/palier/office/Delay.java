package fr.palier.office;

/**
 * A promised delay.
 *
 * @param amount how many of the unit, 0 or more
 */
public record Delay(int amount, Unit unit) {

    /** In what a delay is counted. */
    public enum Unit {
        /** Hours that pass, nights and holidays included. */
        HOURS("heure", "heures"),
        /** Days of the calendar; a last day that is not worked is replaced by the next worked one. */
        CALENDAR_DAYS("jour calendaire", "jours calendaires"),
        /** Monday to Friday without holidays. */
        WORKING_DAYS("jour ouvré", "jours ouvrés");

        private final String one;
        private final String many;

        Unit(String one, String many) {
            this.one = one;
            this.many = many;
        }

        public String label() {
            return many;
        }
    }

    public Delay {
        if (amount < 0) {
            throw new IllegalArgumentException("A delay is not negative: " + amount);
        }
    }

    public static Delay hours(int amount) {
        return new Delay(amount, Unit.HOURS);
    }

    public static Delay calendarDays(int amount) {
        return new Delay(amount, Unit.CALENDAR_DAYS);
    }

    public static Delay workingDays(int amount) {
        return new Delay(amount, Unit.WORKING_DAYS);
    }

    /** So many days late, in the unit of this delay; a delay in hours is late by days of the clock. */
    public String late(int days) {
        Unit counted = unit == Unit.HOURS ? Unit.CALENDAR_DAYS : unit;
        return days + " " + (days <= 1 ? counted.one : counted.many);
    }

    /** {@code 5 jours ouvrés}. */
    @Override
    public String toString() {
        return amount + " " + (amount <= 1 ? unit.one : unit.many);
    }
}
