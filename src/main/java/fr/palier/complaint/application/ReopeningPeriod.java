package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.Resolution;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.engine.Rules;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when a closed complaint can be reopened, by {@code reopening-period}. */
@Component
class ReopeningPeriod {

    private final Rules rules;
    private final ComplaintDesk desk;

    ReopeningPeriod(Rules rules, ComplaintDesk desk) {
        this.rules = rules;
        this.desk = desk;
    }

    /** Last day; null where it cannot be reopened at all. */
    LocalDate lastDay(Complaint complaint, Resolution resolution, OffsetDateTime closed) {
        int days = rules.simulateOne(
                        "reopening-period",
                        Map.of("officePolicy", desk.policy(complaint.office()), "resolution", resolution.name()))
                .orElseThrow(() -> ComplaintReason.NO_DECISION.rejection("délai de réouverture"))
                .number("days");
        return days == 0
                ? null
                : closed.atZoneSameInstant(Zone.PARIS).toLocalDate().plusDays(days);
    }

    boolean isOpen(Complaint complaint) {
        if (complaint.isOpen()) {
            return false;
        }
        LocalDate last = lastDay(complaint, complaint.resolution(), complaint.closedAt());
        return last != null && !desk.now().toLocalDate().isAfter(last);
    }
}
