package fr.palier.contract.application;

import fr.palier.contract.ContractReason;
import fr.palier.contract.PenaltyTerms;
import fr.palier.office.CsvLine;
import fr.palier.office.Delay;
import java.math.BigDecimal;

/** The columns of a CSV file that say how penalties are computed; a file without them leaves what is known. */
final class PenaltyColumns {

    private static final int LONGEST = 10;
    private static final int MOST_GRACE = 60;

    private PenaltyColumns() {}

    static PenaltyTerms read(CsvLine line, PenaltyTerms known) {
        if (!line.cells().containsKey("penalite_par_jour") && !line.cells().containsKey("penalite_pourcent")) {
            return known;
        }
        var perDay = line.optionalMoney("penalite_par_jour").orElse(null);
        var percent = percent(line, "penalite_pourcent");
        if (perDay == null && percent == null) {
            return null;
        }
        return new PenaltyTerms(
                perDay,
                percent,
                line.optionalChoice("penalite_unite", Delay.Unit.class).orElse(Delay.Unit.WORKING_DAYS),
                line.optionalNumber("penalite_franchise", 0, MOST_GRACE).orElse(0),
                line.optionalMoney("penalite_plafond").orElse(null),
                percent(line, "penalite_plafond_pourcent"));
    }

    private static BigDecimal percent(CsvLine line, String column) {
        return line.optional(column, LONGEST)
                .map(cell -> {
                    String digits = cell.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
                    ContractReason.PENALTY_PERCENT.when(!digits.matches("[0-9]{1,3}(\\.[0-9]{1,3})?"));
                    return new BigDecimal(digits);
                })
                .orElse(null);
    }
}
