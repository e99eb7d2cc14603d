package fr.palier.movein;

import fr.palier.housing.EquipmentKind;
import fr.palier.movein.persistence.ItemRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reserves for the modules that take later requests. Callers check the person's role; the office is theirs to name. */
@Component
public class Reserves {

    private final ItemRows rows;

    Reserves(ItemRows rows) {
        this.rows = rows;
    }

    /** Those that stood on a day on this kind of equipment, raised by the tenant who lived there that day; oldest first. */
    public List<Reserve> onEquipment(String office, long dwelling, EquipmentKind equipment, LocalDate day) {
        return rows.reservesOf(office, dwelling, equipment, day).stream()
                .filter(reserve -> reserve.standsOn(day))
                .toList();
    }
}
