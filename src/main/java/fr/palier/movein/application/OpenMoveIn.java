package fr.palier.movein.application;

import fr.palier.housing.Equipment;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.movein.persistence.ItemRows;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.office.Person;
import fr.palier.office.References;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the move-in of a lease that the rent software gave, or gives it up. Nobody is invented. */
@Component
public class OpenMoveIn {

    private static final int LONGEST_REASON = 2000;

    private final MoveInDesk desk;
    private final MoveInRows rows;
    private final ItemRows items;
    private final Homes homes;
    private final References references;
    private final MoveInFlow flow;

    OpenMoveIn(MoveInDesk desk, MoveInRows rows, ItemRows items, Homes homes, References references, MoveInFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.items = items;
        this.homes = homes;
        this.references = references;
        this.flow = flow;
    }

    /** @param lease id of the lease in the register; gives the reference {@code A-…} */
    @Transactional
    public String open(long lease) {
        String office = desk.office();
        desk.mustBe(MoveInDesk.OPENERS);
        Occupant occupant = homes.occupant(office, lease);
        rows.lockLease(office, lease);
        LocalDate today = desk.today();
        MoveInReason.LEFT.when(occupant.leftOn() != null && occupant.leftOn().isBefore(today));
        Optional<MoveIn> before = rows.ofLease(office, lease);
        MoveInReason.OPENED_ALREADY.when(
                before.isPresent(), before.map(MoveIn::reference).orElse(""));
        return open(occupant, desk.person(), "Entrée ouverte pour le bail %s.");
    }

    /**
     * The rent software gave a new lease: where the office's table {@code move-in-opening} says so its move-in is opened, unless it is
     * already; what a person opened or gave up stays as it is.
     */
    @Transactional
    public Optional<String> arrived(String office, String code) {
        if (!desk.opensByItself(office)) {
            return Optional.empty();
        }
        Occupant occupant = homes.occupant(office, code).orElseThrow();
        rows.lockLease(office, occupant.id());
        return rows.knowsLease(office, occupant.id())
                ? Optional.empty()
                : Optional.of(open(occupant, Person.SYSTEM, "Entrée ouverte à l'arrivée du bail %s."));
    }

    private String open(Occupant occupant, Person by, String sentence) {
        String office = occupant.office();
        Place place = homes.placeOfDwelling(office, occupant.dwelling());
        MoveIn moveIn = new MoveIn(
                references.next(References.Letter.A, office),
                office,
                place.residence().id(),
                place.building().id(),
                occupant.dwelling(),
                occupant.id(),
                occupant.enteredOn(),
                MoveInStatus.OPENED,
                desk.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        rows.add(moveIn, by);
        list(moveIn);
        flow.start(
                moveIn,
                "Entrée, %s, logement %s"
                        .formatted(place.residence().name(), place.dwelling().code()));
        desk.note(moveIn, "opened", sentence.formatted(occupant.code()), Map.of("lease", occupant.id()));
        return moveIn.reference();
    }

    /** Pieces of the register first, then the lines of the standard list on which the register is silent. */
    private void list(MoveIn moveIn) {
        List<Equipment> known = homes.equipmentOf(moveIn.office(), moveIn.dwelling());
        int position = 0;
        for (Equipment piece : known) {
            items.add(moveIn, blank(++position, piece.kind(), piece.id(), piece.label()));
        }
        for (ItemRows.Standard line : items.standard(moveIn.office(), desk.today())) {
            if (known.stream().noneMatch(piece -> piece.kind() == line.equipment())) {
                items.add(moveIn, blank(++position, line.equipment(), null, line.label()));
            }
        }
    }

    private static Item blank(int position, fr.palier.housing.EquipmentKind kind, Long piece, String label) {
        return new Item(position, kind, piece, label, null, null, false, null, null, null, null);
    }

    /** The tenant does not come after all, or it was opened by mistake. */
    @Transactional
    public void cancel(String reference, String reason) {
        MoveIn moveIn = desk.act(reference, MoveInDesk.OPENERS);
        MoveInReason.WRONG_MOMENT.when(
                !moveIn.status().mayBecome(MoveInStatus.CANCELLED),
                "Annuler l'entrée",
                moveIn.status().label().toLowerCase(java.util.Locale.FRANCE));
        String text = MoveInDesk.reason(reason, LONGEST_REASON);
        rows.cancel(moveIn, text, desk.now());
        desk.note(moveIn, "cancelled", "Entrée annulée : " + text, Map.of());
        flow.cancelled(moveIn);
    }
}
