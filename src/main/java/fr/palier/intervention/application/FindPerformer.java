package fr.palier.intervention.application;

import fr.palier.contract.Commitment;
import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.housing.Homes;
import fr.palier.intervention.Assignment;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Status;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.office.Delay;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who carries an order out, and within what delay: the contract's own, or the table's for the office's teams. */
@Component
class FindPerformer {

    private static final String TABLE = "maintenance-delay";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    private final Contracts contracts;
    private final Homes homes;
    private final Offices offices;
    private final Rules rules;
    private final InterventionRows rows;

    FindPerformer(Contracts contracts, Homes homes, Offices offices, Rules rules, InterventionRows rows) {
        this.contracts = contracts;
        this.homes = homes;
        this.offices = offices;
        this.rules = rules;
        this.rows = rows;
    }

    /** Whether somebody was found; if not, the row says why. */
    boolean find(Intervention intervention, OffsetDateTime at) {
        Assignment chosen = choose(intervention, at);
        return assign(
                intervention,
                chosen.contract() == null
                        ? chosen
                        : rejected(intervention, chosen.contract())
                                .map(before -> askAgain(before, chosen))
                                .orElse(chosen));
    }

    /** The last work of the trade that was judged in the same file, if it was refused for good and of that contract. */
    private Optional<Intervention> rejected(Intervention intervention, String contract) {
        return intervention.origin() == null
                ? Optional.empty()
                : rows.of(intervention.office(), intervention.origin()).stream()
                        .filter(one -> one.workType() == intervention.workType()
                                && one.status().isJudged())
                        .reduce((first, last) -> last)
                        .filter(one -> one.status() == Status.REJECTED && contract.equals(one.contract()));
    }

    /** Whose work was refused for good is not sent again of itself: the agency chooses. */
    private static Assignment askAgain(Intervention before, Assignment chosen) {
        return new Assignment(
                Performer.SUPPLIER,
                null,
                null,
                null,
                null,
                "Le contrat %s couvre ces travaux, mais ceux de l'intervention %s y ont été refusés définitivement."
                        .formatted(chosen.contract(), before.reference()));
    }

    /** Who would carry out an order of that moment; a decision for the office's own team is kept with the file. */
    Assignment choose(Intervention intervention, OffsetDateTime at) {
        if (intervention.performer() == Performer.OWN_TEAM) {
            return team(intervention);
        }
        LocalDate day = at.atZoneSameInstant(Zone.PARIS).toLocalDate();
        List<Contract> covering =
                contracts.allForWork(intervention.office(), intervention.workType(), intervention.residence(), day);
        return covering.isEmpty()
                ? new Assignment(Performer.SUPPLIER, null, null, null, null, whyNobody(intervention, day))
                : firm(intervention, covering.get(0));
    }

    void ownTeam(Intervention intervention) {
        assign(intervention, team(intervention));
    }

    void supplier(Intervention intervention, Contract contract) {
        assign(intervention, firm(intervention, contract));
    }

    private boolean assign(Intervention intervention, Assignment to) {
        rows.assign(intervention.office(), intervention.reference(), to);
        return to.isFound();
    }

    private Assignment team(Intervention intervention) {
        Decision decision = rules.decide(intervention.office(), intervention.reference(), TABLE, inputs(intervention))
                .orElseThrow(() -> noDelay(intervention));
        Delay delay = intervention.priority() == Priority.EMERGENCY
                ? Delay.hours(decision.number("hours"))
                : Delay.workingDays(decision.number("defaultDays"));
        return new Assignment(Performer.OWN_TEAM, null, null, delay, decision.basis(), null);
    }

    /** @throws fr.palier.office.Rejection {@code intervention.noDelay} where the table has no row for the office's own team */
    void mustHaveDelay(Intervention intervention) {
        if (rules.simulateOne(TABLE, inputs(intervention)).isEmpty()) {
            throw noDelay(intervention);
        }
    }

    private static Rejection noDelay(Intervention intervention) {
        return InterventionReason.NO_DELAY.rejection(
                intervention.workType().label(), intervention.priority().label());
    }

    /** @throws fr.palier.office.Rejection {@code intervention.notCovered} */
    Assignment firm(Intervention intervention, Contract contract) {
        Commitment commitment = contract.commitment(intervention.workType())
                .orElseThrow(() -> InterventionReason.NOT_COVERED.rejection(
                        contract.reference(), intervention.workType().label()));
        Delay delay = intervention.priority() == Priority.EMERGENCY
                ? Delay.hours(commitment.emergencyHours())
                : commitment.delay();
        return new Assignment(
                Performer.SUPPLIER,
                contract.reference(),
                contract.firm(),
                delay,
                "Engagement de l'entreprise au contrat " + contract.reference() + ".",
                null);
    }

    private Map<String, Object> inputs(Intervention intervention) {
        return Map.of(
                "officePolicy",
                offices.get(intervention.office()).policy(),
                "workType",
                intervention.workType().name(),
                "priority",
                intervention.priority().name());
    }

    private String whyNobody(Intervention intervention, LocalDate day) {
        String trade = intervention.workType().label();
        String residence =
                homes.residence(intervention.office(), intervention.residence()).name();
        return contracts
                        .ofWorkType(intervention.office(), intervention.workType(), day)
                        .isEmpty()
                ? "Aucun contrat en cours le %s pour le corps d'état « %s ».".formatted(DAY.format(day), trade)
                : "Des contrats sont en cours le %s pour le corps d'état « %s », mais aucun ne couvre la résidence « %s »."
                        .formatted(DAY.format(day), trade, residence);
    }
}
