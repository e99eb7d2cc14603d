package fr.palier.complaint.application;

import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.OnCallPerson;
import fr.palier.complaint.domain.OpeningHours;
import fr.palier.complaint.persistence.OnCallRows;
import fr.palier.engine.Role;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening hours and on-call list of an office. Without hours the office counts as closed: an emergency must reach somebody. */
@Component
public class OnCallDuty {

    private static final String[] KEEPERS = {
        Role.COMPLAINT_DESK.group(), Role.RENTAL_MANAGEMENT.group(), Role.SUPERVISORS.group()
    };

    private final OnCallRows rows;
    private final BusinessCalendar calendar;
    private final Offices offices;
    private final CurrentPerson people;
    private final Clock clock;

    OnCallDuty(OnCallRows rows, BusinessCalendar calendar, Offices offices, CurrentPerson people, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    /** Nights, week-ends and holidays. */
    public boolean isOutOfHours(String office, OffsetDateTime at) {
        ZonedDateTime there = at.atZoneSameInstant(Zone.PARIS);
        return !calendar.isWorkingDay(there.toLocalDate(), offices.get(office))
                || rows.hours(office).stream()
                        .noneMatch(day ->
                                day.weekday() == there.getDayOfWeek().getValue() && day.covers(there.toLocalTime()));
    }

    public List<OpeningHours> hours() {
        people.mustBe(KEEPERS);
        return rows.hours(people.office());
    }

    public List<OnCallPerson> coming() {
        people.mustBe(KEEPERS);
        return rows.coming(people.office(), LocalDate.now(clock));
    }

    @Transactional
    public void writeHours(List<OpeningHours> hours) {
        people.mustBe(KEEPERS);
        rows.writeHours(people.office(), hours);
    }

    @Transactional
    public void add(OnCallPerson person) {
        people.mustBe(KEEPERS);
        rows.add(people.office(), person);
    }

    @Transactional
    public void remove(long turn) {
        people.mustBe(KEEPERS);
        ComplaintReason.UNKNOWN_TURN.when(!rows.remove(people.office(), turn));
    }
}
