package fr.palier.intervention.application;

import fr.palier.engine.Rules;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when a tenant may contest a declared absence: table {@code absence-contest}, calendar days. */
@Component
class ContestPeriod {

    private static final String TABLE = "absence-contest";

    private final Rules rules;
    private final Offices offices;

    ContestPeriod(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** First instant at which it is too late, counted from when the tenant could know. */
    OffsetDateTime until(Intervention intervention, OffsetDateTime from) {
        return until(days(intervention.office()), from);
    }

    /** How many days an office gives. @throws fr.palier.office.Rejection {@code intervention.noContestPeriod} */
    int days(String office) {
        return rules.simulateOne(
                        TABLE, Map.of("officePolicy", offices.get(office).policy()))
                .orElseThrow(InterventionReason.NO_CONTEST_PERIOD::rejection)
                .number("days");
    }

    static OffsetDateTime until(int days, OffsetDateTime from) {
        return from.atZoneSameInstant(Zone.PARIS)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(Zone.PARIS)
                .toOffsetDateTime();
    }
}
