package fr.palier.housing.application;

import fr.palier.housing.HousingReason;
import fr.palier.housing.application.HomeLines.DwellingLine;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CsvLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Dwellings of buildings. */
@Component
class DwellingFile extends HomeFile<DwellingLine> {

    private static final int FLOOR = 20;
    private static final int MOST_ROOMS = 20;

    DwellingFile(ImportRows rows) {
        super(
                rows,
                DwellingLine.class,
                "select office, code, building, floor, door, rooms from dwelling where office = ?",
                """
                insert into dwelling (office, code, building, floor, door, rooms)
                values (:office, :code, :building, :floor, :door, :rooms)""",
                """
                update dwelling set building = :building, floor = :floor, door = :door, rooms = :rooms
                where office = :office and code = :code""");
    }

    @Override
    HomeFileKind kind() {
        return HomeFileKind.DWELLINGS;
    }

    @Override
    String code(DwellingLine row) {
        return row.code();
    }

    @Override
    List<String> places() {
        return List.of("building");
    }

    @Override
    DwellingLine read(String office, CsvLine line, Known<DwellingLine> known) {
        String building = line.text("batiment", CODE);
        return new DwellingLine(
                office,
                ownCode(line),
                known.id("building", building, HousingReason.UNKNOWN_BUILDING.rejection(building)),
                line.optional("etage", FLOOR).orElse(null),
                line.optional("porte", CODE).orElse(null),
                line.optionalNumber("pieces", 1, MOST_ROOMS).orElse(null));
    }
}
