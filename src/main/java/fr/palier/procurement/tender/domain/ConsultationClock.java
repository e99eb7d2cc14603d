package fr.palier.procurement.tender.domain;

import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The two clocks of a consultation. The legal one runs from the day the notice was sent, the policy's from the day of the last
 * channel's proof; calendar days, the first day not counted; the later end wins, moved to the next working day (règlement 1182/71).
 *
 * @param legalEnd last day of the legal period, null where the law sets none
 * @param policyEnd last day of the office's own period, null where it sets none
 */
public record ConsultationClock(LocalDate legalEnd, LocalDate policyEnd) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /**
     * @param legalDays calendar days from sending; 0 = none
     * @param policyDays calendar days from the last proof; 0 = none
     */
    public static ConsultationClock of(LocalDate sent, int legalDays, LocalDate lastProof, int policyDays) {
        return new ConsultationClock(
                legalDays == 0 ? null : sent.plusDays(legalDays),
                policyDays == 0 ? null : lastProof.plusDays(policyDays));
    }

    /**
     * The earliest deadline that leaves both periods whole, at the hour the buyer closes. An hour before the end of the day would cut
     * the last day short, so the deadline then falls on the day after.
     *
     * @param announced deadline that the notice announced, which counts when it is later still
     */
    public ZonedDateTime deadline(LocalTime hour, ZonedDateTime announced, BusinessCalendar calendar, Office office) {
        LocalDate lastDay = lastFullDay();
        if (lastDay == null) {
            return announced;
        }
        LocalDate day = hour.isBefore(END_OF_DAY) ? lastDay.plusDays(1) : lastDay;
        ZonedDateTime computed =
                calendar.workingDayFrom(day, office).atTime(hour).atZone(Zone.PARIS);
        return announced.isAfter(computed) ? announced : computed;
    }

    private LocalDate lastFullDay() {
        if (legalEnd == null || policyEnd == null) {
            return legalEnd == null ? policyEnd : legalEnd;
        }
        return legalEnd.isAfter(policyEnd) ? legalEnd : policyEnd;
    }
}
