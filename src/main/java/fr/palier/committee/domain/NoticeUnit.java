package fr.palier.committee.domain;

import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import java.time.LocalDate;

/** How the days between the convocation and the session are counted. A clear day counts neither of the two days themselves. */
public enum NoticeUnit {
    CALENDAR("jours"),
    CLEAR("jours francs"),
    WORKING("jours ouvrés"),
    CLEAR_WORKING("jours ouvrés francs");

    private final String label;

    NoticeUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** First day on which the session may sit when the members are convened on a day. */
    public LocalDate earliest(LocalDate convened, int days, BusinessCalendar calendar, Office office) {
        return switch (this) {
            case CALENDAR -> convened.plusDays(days);
            case CLEAR -> convened.plusDays(days == 0 ? 0 : days + 1L);
            case WORKING -> days == 0 ? convened : calendar.plusWorkingDays(convened, days, office);
            case CLEAR_WORKING ->
                days == 0
                        ? convened
                        : calendar.plusWorkingDays(convened, days, office).plusDays(1);
        };
    }
}
