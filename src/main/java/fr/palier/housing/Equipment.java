package fr.palier.housing;

import java.time.LocalDate;

/**
 * A piece of equipment that the register knows.
 *
 * @param dwelling null = common equipment of the building
 * @param guaranteeUntil last day of its guarantee; null = none known
 * @param maintained looked after by a maintenance contract
 */
public record Equipment(
        long id,
        String office,
        String code,
        EquipmentKind kind,
        String label,
        long building,
        Long dwelling,
        LocalDate installedOn,
        LocalDate guaranteeUntil,
        boolean maintained) {}
