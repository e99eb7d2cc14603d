package fr.palier.survey.domain;

/**
 * What became of surveys. {@code eligible = waiting + delayed + grouped + mailed + called + neverAsked}, and
 * {@code mailed + called = open + answered + expired + undeliverable − neverAsked}.
 *
 * @param name residence, firm or category; empty for all
 * @param mailed sent by e-mail, whatever became of them
 * @param called put on the desk's list, whatever became of them
 * @param neverAsked undeliverable before anything was sent
 * @param undeliverable all that could not be delivered, before or after
 * @param open sent or to call, without answer so far
 * @param answers answers counted, by case: a grouped survey may bring several
 * @param scoreSum sum of the scores of 1 to 5
 */
public record Counts(
        String name,
        int eligible,
        int waiting,
        int delayed,
        int grouped,
        int mailed,
        int called,
        int neverAsked,
        int undeliverable,
        int expired,
        int open,
        int answered,
        int answers,
        int yes,
        int partly,
        int no,
        int scoreSum) {

    /** Nothing was closed. */
    public static final Counts NONE = new Counts("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final int PERCENT = 100;

    public int asked() {
        return mailed + called;
    }

    /** Answered of asked, in whole percent; −1 while nobody was asked. */
    public int responseRate() {
        return asked() == 0 ? -1 : Math.round(PERCENT * (float) answered / asked());
    }

    /** Cases solved in the tenants' eyes, in whole percent; −1 below the policy's number of answers. */
    public int solvedRate(int minimumAnswers) {
        return answers < Math.max(1, minimumAnswers) ? -1 : Math.round(PERCENT * (float) yes / answers);
    }

    /** Mean score with one decimal, {@code 4,2}; null below the policy's number of answers. */
    public String meanScore(int minimumAnswers) {
        return answers < Math.max(1, minimumAnswers)
                ? null
                : String.format(java.util.Locale.FRANCE, "%.1f", (double) scoreSum / answers);
    }
}
