package fr.palier.housing.application;

import fr.palier.housing.HousingReason;
import fr.palier.housing.application.HomeLines.BuildingLine;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CsvLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Buildings or stairwells of residences. */
@Component
class BuildingFile extends HomeFile<BuildingLine> {

    BuildingFile(ImportRows rows) {
        super(
                rows,
                BuildingLine.class,
                "select office, code, residence, name, accepted_on from building where office = ?",
                """
                insert into building (office, code, residence, name, accepted_on)
                values (:office, :code, :residence, :name, :acceptedOn)""",
                """
                update building set residence = :residence, name = :name, accepted_on = :acceptedOn
                where office = :office and code = :code""");
    }

    @Override
    HomeFileKind kind() {
        return HomeFileKind.BUILDINGS;
    }

    @Override
    String code(BuildingLine row) {
        return row.code();
    }

    @Override
    List<String> places() {
        return List.of("residence");
    }

    @Override
    BuildingLine read(String office, CsvLine line, Known<BuildingLine> known) {
        String residence = line.text("residence", CODE);
        return new BuildingLine(
                office,
                ownCode(line),
                known.id("residence", residence, HousingReason.UNKNOWN_RESIDENCE.rejection(residence)),
                line.text("nom", NAME),
                line.optionalDay("reception").orElse(null));
    }
}
