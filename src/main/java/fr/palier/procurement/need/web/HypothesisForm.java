package fr.palier.procurement.need.web;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.web.Entered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A hypothesis as a person types it. */
record HypothesisForm(
        String nature,
        String amount,
        String family,
        String operation,
        String durationMonths,
        String renewals,
        String frameworkMaximum,
        String launchDate) {

    static HypothesisForm of(String letter, Map<String, String> typed, LocalDate today) {
        return new HypothesisForm(
                typed.getOrDefault(letter + ".nature", Nature.SERVICES.name()),
                typed.getOrDefault(letter + ".amount", "").strip(),
                typed.getOrDefault(letter + ".family", "").strip(),
                typed.getOrDefault(letter + ".operation", "").strip(),
                typed.getOrDefault(letter + ".durationMonths", "12").strip(),
                typed.getOrDefault(letter + ".renewals", "0").strip(),
                typed.getOrDefault(letter + ".frameworkMaximum", "").strip(),
                typed.getOrDefault(letter + ".launchDate", today.toString()).strip());
    }

    boolean isEmpty() {
        return amount.isEmpty();
    }

    /** @throws fr.palier.office.Rejection for the first field that is wrong */
    StatedNeed hypothesis() {
        return new StatedNeed(
                "Hypothèse",
                Entered.choice(nature, "Nature", Nature.class),
                Amounts.optional(amount, "Montant"),
                family,
                operation,
                number(durationMonths, "Durée en mois", 1),
                number(renewals, "Reconductions", 0),
                Amounts.optional(frameworkMaximum, "Maximum de l'accord-cadre"),
                Entered.day(launchDate, "Date de lancement"),
                null,
                null,
                List.of());
    }

    private static int number(String typed, String field, int least) {
        OfficeReason.WRONG_NUMBER.when(!typed.matches("[0-9]{1,4}"), field, least, 240);
        return Integer.parseInt(typed);
    }
}
