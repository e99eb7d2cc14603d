package fr.palier.movein.application;

import fr.palier.engine.Decision;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.movein.persistence.ItemRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders what lifts a reserve; the reserve is closed when that intervention ends well, and opens again when it does not. */
@Component
public class OrderReserve {

    private static final String TABLE = "move-in-reserve";

    private final MoveInDesk desk;
    private final ItemRows items;
    private final Interventions interventions;

    OrderReserve(MoveInDesk desk, ItemRows items, Interventions interventions) {
        this.desk = desk;
        this.items = items;
        this.interventions = interventions;
    }

    /** Gives the reference of the intervention. */
    @Transactional
    public String order(String reference, int position, String preferredTimes) {
        MoveIn moveIn = desk.act(reference, MoveInDesk.VISITORS);
        MoveInReason.WRONG_MOMENT.when(
                moveIn.status() == MoveInStatus.CANCELLED,
                "Commander",
                moveIn.status().label().toLowerCase(java.util.Locale.FRANCE));
        Item item = items.of(moveIn.office(), reference).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("équipement " + position));
        MoveInReason.NO_RESERVE.when(!item.isReserve());
        MoveInReason.ORDERED_ALREADY.when(item.intervention() != null, item.label(), item.intervention());
        Decision decision =
                desk.decide(moveIn, TABLE, Map.of("state", item.state().name(), "danger", item.danger()));
        String intervention = interventions.order(new NewIntervention(
                moveIn.office(),
                reference,
                desk.place(moveIn),
                moveIn.occupant(),
                item.equipment(),
                item.equipmentId(),
                item.equipment().workType(),
                decision.choice("priority", Priority.class),
                decision.choice("performer", Performer.class),
                item.danger(),
                "Réserve à l'entrée du locataire : " + item.label() + ".\n" + item.note(),
                preferredTimes));
        items.ordered(moveIn, position, intervention);
        desk.note(
                moveIn,
                "reserveOrdered",
                "Intervention %s commandée pour la réserve « %s ».".formatted(intervention, item.label()),
                Map.of("intervention", intervention, "position", position));
        return intervention;
    }

    @EventListener
    void ended(InterventionEnded ended) {
        if (ended.origin() != null && ended.origin().startsWith("A-")) {
            items.ofIntervention(ended.office(), ended.reference()).ifPresent(item -> end(ended, item));
        }
    }

    private void end(InterventionEnded ended, Item item) {
        MoveIn moveIn = desk.locked(ended.office(), ended.origin());
        boolean lifted = ended.outcome() == InterventionEnded.Outcome.ACCEPTED;
        if (lifted) {
            items.closed(
                    moveIn,
                    item.position(),
                    ended.at().atZoneSameInstant(Zone.PARIS).toLocalDate());
        } else {
            items.ordered(moveIn, item.position(), null);
        }
        desk.note(
                moveIn,
                lifted ? "reserveLifted" : "reserveOpenAgain",
                told(ended.outcome()).formatted(item.label()),
                Map.of("intervention", ended.reference(), "position", item.position()));
    }

    private static String told(InterventionEnded.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "Réserve levée : « %s ».";
            case REJECTED -> "Travaux refusés définitivement, la réserve « %s » reste à lever.";
            case CANCELLED -> "Intervention annulée, la réserve « %s » reste à lever.";
        };
    }
}
