package fr.palier.evaluation.scorecard.application;

import fr.palier.commitment.GestureDecided;
import fr.palier.complaint.ComplaintReopened;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.scorecard.persistence.FactRows;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionChanged;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.InterventionHistories;
import fr.palier.office.Rejection;
import fr.palier.survey.SurveyAnswered;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the fact of an intervention as what it is counted from stands, in the transaction that changes it. Imported histories say nothing:
 * {@link RebuildFacts} finds them. A table without a row for the office must not keep work from being accepted: the fact is then missing
 * until it is rebuilt.
 */
@Component
class KeepFacts {

    private static final Logger LOG = LoggerFactory.getLogger(KeepFacts.class);

    private final ComputeFacts compute;
    private final FactRows rows;
    private final StoreFacts store;
    private final TeamFacts teams;
    private final InterventionHistories histories;

    KeepFacts(ComputeFacts compute, FactRows rows, StoreFacts store, TeamFacts teams, InterventionHistories histories) {
        this.compute = compute;
        this.rows = rows;
        this.store = store;
        this.teams = teams;
        this.histories = histories;
    }

    /** After the other listeners: a gesture may follow from the same end. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional
    public void ended(InterventionEnded ended) {
        keep(ended.office(), List.of(ended.reference()));
    }

    @EventListener
    @Transactional
    public void changed(InterventionChanged changed) {
        keep(changed.office(), List.of(changed.reference()));
    }

    @EventListener
    @Transactional
    public void reopened(ComplaintReopened reopened) {
        keepAll(reopened.office(), reopened.reference());
    }

    @EventListener
    @Transactional
    public void answered(SurveyAnswered answered) {
        keepAll(answered.office(), answered.caseReference());
    }

    @EventListener
    @Transactional
    public void decided(GestureDecided decided) {
        keepAll(decided.office(), decided.caseReference());
    }

    /** A case may be a request, with what was ordered for it, or an intervention. */
    private void keepAll(String office, String reference) {
        keep(
                office,
                Stream.concat(
                                Stream.of(reference),
                                histories.ordered(office, List.of(reference)).stream()
                                        .map(Intervention::reference))
                        .toList());
    }

    private void keep(String office, List<String> references) {
        rows.hold(references);
        try {
            ComputeFacts.Both counted = compute.of(office, references);
            store.put(office, counted.firms());
            teams.compare(office, counted.teams(), true);
        } catch (Rejection refused) {
            if (!refused.code().equals(EvaluationReason.NO_RULE.code())) {
                throw refused;
            }
            LOG.warn("Facts of {} of office {} are not kept: {}", references, office, refused.getMessage());
        }
    }
}
