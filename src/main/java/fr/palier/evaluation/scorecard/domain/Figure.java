package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.domain.Rate;
import java.util.function.Function;

/** What is counted of a firm, each with its events; the neutral reading where there are two. */
public enum Figure {
    REACTIVITY("Réactivité", true, tally -> tally.figures().reactivity()),
    KEPT_APPOINTMENTS("Rendez-vous tenus", true, tally -> tally.figures().keptAppointments()),
    ON_TIME("Délai du contrat tenu", true, tally -> tally.figures().onTime()),
    ACCEPTED_FIRST(
            "Acceptées sans reprise", false, tally -> same(tally.figures().acceptedFirst())),
    NOT_REOPENED("Demandes non rouvertes", false, tally -> same(tally.figures().notReopened()));

    private final String label;
    private final boolean readTwice;
    private final Function<Tally, BothRates> rates;

    Figure(String label, boolean readTwice, Function<Tally, BothRates> rates) {
        this.label = label;
        this.readTwice = readTwice;
        this.rates = rates;
    }

    public String label() {
        return label;
    }

    /** Whether absences of tenants make a difference. */
    public boolean isReadTwice() {
        return readTwice;
    }

    public BothRates of(Tally tally) {
        return rates.apply(tally);
    }

    private static BothRates same(Rate rate) {
        return new BothRates(rate, rate);
    }
}
