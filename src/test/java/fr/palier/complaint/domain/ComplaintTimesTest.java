package fr.palier.complaint.domain;

import static fr.palier.complaint.domain.EventKind.ANSWERED;
import static fr.palier.complaint.domain.EventKind.CLOSED;
import static fr.palier.complaint.domain.EventKind.INTERVENTION_DONE;
import static fr.palier.complaint.domain.EventKind.QUESTION_ASKED;
import static fr.palier.complaint.domain.EventKind.RECEIVED;
import static fr.palier.complaint.domain.EventKind.REOPENED;
import static fr.palier.complaint.domain.EventKind.TENANT_WROTE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.office.Pause;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log says of a clock: whose turn it is, when it began, when it stopped. */
class ComplaintTimesTest {

    private final List<ComplaintEvent> events = new ArrayList<>();

    @Test
    void theTenantsTurnLastsFromTheQuestionToTheAnswerWhoeverAsksAgain() {
        at(RECEIVED, "2027-02-01T09:00:00+01:00");
        at(QUESTION_ASKED, "2027-02-02T09:00:00+01:00");
        at(QUESTION_ASKED, "2027-02-03T09:00:00+01:00");
        assertThat(times().isTenantsTurn()).isTrue();
        assertThat(times().tenantsTurns()).containsExactly(new Pause(instant("2027-02-02T09:00:00+01:00"), null));
        at(TENANT_WROTE, "2027-02-04T09:00:00+01:00");
        at(TENANT_WROTE, "2027-02-05T09:00:00+01:00");
        assertThat(times().isTenantsTurn()).isFalse();
        assertThat(times().tenantsTurns())
                .containsExactly(new Pause(instant("2027-02-02T09:00:00+01:00"), instant("2027-02-04T09:00:00+01:00")));
    }

    @Test
    void theClockStopsAtTheFirstThingThatWasPromised() {
        at(RECEIVED, "2027-02-01T09:00:00+01:00");
        assertThat(times().handled()).isEmpty();
        at(INTERVENTION_DONE, "2027-02-03T15:00:00+01:00");
        at(CLOSED, "2027-02-05T08:00:00+01:00");
        assertThat(times().handled()).contains(instant("2027-02-03T15:00:00+01:00"));
    }

    @Test
    void aReopeningBeginsTheClockAnewEvenInTheSameSecondAsTheClosure() {
        at(RECEIVED, "2027-02-01T09:00:00+01:00");
        at(CLOSED, "2027-02-05T08:00:00+01:00");
        at(REOPENED, "2027-02-05T08:00:00+01:00");
        assertThat(times().begun()).contains(instant("2027-02-05T08:00:00+01:00"));
        assertThat(times().handled()).isEmpty();
        at(ANSWERED, "2027-02-08T08:00:00+01:00");
        assertThat(times().handled()).contains(instant("2027-02-08T08:00:00+01:00"));
    }

    @Test
    void aCorrectedTimeIsReadInItsNewPlace() {
        at(RECEIVED, "2027-02-01T09:00:00+01:00");
        at(TENANT_WROTE, "2027-02-03T09:00:00+01:00");
        at(QUESTION_ASKED, "2027-02-02T09:00:00+01:00");
        assertThat(times().tenantsTurns())
                .as("entered last, happened first")
                .containsExactly(new Pause(instant("2027-02-02T09:00:00+01:00"), instant("2027-02-03T09:00:00+01:00")));
    }

    private ComplaintTimes times() {
        return new ComplaintTimes(events);
    }

    private void at(EventKind kind, String at) {
        OffsetDateTime moment = OffsetDateTime.parse(at);
        events.add(new ComplaintEvent(
                events.size() + 1, "R-62-2027-0001", kind, moment, moment, "desk", "desk", null, null, null));
    }

    private static java.time.Instant instant(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }
}
