package fr.palier.commitment.application;

import fr.palier.commitment.domain.FrenchDay;
import fr.palier.commitment.domain.GestureKind;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.NewLetter;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.Residence;
import fr.palier.office.Offices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters of a gesture: the decision, and the answer to a contest. */
@Component
class TenantLetters {

    private final Letters letters;
    private final ReadContract contracts;
    private final Homes homes;
    private final Offices offices;
    private final CommitmentDesk desk;

    TenantLetters(Letters letters, ReadContract contracts, Homes homes, Offices offices, CommitmentDesk desk) {
        this.letters = letters;
        this.contracts = contracts;
        this.homes = homes;
        this.offices = offices;
        this.desk = desk;
    }

    Occupant recipient(GoodwillGesture gesture) {
        return homes.occupant(gesture.office(), gesture.occupant());
    }

    /** Number in the register. */
    long decision(GoodwillGesture gesture, LocalDate until) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "subject",
                gesture.gesture() == GestureKind.AMOUNT
                        ? "Un engagement non tenu : notre geste"
                        : "Un engagement non tenu : nos excuses");
        model.put("until", FrenchDay.of(until));
        model.put("setOff", setsOffArrears(gesture.office()));
        return send(gesture, "gesture-letter", "commitment/lettre-geste", model);
    }

    /** Number in the register. */
    long answer(GoodwillGesture gesture) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", "Votre contestation : notre réponse");
        return send(gesture, "gesture-answer-letter", "commitment/lettre-reponse", model);
    }

    private long send(GoodwillGesture gesture, String kind, String template, Map<String, Object> model) {
        Occupant tenant = recipient(gesture);
        model.put("gesture", gesture);
        model.put("began", FrenchDay.of(gesture.factDay()));
        model.put("promise", contracts.promise(gesture));
        if (gesture.lastDay() != null) {
            model.put("lastDay", FrenchDay.of(gesture.lastDay()));
        }
        model.put("office", offices.get(gesture.office()).forTenants());
        model.put("agency", agency(gesture));
        model.put("signatory", agency(gesture));
        return letters.send(new NewLetter(
                gesture.office(),
                gesture.reference(),
                kind,
                tenant.name() + "\n" + address(gesture, tenant),
                tenant.email(),
                template,
                model));
    }

    private String agency(GoodwillGesture gesture) {
        return offices.service(gesture.office(), gesture.agency())
                .map(Offices.Service::name)
                .orElse(offices.get(gesture.office()).name());
    }

    private String address(GoodwillGesture gesture, Occupant tenant) {
        Place place = homes.placeOfDwelling(gesture.office(), tenant.dwelling());
        Residence residence = place.residence();
        String door = place.dwelling().place();
        return (door.isEmpty() ? "" : door.substring(0, 1).toUpperCase(Locale.FRENCH) + door.substring(1) + "\n")
                + residence.street() + "\n" + residence.postcode() + " " + residence.city();
    }

    /** Whether the office's policy sets a credit off against arrears; said to everyone alike. */
    boolean setsOffArrears(String office) {
        return desk.simulate(office, "arrears-rule", Map.of("arrears", true))
                .text("treatment")
                .equals("SET_OFF");
    }
}
