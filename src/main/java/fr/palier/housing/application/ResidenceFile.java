package fr.palier.housing.application;

import fr.palier.housing.HousingReason;
import fr.palier.housing.application.HomeLines.ResidenceLine;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CsvLine;
import fr.palier.office.Offices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Residences; the agency is named by its code. */
@Component
class ResidenceFile extends HomeFile<ResidenceLine> {

    private static final int CITY = 100;

    private final Offices offices;

    ResidenceFile(ImportRows rows, Offices offices) {
        super(
                rows,
                ResidenceLine.class,
                "select office, code, name, street, postcode, city, agency, co_owned from residence where office = ?",
                """
                insert into residence (office, code, name, street, postcode, city, agency, co_owned)
                values (:office, :code, :name, :street, :postcode, :city, :agency, :coOwned)""",
                """
                update residence set name = :name, street = :street, postcode = :postcode, city = :city, agency = :agency,
                    co_owned = :coOwned where office = :office and code = :code""");
        this.offices = offices;
    }

    @Override
    HomeFileKind kind() {
        return HomeFileKind.RESIDENCES;
    }

    @Override
    String code(ResidenceLine row) {
        return row.code();
    }

    @Override
    List<String> places() {
        return List.of();
    }

    @Override
    ResidenceLine read(String office, CsvLine line, Known<ResidenceLine> known) {
        String postcode = line.text("code_postal", CODE);
        HousingReason.WRONG_POSTCODE.when(!postcode.matches("[0-9]{5}"), postcode);
        String agency = line.text("agence", CODE);
        HousingReason.UNKNOWN_AGENCY.when(offices.service(office, agency).isEmpty(), agency);
        return new ResidenceLine(
                office,
                ownCode(line),
                line.text("nom", NAME),
                line.text("rue", NAME),
                postcode,
                line.text("ville", CITY),
                agency,
                line.yes("copropriete"));
    }
}
