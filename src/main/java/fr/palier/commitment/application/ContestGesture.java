package fr.palier.commitment.application;

import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.ContestChannel;
import fr.palier.commitment.domain.FrenchDay;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Text;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A tenant does not agree: by the link, or by a person who writes down what the tenant says. */
@Component
public class ContestGesture {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private final GestureRows rows;
    private final GestureFlow flow;
    private final CommitmentDesk desk;

    ContestGesture(GestureRows rows, GestureFlow flow, CommitmentDesk desk) {
        this.rows = rows;
        this.flow = flow;
        this.desk = desk;
    }

    @Transactional
    public void byLink(SignedLinks.Link link, String text) {
        contest(desk.locked(link.office(), link.reference()), text, ContestChannel.LINK, null);
    }

    @Transactional
    public void byDesk(String reference, String text, ContestChannel channel) {
        GoodwillGesture gesture = desk.locked(desk.office(), reference);
        desk.mustBeOne(CommitmentDesk.HEARERS);
        contest(gesture, text, channel, desk.person().name());
    }

    private void contest(GoodwillGesture gesture, String text, ContestChannel channel, String writtenBy) {
        CommitmentReason.ALREADY_CONTESTED.when(gesture.contestedAt() != null);
        CommitmentReason.CONTEST_TOO_LATE.when(
                gesture.contestUntil() != null && desk.today().isAfter(gesture.contestUntil()),
                gesture.contestUntil() == null ? "" : FrenchDay.of(gesture.contestUntil()));
        CommitmentReason.NOT_CONTESTABLE.when(
                gesture.status() != GestureStatus.TOLD, gesture.status().label());
        CommitmentReason.CONTEST_TOO_SHORT.when(text == null || text.strip().length() < SHORTEST);
        rows.contest(gesture, Text.required(text, "Votre explication", LONGEST), channel, writtenBy, desk.now());
        desk.note(
                gesture,
                "gestureContested",
                "Geste contesté par le locataire (%s)."
                        .formatted(channel.label().toLowerCase(java.util.Locale.FRENCH)),
                Map.of("channel", channel.name()));
        flow.contested(gesture);
    }
}
