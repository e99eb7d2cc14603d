package fr.palier.procurement.market;

import fr.palier.supplier.StructureKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A family of purchases that an office is ready to reserve.
 *
 * @param kinds structures that it may be reserved to
 * @param validTo last day; null while it stands
 */
public record ReservablePurchase(
        long id,
        String office,
        String family,
        List<StructureKind> kinds,
        LocalDate validFrom,
        LocalDate validTo,
        String note) {

    public String kindsAsRead() {
        return kinds.stream().map(StructureKind::label).collect(Collectors.joining(", "));
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
