package fr.palier.evaluation.scorecard.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.evaluation.scorecard.persistence.FallRows;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds rates of a firm that fell within a contract and trade: each is told once, until it has come back, and followed by somebody. */
@Component
public class WatchRates {

    private static final Logger LOG = LoggerFactory.getLogger(WatchRates.class);
    private static final String TABLE = "rate-fall";

    private final FallRows rows;
    private final TellFall telling;
    private final FallFollowUp followUp;
    private final Rules rules;
    private final Offices offices;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WatchRates(
            FallRows rows,
            TellFall telling,
            FallFollowUp followUp,
            Rules rules,
            Offices offices,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.telling = telling;
        this.followUp = followUp;
        this.rules = rules;
        this.offices = offices;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every office; one office's failure does not keep the others waiting. */
    public void round() {
        for (Office office : offices.all()) {
            try {
                transaction.executeWithoutResult(status -> look(office));
            } catch (RuntimeException failure) {
                LOG.error("Rates of office {} could not be looked at", office.code(), failure);
            }
        }
    }

    private void look(Office office) {
        Decision rule = rules.simulateOne(TABLE, Map.of("officePolicy", office.policy()))
                .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(TABLE));
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusDays(rule.number("days") - 1L);
        rows.hold(office.code());
        rows.rates(office.code(), since, today).forEach(within -> look(office.code(), within, rule, since, today));
    }

    private void look(String office, FallRows.Within within, Decision rule, LocalDate since, LocalDate today) {
        Fall.Limit limit = new Fall.Limit(rule.number("points"), rule.number("events"));
        List<Fall> fallen = new ArrayList<>();
        within.now().forEach((figure, now) -> {
            Rate before = within.before().get(figure);
            switch (limit.compare(before, now)) {
                case FELL ->
                    fallen.add(new Fall(
                            within.firm(),
                            within.contract(),
                            within.workType(),
                            figure,
                            today,
                            since,
                            before,
                            now,
                            rule.rule(),
                            rule.basis(),
                            null));
                case HELD -> {
                    if (rows.end(office, within, figure, today)) {
                        journal.write(
                                office,
                                within.contract(),
                                "evaluation.rateCameBack",
                                "%s, %s : le taux n'est plus en baisse."
                                        .formatted(within.workType().label(), figure.label()),
                                Map.of("firm", within.firm(), "figure", figure));
                    }
                }
                case UNKNOWN -> {
                    // what was told stays told
                }
            }
        });
        if (!fallen.isEmpty()) {
            String reference = followUp.follow(office, fallen);
            fallen.stream()
                    .filter(fall -> rows.open(office, fall))
                    .forEach(fall -> telling.tell(office, fall, reference));
        }
    }
}
