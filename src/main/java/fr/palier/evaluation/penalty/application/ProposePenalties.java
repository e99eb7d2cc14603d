package fr.palier.evaluation.penalty.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.persistence.ExaminedRows;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionChanged;
import fr.palier.intervention.Interventions;
import fr.palier.office.Fingerprint;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.OneByOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a penalty for each late order under a contract whose clause is entered; corrected facts give another proposal. */
@Component
public class ProposePenalties {

    private static final String ROUND = "penalties";

    public static final int MOST_DAYS = 400;
    private static final int BATCH = 500;

    private final PenaltyRows rows;
    private final ExaminedRows examined;
    private final ComputePenalty computing;
    private final Contracts contracts;
    private final Interventions interventions;
    private final Offices offices;
    private final PenaltyDesk desk;
    private final OneByOne oneByOne;

    ProposePenalties(
            PenaltyRows rows,
            ExaminedRows examined,
            ComputePenalty computing,
            Contracts contracts,
            Interventions interventions,
            Offices offices,
            PenaltyDesk desk,
            OneByOne oneByOne) {
        this.rows = rows;
        this.examined = examined;
        this.computing = computing;
        this.contracts = contracts;
        this.interventions = interventions;
        this.offices = offices;
        this.desk = desk;
        this.oneByOne = oneByOne;
    }

    /**
     * Accepted orders, and those refused for good, that nobody looked at yet, in every office, whenever they ended, and those whose proposal waits for its
     * decision; one order's failure does not keep the others waiting, and the next round looks at it again.
     */
    public void round() {
        for (Office office : offices.all()) {
            oneByOne.each(ROUND, examined.undecided(office.code()), order -> propose(office.code(), order));
            List<String> orders = examined.missing(office.code(), "", BATCH);
            while (!orders.isEmpty()) {
                oneByOne.each(ROUND, orders, order -> examine(office.code(), order));
                orders = examined.missing(office.code(), orders.get(orders.size() - 1), BATCH);
            }
        }
    }

    /** Once for each order; while an absence may still be contested it waits for a later round. */
    private void examine(String office, String reference) {
        examined.hold(office, reference);
        Intervention one = interventions.find(office, reference).orElseThrow();
        if (!examined.isExamined(reference) && computing.isSettled(one)) {
            propose(office, reference);
            examined.add(office, reference, desk.now());
        }
    }

    /** A time was corrected or an absence decided. */
    @EventListener
    @Transactional
    public void changed(InterventionChanged changed) {
        examined.forget(changed.reference());
    }

    /** The same for one contract and days of the end that a person names: after a correction of older facts. Gives the number of orders. */
    public int again(String contract, LocalDate from, LocalDate until) {
        Contract known = desk.contract(desk.reader(), contract);
        desk.mustDecide(known);
        PenaltyReason.NO_TERMS.when(known.penaltyTerms() == null);
        PenaltyReason.WRONG_PERIOD.when(
                until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > MOST_DAYS, MOST_DAYS);
        return look(known, from, until);
    }

    private int look(Contract contract, LocalDate from, LocalDate until) {
        List<String> orders = interventions.judgedOf(contract.office(), contract.reference(), from, until);
        oneByOne.each(ROUND, orders, order -> propose(contract.office(), order));
        return orders.size();
    }

    /** Does nothing where the facts are those of what was proposed or decided already. */
    @Transactional
    public void propose(String office, String reference) {
        Intervention one = interventions.find(office, reference).orElseThrow();
        Contract contract = desk.contract(office, one.contract());
        if (contract.penaltyTerms() == null) {
            return;
        }
        computing.of(one, contract).ifPresent(computed -> propose(one, contract, computed));
    }

    private void propose(Intervention one, Contract contract, ComputePenalty.Computed computed) {
        String fingerprint = Fingerprint.of(computed.lines().stream()
                .map(line -> line.label() + "=" + line.value())
                .collect(Collectors.joining("\n")));
        examined.hold(one.office(), one.reference());
        List<Penalty> current = rows.current(one.office(), one.reference());
        Penalty newest = current.isEmpty() ? null : current.get(0);
        if (newest != null && newest.fingerprint().equals(fingerprint)) {
            return;
        }
        boolean nothingDue = computed.sum().amount().euros().signum() == 0 && !computed.missing();
        Penalty decided = current.stream()
                .filter(penalty -> penalty.status() != PenaltyStatus.PROPOSED)
                .findFirst()
                .orElse(null);
        Penalty superseded = current.stream()
                .filter(penalty -> penalty.status() == PenaltyStatus.PROPOSED)
                .findFirst()
                .orElse(null);
        if (superseded != null) {
            rows.mark(superseded.id(), PenaltyStatus.SUPERSEDED);
        }
        if (nothingDue && (decided == null || decided.status() == PenaltyStatus.WAIVED)
                || decided != null && decided.fingerprint().equals(fingerprint)) {
            return;
        }
        long id = rows.add(
                new Penalty(
                        0,
                        one.office(),
                        contract.reference(),
                        contract.firm(),
                        one.reference(),
                        PenaltyStatus.PROPOSED,
                        computed.daysLate(),
                        computed.sum().countedDays(),
                        computed.order(),
                        computed.sum().amount(),
                        computed.clause(),
                        fingerprint,
                        desk.now(),
                        decided == null ? null : decided.id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        superseded == null ? null : superseded.file(),
                        superseded == null ? null : superseded.announced()),
                computed.lines());
        desk.note(
                one.office(),
                one.reference(),
                "proposed",
                "Pénalité de retard n° %d proposée.%s"
                        .formatted(
                                id,
                                decided == null ? "" : " Les faits ont été corrigés depuis la décision précédente."),
                Map.of("penalty", id, "contract", contract.reference()));
    }
}
