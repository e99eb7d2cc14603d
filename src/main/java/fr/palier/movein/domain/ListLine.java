package fr.palier.movein.domain;

import fr.palier.housing.EquipmentKind;
import java.time.LocalDate;

/**
 * A line of one of the lists that a visit goes through, as the page of lists shows it.
 *
 * @param office null = of the standard list
 * @param topic kind of topic; null = a piece of equipment
 * @param equipment null = a topic
 * @param help what is said of a topic; null for equipment
 * @param endsOn last day; null = goes on
 */
public record ListLine(
        long id,
        String office,
        Topic.Kind topic,
        EquipmentKind equipment,
        int position,
        String label,
        String help,
        LocalDate startsOn,
        LocalDate endsOn,
        String madeByName,
        String endedByName) {

    public boolean isStandard() {
        return office == null;
    }

    public boolean isOver(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }
}
