package fr.palier.housing.application;

import fr.palier.housing.EquipmentKind;
import fr.palier.housing.HousingReason;
import fr.palier.housing.application.HomeLines.EquipmentLine;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CsvLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Equipment of buildings and dwellings. */
@Component
class EquipmentFile extends HomeFile<EquipmentLine> {

    EquipmentFile(ImportRows rows) {
        super(
                rows,
                EquipmentLine.class,
                """
                select office, code, kind, label, building, dwelling, installed_on, guarantee_until, maintained from equipment
                where office = ?""",
                """
                insert into equipment (office, code, kind, label, building, dwelling, installed_on, guarantee_until, maintained)
                values (:office, :code, :kind, :label, :building, :dwelling, :installedOn, :guaranteeUntil, :maintained)""",
                """
                update equipment set kind = :kind, label = :label, building = :building, dwelling = :dwelling,
                    installed_on = :installedOn, guarantee_until = :guaranteeUntil, maintained = :maintained
                where office = :office and code = :code""");
    }

    @Override
    HomeFileKind kind() {
        return HomeFileKind.EQUIPMENT;
    }

    @Override
    String code(EquipmentLine row) {
        return row.code();
    }

    @Override
    List<String> places() {
        return List.of("building", "dwelling");
    }

    @Override
    EquipmentLine read(String office, CsvLine line, Known<EquipmentLine> known) {
        String building = line.text("batiment", CODE);
        Long dwelling = line.optional("logement", CODE)
                .map(code -> known.id("dwelling", code, HousingReason.UNKNOWN_DWELLING.rejection(code)))
                .orElse(null);
        return new EquipmentLine(
                office,
                ownCode(line),
                line.choice("type", EquipmentKind.class).name(),
                line.text("libelle", NAME),
                known.id("building", building, HousingReason.UNKNOWN_BUILDING.rejection(building)),
                dwelling,
                line.optionalDay("installation").orElse(null),
                line.optionalDay("garantie").orElse(null),
                line.yes("contrat_entretien"));
    }
}
