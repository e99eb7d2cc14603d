package fr.palier.complaint.application;

import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Homes;
import fr.palier.housing.Place;
import fr.palier.movein.RequestedAfterMoveIn;
import java.util.Arrays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A tenant who is called a month after moving in asks for something: it is a request like any other, in the same transaction. */
@Component
class TakeAfterMoveIn {

    private final TakeComplaint taking;
    private final Homes homes;

    TakeAfterMoveIn(TakeComplaint taking, Homes homes) {
        this.taking = taking;
        this.homes = homes;
    }

    @EventListener
    void requested(RequestedAfterMoveIn asked) {
        Place place = homes.placeOfDwelling(asked.office(), asked.dwelling());
        taking.fromMoveIn(
                asked.office(),
                new NewComplaint(
                        Kind.REQUEST,
                        Channel.TELEPHONE,
                        category(asked.equipment()),
                        Cause.UNKNOWN,
                        asked.equipment(),
                        null,
                        place.residence().id(),
                        place.building().id(),
                        asked.dwelling(),
                        asked.occupant(),
                        null,
                        asked.text(),
                        false,
                        false,
                        null,
                        asked.at()));
    }

    private static Category category(EquipmentKind equipment) {
        return equipment == null
                ? Category.OTHER
                : Arrays.stream(Category.values())
                        .filter(category ->
                                category.equipment().filter(equipment::equals).isPresent())
                        .findFirst()
                        .orElse(Category.OTHER_REPAIR);
    }
}
