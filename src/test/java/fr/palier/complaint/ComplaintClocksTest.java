package fr.palier.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.persistence.ComplaintEvents;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Interventions;
import fr.palier.office.DelayClock.Reading;
import fr.palier.office.DelayClock.State;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The clock of handling over week-ends, holidays, nights, changes of hour, the tenant's turns, reopenings: charges are answered within ten
 * working days, heating is repaired within two, an emergency within four hours. All hours are those of Paris in 2027.
 */
@PalierTest
class ComplaintClocksTest {

    @Autowired
    private ComplaintStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Interventions interventions;

    @Autowired
    private ComplaintEvents events;

    @Autowired
    private DemoClock clock;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    two working days end on the second one           ; HEATING          ; false ; 03-01T09:00 ;                                                          ; 03-02T09:00 ; 03-04T00:00 ; RUNNING ; 0
                    late in the night counts from that day            ; HEATING          ; false ; 03-01T23:59 ;                                                          ; 03-02T09:00 ; 03-04T00:00 ; RUNNING ; 0
                    a week-end between                                ; HEATING          ; false ; 03-05T09:00 ;                                                          ; 03-08T09:00 ; 03-10T00:00 ; RUNNING ; 0
                    received on a Saturday                            ; HEATING          ; false ; 03-06T11:00 ;                                                          ; 03-08T09:00 ; 03-10T00:00 ; RUNNING ; 0
                    Easter Monday is no working day                   ; HEATING          ; false ; 03-26T09:00 ;                                                          ; 03-30T09:00 ; 04-01T00:00 ; RUNNING ; 0
                    Ascension and the week-end after it               ; RENT_AND_CHARGES ; false ; 04-30T09:00 ;                                                          ; 05-03T09:00 ; 05-19T00:00 ; RUNNING ; 0
                    missed by one working day                         ; HEATING          ; false ; 03-01T09:00 ;                                                          ; 03-04T09:00 ; 03-04T00:00 ; RUNNING ; 1
                    missed, with a week-end that counts for nothing   ; HEATING          ; false ; 03-01T09:00 ;                                                          ; 03-08T09:00 ; 03-04T00:00 ; RUNNING ; 3
                    an emergency runs by night                        ; WATER_LEAK       ; true  ; 03-01T22:30 ;                                                          ; 03-01T23:00 ; 03-02T02:30 ; RUNNING ; 0
                    four hours over the change of hour                ; WATER_LEAK       ; true  ; 03-28T00:30 ;                                                          ; 03-28T01:00 ; 03-28T05:30 ; RUNNING ; 0
                    done in time                                      ; HEATING          ; false ; 03-01T09:00 ; INTERVENTION_DONE@03-03T18:00                            ; 03-09T09:00 ; 03-04T00:00 ; STOPPED ; 0
                    done a day late                                   ; HEATING          ; false ; 03-01T09:00 ; INTERVENTION_DONE@03-04T18:00                            ; 03-09T09:00 ; 03-04T00:00 ; STOPPED ; 1
                    the tenant's turn stops the clock                 ; HEATING          ; false ; 03-01T09:00 ; QUESTION_ASKED@03-01T10:00                               ; 03-05T09:00 ; 03-10T00:00 ; PAUSED  ; 0
                    the tenant's turn gives its days back             ; HEATING          ; false ; 03-01T09:00 ; QUESTION_ASKED@03-01T10:00 TENANT_WROTE@03-03T10:00       ; 03-05T09:00 ; 03-06T00:00 ; RUNNING ; 0
                    an answer on the same day gives nothing           ; HEATING          ; false ; 03-01T09:00 ; QUESTION_ASKED@03-01T10:00 TENANT_WROTE@03-01T17:00       ; 03-02T09:00 ; 03-04T00:00 ; RUNNING ; 0
                    the tenant's turn over a week-end                 ; HEATING          ; false ; 03-04T09:00 ; QUESTION_ASKED@03-05T10:00 TENANT_WROTE@03-08T10:00       ; 03-08T11:00 ; 03-10T00:00 ; RUNNING ; 0
                    hours of an emergency are given back to the second; WATER_LEAK       ; true  ; 03-01T10:00 ; QUESTION_ASKED@03-01T10:30 TENANT_WROTE@03-01T11:15       ; 03-01T12:00 ; 03-01T14:45 ; RUNNING ; 0
                    a reopening begins anew                           ; HEATING          ; false ; 03-01T09:00 ; CLOSED@03-02T09:00 REOPENED@03-15T09:00                   ; 03-15T10:00 ; 03-18T00:00 ; RUNNING ; 0
                    a turn before the reopening counts for nothing    ; HEATING          ; false ; 03-01T09:00 ; QUESTION_ASKED@03-01T10:00 CLOSED@03-05T09:00 REOPENED@03-15T09:00 ; 03-15T10:00 ; 03-18T00:00 ; RUNNING ; 0
                    """)
    void theClockReadsAsTheLogSays(
            String name,
            Category category,
            boolean danger,
            String received,
            String facts,
            String now,
            String due,
            State state,
            int daysLate) {
        clock.moveTo(at(received));
        story.openOffice();
        String reference = story.take(story.call(80, category, Cause.UNKNOWN, name, danger));
        if (facts != null) {
            for (String fact : facts.strip().split("\\s+")) {
                String[] parts = fact.split("@");
                OffsetDateTime moment = at(parts[1]).toOffsetDateTime();
                events.add(reference, EventKind.valueOf(parts[0]), moment, moment, Person.SYSTEM);
            }
        }
        clock.moveTo(at(now));
        Reading reading = complaints.handling("62", reference).orElseThrow();
        // hours run from the second in which the test took the call
        assertThat(reading.due()).isCloseTo(at(due).toInstant(), within(1, ChronoUnit.MINUTES));
        assertThat(reading.state()).isEqualTo(state);
        assertThat(reading.daysLate()).isEqualTo(daysLate);
    }

    @Test
    void aStandingAbsenceOfTheTenantStopsTheClockToo() {
        clock.moveTo(at("03-01T09:00"));
        long residence = story.file(story.take(story.call(90, Category.SANITARY, "Le robinet goutte.")))
                .place()
                .residence()
                .id();
        orders.contract("62", 1, residence, WorkType.PLUMBING);
        String reference = story.take(story.call(90, Category.SANITARY, "Le robinet coule."));
        var before = complaints.handling("62", reference).orElseThrow();
        String intervention = story.ordered(reference).reference();
        clock.moveTo(at("03-03T11:00"));
        orders.noAccess(intervention);
        clock.moveTo(at("03-05T11:00"));
        assertThat(interventions.pauses("62", intervention)).isNotEmpty();
        assertThat(complaints.handling("62", reference).orElseThrow().due())
                .as("the days in which nobody could enter are given back")
                .isAfter(before.due());
    }

    private static ZonedDateTime at(String moment) {
        return LocalDateTime.parse("2027-" + moment.strip()).atZone(Zone.PARIS);
    }
}
