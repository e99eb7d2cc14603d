package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.CommonIncident;
import fr.palier.complaint.domain.TriageFacts;
import fr.palier.complaint.persistence.IncidentRows;
import fr.palier.housing.Building;
import fr.palier.housing.Equipment;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Homes;
import fr.palier.housing.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the tables are asked with: of the complaint, of the register, of the hour. */
@Component
class GatherFacts {

    private static final String CO_OWNED = "CO_OWNED_PART";

    private final Homes homes;
    private final OnCallDuty duty;
    private final Optional<ReportedDefects> reserves;
    private final IncidentRows incidents;
    private final ComplaintDesk desk;
    private final Clock clock;

    GatherFacts(
            Homes homes,
            OnCallDuty duty,
            Optional<ReportedDefects> reserves,
            IncidentRows incidents,
            ComplaintDesk desk,
            Clock clock) {
        this.homes = homes;
        this.duty = duty;
        this.reserves = reserves;
        this.incidents = incidents;
        this.desk = desk;
        this.clock = clock;
    }

    TriageFacts of(Complaint complaint) {
        return of(
                complaint.office(),
                complaint.category(),
                complaint.cause(),
                complaint.danger(),
                complaint.fragile(),
                reserves.map(known -> known.reportedAtMoveIn(complaint)).orElse(false),
                complaint.equipmentKind(),
                complaint.equipment(),
                desk.place(complaint).orElse(null));
    }

    /** @param place null = not known yet */
    TriageFacts of(
            String office,
            Category category,
            Cause cause,
            boolean danger,
            boolean fragile,
            boolean reportedAtMoveIn,
            EquipmentKind kind,
            Long piece,
            Place place) {
        List<Equipment> pieces = kind == null || place == null ? List.of() : pieces(office, kind, piece, place);
        LocalDate today = LocalDate.now(clock);
        boolean coOwned =
                place != null && place.isCommonPart() && place.residence().coOwned();
        return new TriageFacts(
                desk.policy(office),
                category,
                cause,
                danger,
                fragile,
                duty.isOutOfHours(office, desk.now()),
                reportedAtMoveIn,
                coOwned ? CO_OWNED : kind == null ? EquipmentKind.OTHER.name() : kind.name(),
                pieces.stream().anyMatch(Equipment::maintained),
                pieces.stream()
                        .anyMatch(one -> one.guaranteeUntil() != null
                                && !one.guaranteeUntil().isBefore(today)),
                years(place, today));
    }

    /** The piece named, else those of the kind that the place has; a dwelling is served by its building's too. */
    private List<Equipment> pieces(String office, EquipmentKind kind, Long piece, Place place) {
        if (piece != null) {
            return homes.equipment(office, piece).stream().toList();
        }
        if (place.building() == null) {
            return List.of();
        }
        Stream<Equipment> inside = place.dwelling() == null
                ? Stream.empty()
                : homes.equipmentOf(office, place.dwelling().id()).stream();
        return Stream.concat(
                        inside, homes.commonEquipment(office, place.building().id()).stream())
                .filter(one -> one.kind() == kind)
                .toList();
    }

    private static Integer years(Place place, LocalDate today) {
        return Optional.ofNullable(place)
                .map(Place::building)
                .map(Building::acceptedOn)
                .filter(accepted -> !accepted.isAfter(today))
                .map(accepted -> Period.between(accepted, today).getYears())
                .orElse(null);
    }

    /** Whether another complaint orders for this one. */
    boolean waitsForIncident(Complaint complaint) {
        return complaint.incident() != null
                && incidents
                        .find(complaint.office(), complaint.incident())
                        .filter(incident -> incident.endedAt() == null)
                        .map(CommonIncident::lead)
                        .filter(lead -> !lead.equals(complaint.reference()))
                        .isPresent();
    }
}
