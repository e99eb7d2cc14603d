package fr.palier.procurement.tender.application.publicity;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gaps of time that the code sets between two steps of publicity: the table {@code publicity-delays}. */
@Component
class PublicityDelays {

    private static final String TABLE = "publicity-delays";

    private final Rules rules;

    PublicityDelays(Rules rules) {
        this.rules = rules;
    }

    /** How long the national notice waits for the European one after its receipt was confirmed. */
    Duration joueHeadStart() {
        Decision row = row("JOUE_HEAD_START");
        return Duration.of(row.number("quantity"), ChronoUnit.valueOf(row.text("unit")));
    }

    /** Last day on which information may still be given without more time for all. */
    LocalDate lastDayOfInformation(LocalDate deadline, boolean urgent) {
        Decision row = row(urgent ? "ADDITIONAL_INFORMATION_URGENT" : "ADDITIONAL_INFORMATION");
        return deadline.minus(row.number("quantity"), ChronoUnit.valueOf(row.text("unit")));
    }

    /** First day, both included, on which a prior information notice may have been sent to shorten a notice sent on a day. */
    LocalDate earliestPriorNotice(LocalDate sent) {
        return before(sent, "PRIOR_NOTICE_AT_MOST");
    }

    /** Last day for the same. */
    LocalDate latestPriorNotice(LocalDate sent) {
        return before(sent, "PRIOR_NOTICE_AT_LEAST");
    }

    private LocalDate before(LocalDate day, String purpose) {
        Decision row = row(purpose);
        return day.minus(row.number("quantity"), ChronoUnit.valueOf(row.text("unit")));
    }

    private Decision row(String purpose) {
        return rules.simulateOne(TABLE, Map.of("purpose", purpose))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(TABLE));
    }
}
