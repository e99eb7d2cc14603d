package fr.palier.evaluation.penalty.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.office.Fingerprint;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes a penalty for each late order under a contract whose clause is entered; corrected facts give another proposal. */
@Component
public class ProposePenalties {

    private static final Logger LOG = LoggerFactory.getLogger(ProposePenalties.class);
    private static final int MOST_DAYS = 400;

    private final PenaltyRows rows;
    private final ComputePenalty computing;
    private final Contracts contracts;
    private final Interventions interventions;
    private final Offices offices;
    private final PenaltyDesk desk;
    private final TransactionTemplate transaction;
    private final Duration lookBack;

    ProposePenalties(
            PenaltyRows rows,
            ComputePenalty computing,
            Contracts contracts,
            Interventions interventions,
            Offices offices,
            PenaltyDesk desk,
            TransactionTemplate transaction,
            @Value("${palier.penalties.look-back:P60D}") Duration lookBack) {
        this.rows = rows;
        this.computing = computing;
        this.contracts = contracts;
        this.interventions = interventions;
        this.offices = offices;
        this.desk = desk;
        this.transaction = transaction;
        this.lookBack = lookBack;
    }

    /** Orders that were accepted or refused for good lately, in every office; one order's failure does not keep the others waiting. */
    public void round() {
        LocalDate today = desk.now().toLocalDate();
        for (Office office : offices.all()) {
            contracts
                    .withPenalties(office.code())
                    .forEach(contract -> look(contract, today.minusDays(lookBack.toDays()), today));
        }
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
        for (String order : orders) {
            try {
                transaction.executeWithoutResult(status -> propose(contract.office(), order));
            } catch (RuntimeException failure) {
                LOG.error("Penalty of {} of office {} could not be computed", order, contract.office(), failure);
            }
        }
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
        current.stream()
                .filter(penalty -> penalty.status() == PenaltyStatus.PROPOSED)
                .forEach(penalty -> rows.mark(penalty.id(), PenaltyStatus.SUPERSEDED));
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
                        null),
                computed.lines());
        desk.note(
                one.office(),
                one.reference(),
                "proposed",
                "Pénalité de retard proposée : %s, %d jour(s) compté(s).%s"
                        .formatted(
                                computed.sum().amount(),
                                computed.sum().countedDays(),
                                decided == null ? "" : " Les faits ont été corrigés depuis la décision précédente."),
                Map.of("penalty", id, "contract", contract.reference()));
    }
}
