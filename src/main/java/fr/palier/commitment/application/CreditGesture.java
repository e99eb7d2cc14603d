package fr.palier.commitment.application;

import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.Treatment;
import fr.palier.commitment.persistence.CreditRows;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.engine.Decision;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a gesture: the credit that waits for the next file to the rent software, or apologies that were made. */
@Component
public class CreditGesture {

    private final GestureRows rows;
    private final CreditRows credits;
    private final Homes homes;
    private final CommitmentDesk desk;

    CreditGesture(GestureRows rows, CreditRows credits, Homes homes, CommitmentDesk desk) {
        this.rows = rows;
        this.credits = credits;
        this.homes = homes;
        this.desk = desk;
    }

    /** Arrears are read on the day of the credit. */
    @Transactional
    public void credit(String office, String reference) {
        GoodwillGesture gesture = desk.locked(office, reference);
        GestureStatus last = gesture.status().to(GestureStatus.CREDITED);
        Occupant tenant = homes.occupant(office, gesture.occupant());
        Decision rule = desk.decide(gesture, "arrears-rule", Map.of("arrears", tenant.arrears()));
        credits.add(
                office,
                reference,
                tenant.code(),
                gesture.amount(),
                rule.choice("treatment", Treatment.class),
                rule.rule(),
                rule.basis(),
                "Geste commercial : " + gesture.breach().label().toLowerCase(java.util.Locale.FRENCH) + ", dossier "
                        + gesture.rootReference(),
                desk.now());
        rows.end(gesture, last, desk.now());
        desk.note(
                gesture,
                "gestureCredited",
                "Crédit de %s enregistré ; il part avec le prochain fichier vers le logiciel de gestion locative."
                        .formatted(gesture.amount()),
                Map.of("amount", gesture.amount().euros(), "rule", rule.rule()));
        desk.noteOnCase(gesture, "gestureCredited", "Geste %s crédité.".formatted(reference));
    }

    @Transactional
    public void close(String office, String reference) {
        GoodwillGesture gesture = desk.locked(office, reference);
        rows.end(gesture, GestureStatus.CLOSED, desk.now());
        desk.note(gesture, "gestureClosed", "Excuses présentées, délai de contestation passé.", Map.of());
    }
}
