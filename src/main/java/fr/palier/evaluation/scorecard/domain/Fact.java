package fr.palier.evaluation.scorecard.domain;

import fr.palier.housing.WorkType;
import fr.palier.office.Money;
import java.time.LocalDate;

/**
 * What an intervention tells of a firm that had its order, once it has ended or the order was taken away.
 *
 * @param turn which of those who had the order, 1 = the first
 * @param taken whether the order was taken away, or refused by the firm itself
 * @param firm {@link #NO_FIRM} = an own team carried it out
 * @param contract null = ordered without one
 * @param endedOn day in Paris of the end, or on which the order was taken away
 * @param requested 1 = ordered for a request of a tenant @param notReopened 1 = and the tenant did not reopen it afterwards
 * @param answers that tenants agreed to tie @param solved those among them that say so @param scoreSum of their marks
 * @param gestures granted because of it @param gestureAmount euros
 */
public record Fact(
        String reference,
        int turn,
        boolean taken,
        String office,
        long firm,
        String contract,
        WorkType workType,
        long residence,
        LocalDate endedOn,
        UpkeepCount count,
        int requested,
        int notReopened,
        int answers,
        int solved,
        int scoreSum,
        int gestures,
        Money gestureAmount) {

    public static final long NO_FIRM = 0;

    public boolean isOfFirm() {
        return firm != NO_FIRM;
    }

    /** Of one intervention there is one for each turn. */
    public record Key(String reference, int turn) {}

    public Key key() {
        return new Key(reference, turn);
    }
}
