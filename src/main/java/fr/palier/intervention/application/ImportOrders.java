package fr.palier.intervention.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.HomeIds;
import fr.palier.housing.HomeOnDay;
import fr.palier.housing.Homes;
import fr.palier.housing.HousingReason;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Assignment;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Status;
import fr.palier.office.CsvLine;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders of a file: where they are, whom they are for, who carries them out. */
@Component
class ImportOrders {

    private final InterventionDesk desk;
    private final FindPerformer performers;
    private final Homes homes;
    private final Contracts contracts;

    ImportOrders(InterventionDesk desk, FindPerformer performers, Homes homes, Contracts contracts) {
        this.desk = desk;
        this.performers = performers;
        this.homes = homes;
        this.contracts = contracts;
    }

    /** What many orders refer to, looked up once. */
    record Known(
            String office,
            Map<HomeOnDay, HomeIds> homes,
            Map<String, Optional<Long>> residences,
            Map<String, Optional<Contract>> contracts) {}

    Known lookUp(String office, Collection<FileLine> lines) {
        Set<HomeOnDay> asked = lines.stream()
                .filter(sent -> sent.isOrder() && sent.dwelling() != null)
                .map(ImportOrders::home)
                .collect(Collectors.toSet());
        return new Known(office, homes.homesOn(office, asked), new HashMap<>(), new HashMap<>());
    }

    private static HomeOnDay home(FileLine sent) {
        return new HomeOnDay(
                sent.dwelling(), sent.at().atZoneSameInstant(Zone.PARIS).toLocalDate());
    }

    /**
     * The order as it will stand, under its number for the time being; a decision on the office's own team is taken when it is written.
     *
     * @throws fr.palier.office.Rejection {@code intervention.…}, {@code housing.…}, {@code office.…}
     */
    Intervention order(FileLine sent, Known known) {
        InterventionReason.IN_FUTURE.when(sent.at().isAfter(desk.now()), EventKind.ORDERED.label());
        CsvLine line = sent.line();
        HomeIds place = place(sent, known);
        Intervention bare = new Intervention(
                sent.number(),
                known.office(),
                null,
                sent.number(),
                place.residence(),
                place.building(),
                place.dwelling(),
                place.occupant(),
                line.optionalChoice("equipement", EquipmentKind.class).orElse(null),
                null,
                line.choice("metier", WorkType.class),
                line.optionalChoice("priorite", Priority.class).orElse(Priority.NORMAL),
                line.optionalChoice("intervenant", Performer.class).orElse(Performer.SUPPLIER),
                line.yes("danger"),
                line.text("description", FileLine.LONG),
                null,
                Status.UNASSIGNED,
                sent.at(),
                desk.person().id(),
                null,
                null,
                null,
                null,
                null,
                null);
        return contract(line, known)
                .map(contract -> bare.assigned(performers.firm(bare, contract)))
                .orElseGet(() -> found(bare, sent));
    }

    private Intervention found(Intervention bare, FileLine sent) {
        if (bare.performer() == Performer.OWN_TEAM) {
            performers.mustHaveDelay(bare);
            return bare;
        }
        return bare.assigned(performers.choose(bare, sent.at()));
    }

    /** Named as it will be read; keeps the decision that gives the office's own team its delay. */
    Intervention named(Intervention order, String reference) {
        Intervention named = order.named(reference);
        if (order.performer() != Performer.OWN_TEAM) {
            return named;
        }
        Assignment team = performers.choose(named, order.orderedAt());
        return named.assigned(team);
    }

    private Optional<Contract> contract(CsvLine line, Known known) {
        return line.optional("contrat", FileLine.SHORT).map(code -> known.contracts()
                .computeIfAbsent(code, asked -> contracts
                        .find(known.office(), asked)
                        .or(() -> contracts.findCode(known.office(), asked)))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(code)));
    }

    private HomeIds place(FileLine sent, Known known) {
        if (sent.dwelling() != null) {
            return Optional.ofNullable(known.homes().get(home(sent)))
                    .orElseThrow(() -> HousingReason.UNKNOWN_DWELLING.rejection(sent.dwelling()));
        }
        String residence = sent.line().text("residence", FileLine.SHORT);
        return known.residences()
                .computeIfAbsent(
                        residence, code -> homes.residence(known.office(), code).map(one -> one.id()))
                .map(id -> new HomeIds(id, null, null, null))
                .orElseThrow(() -> HousingReason.UNKNOWN_RESIDENCE.rejection(residence));
    }
}
