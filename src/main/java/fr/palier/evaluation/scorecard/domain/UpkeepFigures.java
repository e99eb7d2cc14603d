package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.domain.Rate;

/**
 * What the events of a firm's interventions say of it, over some of them; each figure with its number of events.
 *
 * @param interventions that ended in the period, cancelled ones left out
 * @param reactivity first contact within the policy's hours of the order
 * @param keptAppointments appointments that the firm came to; raw: one that met a closed door counts as not kept
 * @param onTime done within the delay of the firm's own contract
 * @param absences declared, standing or not @param overturned those that the agency set aside: the firm's failure
 * @param acceptedFirst work that was accepted without being done again, of all that was judged @param rejected refused for good, of the same
 * @param notReopened requests behind them that the tenant did not reopen
 */
public record UpkeepFigures(
        int interventions,
        BothRates reactivity,
        BothRates keptAppointments,
        BothRates onTime,
        int absences,
        int overturned,
        Rate acceptedFirst,
        int rejected,
        Rate notReopened) {

    public static final UpkeepFigures NONE =
            new UpkeepFigures(0, BothRates.NONE, BothRates.NONE, BothRates.NONE, 0, 0, Rate.NONE, 0, Rate.NONE);

    public UpkeepFigures plus(UpkeepFigures other) {
        return new UpkeepFigures(
                interventions + other.interventions,
                reactivity.plus(other.reactivity),
                keptAppointments.plus(other.keptAppointments),
                onTime.plus(other.onTime),
                absences + other.absences,
                overturned + other.overturned,
                acceptedFirst.plus(other.acceptedFirst),
                rejected + other.rejected,
                notReopened.plus(other.notReopened));
    }
}
