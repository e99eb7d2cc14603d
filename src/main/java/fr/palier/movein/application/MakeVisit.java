package fr.palier.movein.application;

import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.ItemState;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.movein.domain.Topic;
import fr.palier.movein.persistence.ItemRows;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.movein.persistence.VisitRows;
import fr.palier.office.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The visit with the new tenant: equipment, formalities, charges; saved as often as needed, ended once. */
@Component
public class MakeVisit {

    private static final int NOTE = 2000;
    private static final String ACT = "Faire la visite";

    private final MoveInDesk desk;
    private final MoveInRows rows;
    private final ItemRows items;
    private final VisitRows visits;
    private final MoveInPapers papers;
    private final MoveInFlow flow;

    MakeVisit(
            MoveInDesk desk, MoveInRows rows, ItemRows items, VisitRows visits, MoveInPapers papers, MoveInFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.items = items;
        this.visits = visits;
        this.papers = papers;
        this.flow = flow;
    }

    /** A line as it is entered; @param photo null = none, or as before */
    public record Seen(int position, ItemState state, String note, boolean danger, MoveInPapers.File photo) {}

    /** Saves what was seen so far; lines that are not named stay as they are. */
    @Transactional
    public void see(String reference, List<Seen> seen) {
        MoveIn moveIn = visit(reference);
        Map<Integer, Item> known =
                items.of(moveIn.office(), reference).stream().collect(Collectors.toMap(Item::position, item -> item));
        for (Seen one : seen) {
            Item before = known.get(one.position());
            if (before != null && before.intervention() == null) {
                items.seen(moveIn, item(moveIn, before, one));
            }
        }
    }

    private Item item(MoveIn moveIn, Item before, Seen one) {
        String note = Text.optional(one.note(), before.label(), NOTE);
        boolean reserve = one.state().isReserve();
        MoveInReason.NO_NOTE.when(reserve && note == null, before.label());
        return new Item(
                before.position(),
                before.equipment(),
                before.equipmentId(),
                before.label(),
                one.state(),
                note,
                reserve && one.danger(),
                one.photo() == null ? before.photo() : papers.photo(moveIn, before.position(), one.photo()),
                reserve ? desk.today() : null,
                null,
                null);
    }

    /** Saves which formalities and charges were gone through. */
    @Transactional
    public void tell(String reference, Set<Long> told) {
        MoveIn moveIn = visit(reference);
        for (Topic topic : visits.topics(moveIn.office(), moveIn.openedOn())) {
            if (told.contains(topic.id())) {
                visits.tell(moveIn, topic.id(), desk.now(), desk.person());
            } else {
                visits.forget(moveIn, topic.id());
            }
        }
    }

    /** Ends the visit; nothing of it changes afterwards. */
    @Transactional
    public void finish(String reference) {
        MoveIn moveIn = visit(reference);
        List<Item> all = items.of(moveIn.office(), reference);
        List<String> open = all.stream()
                .filter(item -> item.state() == null)
                .map(Item::label)
                .toList();
        MoveInReason.NOT_CHECKED.when(!open.isEmpty(), String.join(" ; ", open));
        MoveInReason.NO_METER.when(visits.readings(moveIn.office(), reference).isEmpty());
        List<Long> told = visits.told(moveIn.office(), reference);
        List<String> untold = visits.topics(moveIn.office(), moveIn.openedOn()).stream()
                .filter(topic -> !told.contains(topic.id()))
                .map(Topic::label)
                .filter(Objects::nonNull)
                .toList();
        MoveInReason.NOT_TOLD.when(!untold.isEmpty(), String.join(" ; ", untold));
        rows.checked(moveIn, desk.now(), desk.person());
        long reserves = all.stream().filter(Item::isReserve).count();
        desk.note(
                moveIn,
                "checked",
                reserves == 0 ? "Visite faite, sans réserve." : "Visite faite, réserves : " + reserves + ".",
                Map.of("reserves", reserves));
        flow.checked(moveIn);
    }

    private MoveIn visit(String reference) {
        MoveIn moveIn = desk.act(reference, MoveInDesk.VISITORS);
        MoveInDesk.mustStand(moveIn, ACT, MoveInStatus.OPENED);
        return moveIn;
    }
}
