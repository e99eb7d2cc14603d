package fr.palier.commitment.application;

import fr.palier.commitment.domain.FrenchDay;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.LetterSent;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Decision;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the tenant what was not kept, what the office does, and until when and how to contest. */
@Component
public class TellTenant {

    /** Purpose of the signed link of a tenant. */
    public static final String LINK = "gesture";

    private final GestureRows rows;
    private final TenantLetters letters;
    private final Letters register;
    private final SignedLinks links;
    private final GestureFlow flow;
    private final CommitmentSettings settings;
    private final CommitmentDesk desk;

    TellTenant(
            GestureRows rows,
            TenantLetters letters,
            Letters register,
            SignedLinks links,
            GestureFlow flow,
            CommitmentSettings settings,
            CommitmentDesk desk) {
        this.rows = rows;
        this.letters = letters;
        this.register = register;
        this.links = links;
        this.flow = flow;
        this.settings = settings;
        this.desk = desk;
    }

    /** Makes the letter and the link; gives the last day on which the tenant may contest. */
    @Transactional
    public LocalDate tell(String office, String reference) {
        GoodwillGesture gesture = desk.locked(office, reference);
        gesture.mustBe(GestureStatus.APPROVED);
        Decision period = desk.decide(
                gesture, "contest-period", Map.of("gesture", gesture.gesture().name()));
        LocalDate until = desk.today().plusDays(period.number("days"));
        UUID link = links.createLink(
                LINK,
                office,
                reference,
                letters.recipient(gesture).name(),
                until.plusDays(1).atStartOfDay(Zone.PARIS).toInstant().plus(settings.linkLife()));
        long letter = letters.decision(gesture, until);
        rows.told(gesture, letter, link, desk.now(), until);
        desk.note(
                gesture,
                "tenantTold",
                "Lettre au locataire ; il peut contester jusqu'au %s.".formatted(FrenchDay.of(until)),
                Map.of("letter", letter, "rule", period.rule()));
        return until;
    }

    /** A letter on paper was posted. */
    @Transactional
    public void posted(String reference, LocalDate day, String proof) {
        GoodwillGesture gesture = desk.locked(desk.office(), reference);
        desk.mustBeOne(CommitmentDesk.KEEPERS);
        gesture.mustBe(GestureStatus.TOLD, GestureStatus.ANSWERED, GestureStatus.CREDITED, GestureStatus.CLOSED);
        Long letter = gesture.answerLetter() == null ? gesture.letter() : gesture.answerLetter();
        register.markPosted(gesture.office(), letter, day, proof, null);
    }

    /** A letter that waited leaves the tenant the whole period. */
    @EventListener
    @Transactional
    public void left(LetterSent sent) {
        rows.ofLetter(sent.office(), sent.letterId())
                .filter(gesture -> gesture.status() == GestureStatus.TOLD)
                .ifPresent(gesture -> {
                    int days = desk.simulate(
                                    gesture.office(),
                                    "contest-period",
                                    Map.of("gesture", gesture.gesture().name()))
                            .number("days");
                    LocalDate until =
                            sent.sentAt().atZone(Zone.PARIS).toLocalDate().plusDays(days);
                    if (until.isAfter(gesture.contestUntil())) {
                        rows.contestUntil(gesture.reference(), until);
                        flow.contestUntilMoved(gesture, until);
                    }
                });
    }

    /** The letter that waits to be posted, if one does. */
    boolean awaitsPosting(GoodwillGesture gesture) {
        Long letter = gesture.answerLetter() == null ? gesture.letter() : gesture.answerLetter();
        return letter != null && register.get(gesture.office(), letter).stage() == Letter.Stage.TO_SEND;
    }
}
