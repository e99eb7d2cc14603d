package fr.palier.procurement.market.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.market.MarketReason;
import fr.palier.procurement.market.ReservablePurchase;
import fr.palier.procurement.market.ReservablePurchases;
import fr.palier.procurement.market.persistence.ReservableRows;
import fr.palier.procurement.need.domain.Family;
import fr.palier.procurement.need.persistence.Families;
import fr.palier.supplier.StructureKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Buyers keep the list of purchases that may be reserved; a line is ended, never deleted. */
@Component
public class KeepReservables {

    private static final int NOTE = 500;

    private final ReservablePurchases purchases;
    private final ReservableRows rows;
    private final Families families;
    private final CurrentPerson people;
    private final Clock clock;

    KeepReservables(
            ReservablePurchases purchases, ReservableRows rows, Families families, CurrentPerson people, Clock clock) {
        this.purchases = purchases;
        this.rows = rows;
        this.families = families;
        this.people = people;
        this.clock = clock;
    }

    public boolean isKeeper() {
        return people.get().is(Role.BUYERS.group());
    }

    public List<ReservablePurchase> all() {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(ApplicationHistory.READERS));
        return purchases.all(people.office());
    }

    /** Families of the office that stand today. */
    public List<Family> families() {
        LocalDate today = today();
        return families.all(people.office()).stream()
                .filter(family -> !today.isBefore(family.validFrom())
                        && (family.validTo() == null || !today.isAfter(family.validTo())))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Zone.PARIS));
    }

    /** @param note why, or what exactly in the family */
    @Transactional
    public void add(String family, List<StructureKind> kinds, LocalDate from, String note) {
        OfficeReason.NOT_ALLOWED.when(!isKeeper());
        String office = people.office();
        OfficeReason.MISSING.when(family == null || family.isBlank(), "Famille");
        MarketReason.UNKNOWN_FAMILY.when(families.find(office, family, from).isEmpty(), family);
        MarketReason.KIND_MISSING.when(kinds.isEmpty());
        String precision = Text.required(note, "Précision", NOTE);
        MarketReason.STANDS_ALREADY.when(
                purchases.all(office).stream()
                        .anyMatch(one -> one.family().equals(family)
                                && (one.validTo() == null || !one.validTo().isBefore(from))),
                family);
        rows.add(
                new ReservablePurchase(
                        0, office, family, kinds.stream().distinct().toList(), from, null, precision),
                people.get().id(),
                OffsetDateTime.now(clock));
    }

    @Transactional
    public void end(long id, LocalDate lastDay) {
        OfficeReason.NOT_ALLOWED.when(!isKeeper());
        ReservablePurchase line = purchases.all(people.office()).stream()
                .filter(one -> one.id() == id && one.validTo() == null)
                .findFirst()
                .orElseThrow(MarketReason.UNKNOWN_LINE::rejection);
        MarketReason.ENDS_BEFORE.when(lastDay.isBefore(line.validFrom()));
        rows.end(people.office(), id, lastDay);
    }
}
