package fr.palier.intervention.round.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows from a finding, by the table {@code round-finding}. */
@Component
class OrderFinding {

    private static final String TABLE = "round-finding";
    private static final int RECENT = 50;

    private final RoundDesk desk;
    private final Interventions interventions;
    private final Rules rules;

    OrderFinding(RoundDesk desk, Interventions interventions, Rules rules) {
        this.desk = desk;
        this.interventions = interventions;
        this.rules = rules;
    }

    /** Reference of the intervention ordered or under way; null where the finding is noted alone. */
    String follow(Round round, Checklist.Item item, String note, boolean danger, Answer.FollowUp wanted) {
        Decision decision = rules.decide(
                        round.office(),
                        round.reference(),
                        TABLE,
                        Map.of(
                                "officePolicy",
                                desk.policy(round.office()),
                                "kind",
                                round.kind().name(),
                                "safety",
                                item.safety(),
                                "danger",
                                danger))
                .orElseThrow(() -> RoundReason.NO_RULE.rejection(TABLE));
        RoundReason.MUST_ORDER.when(wanted == Answer.FollowUp.NOTED && decision.isTrue("orderRequired"), item.label());
        return switch (wanted) {
            case NOTED -> null;
            case KNOWN ->
                known(round, item)
                        .orElseThrow(() -> RoundReason.NOTHING_KNOWN.rejection(item.label()))
                        .reference();
            case ORDERED -> order(round, item, note, danger, decision);
        };
    }

    /** One under way at the same place on the same kind of equipment. */
    Optional<Intervention> known(Round round, Checklist.Item item) {
        return underWay(round).stream()
                .filter(one -> one.equipment() == item.equipment())
                .findFirst();
    }

    List<Intervention> underWay(Round round) {
        return interventions.at(round.office(), desk.place(round), RECENT).stream()
                .filter(one -> !one.isEnded())
                .toList();
    }

    private String order(Round round, Checklist.Item item, String note, boolean danger, Decision decision) {
        return interventions.order(new NewIntervention(
                round.office(),
                round.reference(),
                desk.place(round),
                null,
                item.equipment(),
                null,
                item.equipment().workType(),
                decision.choice("priority", Priority.class),
                decision.choice("performer", Performer.class),
                danger,
                item.label() + "\n" + note,
                null));
    }
}
