package fr.palier.intervention.round.application;

import fr.palier.intervention.round.domain.MissedCause;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundReason;
import fr.palier.intervention.round.domain.RoundStatus;
import fr.palier.intervention.round.persistence.RoundRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a round that was not made in time: seen by all who read rounds, explained by the agency. */
@Component
public class FollowMissed {

    private static final int NOTE = 2000;
    private static final int SHORTEST = 10;

    private final RoundDesk desk;
    private final RoundRows rows;
    private final RoundFlow flow;

    FollowMissed(RoundDesk desk, RoundRows rows, RoundFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.flow = flow;
    }

    /** Its hour has passed. */
    @Transactional
    public void miss(String office, String reference) {
        Round round = desk.locked(office, reference);
        if (round.status() == RoundStatus.OPEN) {
            rows.miss(office, reference);
            desk.note(
                    round,
                    "missed",
                    "Tournée manquée : elle n'était pas faite à son heure.",
                    Map.of("day", round.day().toString()));
        }
    }

    /** The agency says why; the round stays counted as missed, or late. */
    @Transactional
    public void explain(String reference, MissedCause cause, String note) {
        Round round = desk.locked(desk.office(), reference);
        desk.mustBe(RoundDesk.PLANNERS);
        RoundReason.NOT_MISSED.when(round.status() != RoundStatus.MISSED, reference);
        RoundReason.EXPLAINED_ALREADY.when(round.missedCause() != null, reference);
        OfficeReason.WRONG_CHOICE.when(!MissedCause.ofPersons().contains(cause), cause, "Cause");
        String text = Text.optional(note, "Ce qui s'est passé", NOTE);
        RoundReason.NOTE_REQUIRED.when(text == null || text.length() < SHORTEST);
        rows.explain(round, cause, text, desk.now(), desk.person());
        desk.note(
                round,
                "explained",
                "Tournée manquée expliquée : %s. %s".formatted(cause.label(), text),
                Map.of("cause", cause.name()));
        flow.explained(round);
    }
}
