package fr.palier.procurement.need.web;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.need.domain.Lot;
import java.util.ArrayList;
import java.util.List;

/** Rows of the page of lots; an empty row is no lot. */
final class LotsForm {

    private LotsForm() {}

    static List<Lot> read(List<String> titles, List<String> amounts, List<Integer> takenOut) {
        OfficeReason.MISSING.when(titles.size() != amounts.size(), "Montant du lot");
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            if (!titles.get(i).isBlank() || !amounts.get(i).isBlank()) {
                int number = lots.size() + 1;
                lots.add(new Lot(
                        number,
                        titles.get(i).strip(),
                        Amounts.optional(amounts.get(i), "Montant du lot " + number),
                        takenOut.contains(i)));
            }
        }
        return lots;
    }
}
