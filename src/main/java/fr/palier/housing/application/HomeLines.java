package fr.palier.housing.application;

import java.time.LocalDate;

/** Rows as the files of the rent software say them, without ids of their own. */
final class HomeLines {

    private HomeLines() {}

    record ResidenceLine(
            String office,
            String code,
            String name,
            String street,
            String postcode,
            String city,
            String agency,
            boolean coOwned) {}

    record BuildingLine(String office, String code, long residence, String name, LocalDate acceptedOn) {}

    record DwellingLine(String office, String code, long building, String floor, String door, Integer rooms) {}

    /** @param kind name of an {@link fr.palier.housing.EquipmentKind} */
    record EquipmentLine(
            String office,
            String code,
            String kind,
            String label,
            long building,
            Long dwelling,
            LocalDate installedOn,
            LocalDate guaranteeUntil,
            boolean maintained) {}

    record OccupantLine(
            String office,
            String code,
            long dwelling,
            String name,
            String email,
            String phone,
            LocalDate enteredOn,
            LocalDate leftOn,
            boolean arrears) {}
}
