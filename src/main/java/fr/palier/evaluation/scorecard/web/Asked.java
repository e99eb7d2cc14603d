package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.application.LookBack;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.housing.WorkType;
import fr.palier.office.CurrentPerson;
import fr.palier.web.Entered;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a page of figures is asked for: its days and its trade. */
@Component
class Asked {

    private final LookBack lookBack;
    private final CurrentPerson people;
    private final Clock clock;

    Asked(LookBack lookBack, CurrentPerson people, Clock clock) {
        this.lookBack = lookBack;
        this.people = people;
        this.clock = clock;
    }

    /** Until today, and over the months of the table {@code look-back}, where nothing is entered. */
    ReadScorecards.Period period(String from, String until) {
        LocalDate last = until.isBlank() ? LocalDate.now(clock) : Entered.day(until, "Au");
        return new ReadScorecards.Period(
                from.isBlank()
                        ? last.minusMonths(lookBack.months(people.office(), LookBack.Subject.FIGURES))
                                .plusDays(1)
                        : Entered.day(from, "Du"),
                last);
    }

    /** Null for all. */
    static WorkType trade(String text) {
        return text.isBlank() ? null : Entered.choice(text, "Métier", WorkType.class);
    }
}
