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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What orders of a file refer to again and again; homes are those of one batch. */
    record Known(
            String office,
            Map<HomeOnDay, HomeIds> homes,
            Map<String, Optional<Long>> residences,
            Map<String, Optional<Contract>> contracts,
            Set<List<?>> delays) {

        /** Nothing so far, for a file of this office. */
        static Known nothing(String office) {
            return new Known(office, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        }
    }

    /** Looks up where the dwellings of these lines are, in place of those before. */
    void lookUp(Known known, Stream<FileLine> lines) {
        known.homes().clear();
        known.homes()
                .putAll(homes.homesOn(
                        known.office(),
                        lines.filter(sent -> sent.isOrder() && sent.dwelling() != null)
                                .map(ImportOrders::home)
                                .collect(Collectors.toSet())));
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
                .orElseGet(() -> found(bare, sent, known));
    }

    private Intervention found(Intervention bare, FileLine sent, Known known) {
        if (bare.performer() == Performer.OWN_TEAM) {
            List<?> asked = List.of(bare.workType(), bare.priority());
            if (!known.delays().contains(asked)) {
                performers.mustHaveDelay(bare);
                known.delays().add(asked);
            }
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
