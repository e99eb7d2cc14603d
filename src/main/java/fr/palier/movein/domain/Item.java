package fr.palier.movein.domain;

import fr.palier.housing.EquipmentKind;
import java.time.LocalDate;

/**
 * A piece of equipment of a dwelling at move-in.
 *
 * @param equipmentId piece of the register; null = of the standard list
 * @param state null = not looked at yet
 * @param photo document; null = none
 * @param intervention ordered for the reserve; null = none
 * @param closedOn day on which that intervention ended well; null = stands
 */
public record Item(
        int position,
        EquipmentKind equipment,
        Long equipmentId,
        String label,
        ItemState state,
        String note,
        boolean danger,
        Long photo,
        LocalDate raisedOn,
        String intervention,
        LocalDate closedOn) {

    public boolean isReserve() {
        return state != null && state.isReserve();
    }
}
