package fr.palier.commitment;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.commitment.application.ReadGestures;
import fr.palier.commitment.application.WatchPromises;
import fr.palier.commitment.domain.Breach;
import fr.palier.commitment.domain.Cause;
import fr.palier.commitment.domain.GestureKind;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.Party;
import fr.palier.intervention.application.ContestAbsence;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaches are found in what really happens to an intervention, by its events and by the daily round. */
@PalierTest
class BreachesOfInterventionsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS);

    @Autowired
    private GestureStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private ReadGestures reader;

    @Autowired
    private WatchPromises watching;

    @Autowired
    private Interventions interventions;

    @Autowired
    private ContestAbsence absences;

    @Autowired
    private Journal journal;

    @Autowired
    private DemoClock clock;

    @BeforeEach
    void aMondayUnderTheContract() {
        clock.moveTo(MONDAY);
        story.contract();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aLateInterventionOfAContractGivesAGestureToWhoWaited() {
        String order = order("R-62-2027-8001");
        clock.moveTo(MONDAY.plusDays(17));
        orders.done(order);
        assertThat(gestures(order)).as("not before it ends").isEmpty();
        orders.accept(order);
        GoodwillGesture found = only(order);
        assertThat(found.breach()).isEqualTo(Breach.INTERVENTION_LATE);
        assertThat(found.daysLate())
                .as("working days after the contract's five")
                .isEqualTo(8);
        assertThat(found.rootReference()).isEqualTo("R-62-2027-8001");
        assertThat(gestures("R-62-2027-8001")).containsExactly(found);
        assertThat(journal.of("62", order)).extracting(Journal.Line::event).contains("commitment.breachFound");
        story.assessed(found.reference());
        assertThat(story.gesture(found.reference()).gesture()).isEqualTo(GestureKind.AMOUNT);
        assertRefused(() -> story.approve(OrderStory.AGENCY, found.reference()), "commitment.handledTheCase");
        story.approve(GestureStory.SUPERVISOR, found.reference());
        watching.round();
        assertThat(gestures(order)).as("found once").hasSize(1);
    }

    @Test
    void whatIsDoneInTimeGivesNone() {
        String order = order(null);
        clock.moveTo(MONDAY.plusDays(7));
        orders.done(order);
        orders.accept(order);
        assertThat(gestures(order)).isEmpty();
    }

    @Test
    void anAppointmentThatNobodyCameToIsFoundAtOnce() {
        String order = order(null);
        orders.appointment(order, MONDAY.plusDays(1).toOffsetDateTime(), 2);
        clock.moveTo(MONDAY.plusDays(2));
        noShow(order);
        GoodwillGesture found = only(order);
        assertThat(found.breach()).isEqualTo(Breach.APPOINTMENT_MISSED);
        assertThat(found.beganAt().toInstant()).isEqualTo(MONDAY.plusDays(1).toInstant());
        orders.appointment(order, MONDAY.plusDays(3).toOffsetDateTime(), 2);
        clock.moveTo(MONDAY.plusDays(4));
        noShow(order);
        assertThat(gestures(order)).extracting(GoodwillGesture::occurrence).containsExactly(1, 2);
    }

    @Test
    void anAbsenceThatTheAgencySetAsideGivesNoTimeBackAndExcludesNothing() {
        String order = order(null);
        clock.moveTo(MONDAY.plusDays(3));
        long absence = orders.noAccess(order).id();
        clock.moveTo(MONDAY.plusDays(4));
        absences.contest("62", order, absence, "J'étais là toute la matinée, personne n'a sonné.");
        clock.moveTo(MONDAY.plusDays(17));
        orders.done(order);
        orders.accept(order);
        assertThat(gestures(order)).as("the agency has not decided yet").isEmpty();
        watching.round();
        assertThat(gestures(order)).isEmpty();
        orders.complete(
                OrderStory.AGENCY,
                order,
                "userTask_decideAbsence",
                Map.of("decision", "OVERTURNED", "reason", "La photo montre une autre porte."));
        orders.runJobs(order);
        watching.round();
        GoodwillGesture found = only(order);
        assertThat(found.daysLate()).as("nothing given back").isEqualTo(8);
        assertThat(found.noAccessAt()).isNull();
        story.assessed(found.reference());
        assertThat(story.gesture(found.reference()).gesture()).isEqualTo(GestureKind.AMOUNT);
    }

    @Test
    void anAbsenceThatNobodyContestsExcludesAGestureOnceItsPeriodIsOver() {
        String order = order(null);
        clock.moveTo(MONDAY.plusDays(3));
        orders.noAccess(order);
        clock.moveTo(MONDAY.plusDays(4));
        orders.appointment(order, MONDAY.plusDays(4).plusHours(2).toOffsetDateTime(), 2);
        clock.moveTo(MONDAY.plusDays(11));
        orders.done(order);
        orders.accept(order);
        assertThat(gestures(order)).as("it may still be contested").isEmpty();
        clock.moveTo(MONDAY.plusDays(15));
        watching.round();
        GoodwillGesture found = only(order);
        story.assessed(found.reference());
        assertThat(story.gesture(found.reference()).cause()).isEqualTo(Cause.NO_ACCESS);
        assertThat(story.gesture(found.reference()).status()).isEqualTo(GestureStatus.NO_GESTURE);
    }

    @Test
    void theDailyRoundFindsWhatNobodyEnds() {
        String order = order(null);
        clock.moveTo(MONDAY.plusDays(20));
        watching.round();
        assertThat(gestures(order)).as("late, not yet for long").isEmpty();
        clock.moveTo(MONDAY.plusDays(45));
        watching.round();
        watching.round();
        GoodwillGesture found = only(order);
        assertThat(found.endedAt()).isNull();
        orders.done(order);
        orders.accept(order);
        assertThat(gestures(order)).as("its end tells the same fact").hasSize(1);
    }

    @Test
    void nobodyInParticularWaitsForACommonPart() {
        Place place = homes.dwelling("62");
        orders.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
        String order = orders.order(orders.wanted(homes.commonPart(place), null, null));
        clock.moveTo(MONDAY.plusDays(30));
        orders.done(order);
        orders.accept(order);
        assertThat(gestures(order)).isEmpty();
    }

    @Test
    void whatIsCancelledIsNoBreach() {
        String order = order(null);
        clock.moveTo(MONDAY.plusDays(30));
        As.person(OrderStory.DESK, () -> interventions.cancel("62", order, "Le locataire a réparé lui-même."));
        orders.runJobs(order);
        assertThat(gestures(order)).isEmpty();
    }

    private void noShow(String order) {
        orders.report(order, Entry.now(EventKind.SUPPLIER_NO_SHOW, Party.TENANT, "locataire", EntryChannel.LINK));
    }

    private String order(String origin) {
        Place place = homes.dwelling("62");
        Occupant tenant = homes.occupant(place, "essai@tenants-62.example");
        orders.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
        return orders.order(orders.wanted(place, tenant.id(), origin));
    }

    private List<GoodwillGesture> gestures(String reference) {
        return reader.ofCase("62", reference, As.who(GestureStory.SUPERVISOR));
    }

    private GoodwillGesture only(String reference) {
        assertThat(gestures(reference)).hasSize(1);
        return gestures(reference).get(0);
    }
}
