package fr.palier.complaint.application;

import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.housing.Equipment;
import fr.palier.housing.Homes;
import fr.palier.housing.HousingReason;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds where a complaint is: the place chosen, or that of the lease where number and name agree; never a guess. */
@Component
class LocateComplaint {

    private final Homes homes;
    private final MatchTenant match;

    LocateComplaint(Homes homes, MatchTenant match) {
        this.homes = homes;
        this.match = match;
    }

    /** Ids of a place; all null where nobody knows yet. */
    record Located(Long residence, Long building, Long dwelling, Long occupant) {}

    /** @throws fr.palier.office.Rejection {@code complaint.elsewhere}, {@code housing.….notFound} */
    Located of(String office, NewComplaint asked) {
        if (asked.residence() == null && asked.dwelling() == null && asked.occupant() == null) {
            return match.match(office, asked.said())
                    .map(tenant -> at(homes.placeOfDwelling(office, tenant.dwelling()), tenant.id()))
                    .orElse(new Located(null, null, null, null));
        }
        return of(office, asked.residence(), asked.building(), asked.dwelling(), asked.occupant(), asked.equipment());
    }

    /** A place as the desk chose it. A tenant may also speak of a common part. */
    Located of(String office, Long residence, Long building, Long dwelling, Long occupant, Long equipment) {
        Occupant tenant = occupant == null ? null : homes.occupant(office, occupant);
        Long home =
                dwelling == null && residence == null && tenant != null ? Long.valueOf(tenant.dwelling()) : dwelling;
        ComplaintReason.NO_PLACE.when(home == null && residence == null);
        ComplaintReason.ELSEWHERE.when(home != null && tenant != null && tenant.dwelling() != home);
        Place place =
                home != null ? homes.placeOfDwelling(office, home) : homes.place(office, residence, building, null);
        ComplaintReason.ELSEWHERE.when(residence != null && place.residence().id() != residence
                || building != null
                        && (place.building() == null || place.building().id() != building)
                || place.building() != null
                        && place.building().residence() != place.residence().id());
        if (equipment != null) {
            Optional<Equipment> piece = homes.equipment(office, equipment);
            HousingReason.UNKNOWN_BUILDING.when(piece.isEmpty(), equipment);
            ComplaintReason.ELSEWHERE.when(place.building() == null
                    || piece.get().building() != place.building().id()
                    || piece.get().dwelling() != null
                            && !Objects.equals(piece.get().dwelling(), home));
        }
        return at(place, occupant);
    }

    private static Located at(Place place, Long occupant) {
        return new Located(
                place.residence().id(),
                place.building() == null ? null : place.building().id(),
                place.dwelling() == null ? null : place.dwelling().id(),
                occupant);
    }
}
