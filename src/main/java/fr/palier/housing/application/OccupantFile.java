package fr.palier.housing.application;

import fr.palier.correspondence.MailAddress;
import fr.palier.housing.HousingReason;
import fr.palier.housing.LeaseArrived;
import fr.palier.housing.application.HomeLines.OccupantLine;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CsvLine;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leases: who lives where, since when, until when. */
@Component
class OccupantFile extends HomeFile<OccupantLine> {

    private static final int EMAIL = 254;
    private static final int PHONE = 30;

    OccupantFile(ImportRows rows) {
        super(
                rows,
                OccupantLine.class,
                """
                select office, code, dwelling, name, email, phone, entered_on, left_on, arrears from occupant where office = ?""",
                """
                insert into occupant (office, code, dwelling, name, email, phone, entered_on, left_on, arrears)
                values (:office, :code, :dwelling, :name, :email, :phone, :enteredOn, :leftOn, :arrears)""",
                """
                update occupant set dwelling = :dwelling, name = :name, email = :email, phone = :phone, entered_on = :enteredOn,
                    left_on = :leftOn, arrears = :arrears
                where office = :office and code = :code""");
    }

    @Override
    HomeFileKind kind() {
        return HomeFileKind.OCCUPANTS;
    }

    @Override
    String code(OccupantLine row) {
        return row.code();
    }

    @Override
    List<String> places() {
        return List.of("dwelling");
    }

    @Override
    List<Object> news(List<OccupantLine> added, LocalDate today) {
        return added.stream()
                .filter(lease -> !lease.enteredOn().isBefore(today))
                .<Object>map(lease -> new LeaseArrived(lease.office(), lease.code(), lease.enteredOn()))
                .toList();
    }

    @Override
    OccupantLine read(String office, CsvLine line, Known<OccupantLine> known) {
        String dwelling = line.text("logement", CODE);
        String email = line.optional("courriel", EMAIL).orElse(null);
        HousingReason.WRONG_EMAIL.when(email != null && !MailAddress.isOne(email), email);
        LocalDate entered = line.day("entree");
        LocalDate left = line.optionalDay("sortie").orElse(null);
        HousingReason.LEFT_BEFORE_ENTERED.when(left != null && left.isBefore(entered));
        return new OccupantLine(
                office,
                ownCode(line),
                known.id("dwelling", dwelling, HousingReason.UNKNOWN_DWELLING.rejection(dwelling)),
                line.text("nom", NAME),
                email,
                line.optional("telephone", PHONE).orElse(null),
                entered,
                left,
                line.yes("impaye"));
    }
}
