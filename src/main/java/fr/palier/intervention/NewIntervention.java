package fr.palier.intervention;

import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;

/**
 * An intervention to order.
 *
 * @param origin reference of the file that it is ordered for; null = ordered by the office itself
 * @param occupant lease of the tenant who lets people in; null = common part, or unknown
 * @param equipment what is broken; null = nothing in particular
 * @param danger somebody may be hurt
 * @param description up to 10 000 characters
 * @param preferredTimes when the tenant is at home, up to 1 000 characters; null = not said
 */
public record NewIntervention(
        String office,
        String origin,
        Place place,
        Long occupant,
        EquipmentKind equipment,
        Long equipmentId,
        WorkType workType,
        Priority priority,
        Performer performer,
        boolean danger,
        String description,
        String preferredTimes) {}
