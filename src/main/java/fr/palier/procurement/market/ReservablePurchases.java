package fr.palier.procurement.market;

import fr.palier.procurement.market.persistence.ReservableRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The office's list of reservable purchases: what a consultation's preparation proposes to reserve. */
@Component
public class ReservablePurchases {

    private final ReservableRows rows;

    ReservablePurchases(ReservableRows rows) {
        this.rows = rows;
    }

    /** The line of a family that stands on a day, if any. @param family null answers empty */
    public Optional<ReservablePurchase> of(String office, String family, LocalDate day) {
        return all(office).stream()
                .filter(one -> one.family().equals(family) && one.standsOn(day))
                .findFirst();
    }

    /** All lines, past ones too, by family. */
    public List<ReservablePurchase> all(String office) {
        return rows.of(office);
    }
}
