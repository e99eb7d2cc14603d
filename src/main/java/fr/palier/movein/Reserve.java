package fr.palier.movein;

import fr.palier.housing.EquipmentKind;
import java.time.LocalDate;

/**
 * A reserve that was raised on a piece of equipment when its tenant moved in.
 *
 * @param moveIn reference {@code A-…}
 * @param intervention ordered for it; null = none yet
 * @param closedOn day on which that intervention ended; null = stands
 */
public record Reserve(
        String moveIn,
        EquipmentKind equipment,
        String label,
        String note,
        LocalDate raisedOn,
        String intervention,
        LocalDate closedOn) {

    public boolean standsOn(LocalDate day) {
        return !raisedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
    }
}
