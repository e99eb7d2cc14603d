package fr.palier.survey.application;

import fr.palier.office.Journal;
import fr.palier.office.References;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.domain.SurveyedCase;
import fr.palier.survey.persistence.SurveyRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case was closed: its survey becomes eligible. Where another survey of the same tenant has not left yet, that one asks about this case
 * too: one message, not two.
 */
@Component
public class OpenSurvey {

    private final SurveyRows rows;
    private final OfficeSurveyRules rules;
    private final References references;
    private final Journal journal;
    private final SurveyFlow flow;
    private final Clock clock;

    OpenSurvey(
            SurveyRows rows,
            OfficeSurveyRules rules,
            References references,
            Journal journal,
            SurveyFlow flow,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.references = references;
        this.journal = journal;
        this.flow = flow;
        this.clock = clock;
    }

    /** Returns the reference of the survey; in the transaction of the closing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(SurveyedCase closed) {
        String reference = references.next(References.Letter.S, closed.office());
        int wait = rules.decide(closed.office(), reference).waitDays();
        // two cases of one tenant closed at the same time must not both lead
        if (closed.occupant() != null) {
            rows.lockOccupant(closed.office(), closed.occupant());
        }
        Optional<String> leader =
                closed.occupant() == null ? Optional.empty() : rows.notSentYet(closed.office(), closed.occupant());
        OffsetDateTime now = OffsetDateTime.now(clock);
        rows.add(
                reference,
                closed,
                rows.closings(closed.office(), closed.reference()) + 1,
                leader.isPresent() ? SurveyStatus.GROUPED : SurveyStatus.WAITING,
                leader.orElse(null),
                closed.closedAt().plusDays(wait),
                now);
        closed.handledBy().forEach(account -> rows.addHandler(reference, account));
        journal.write(
                closed.office(),
                closed.reference(),
                "survey.opened",
                leader.map(other -> "Enquête de satisfaction %s regroupée avec %s.".formatted(reference, other))
                        .orElse("Enquête de satisfaction %s prévue.".formatted(reference)),
                Map.of("survey", reference));
        if (leader.isEmpty()) {
            flow.start(rows.get(closed.office(), reference));
        }
        return reference;
    }
}
