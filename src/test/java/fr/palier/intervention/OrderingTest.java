package fr.palier.intervention;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Delay;
import fr.palier.office.DelayClock;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What the other modules rely on: an order, its end, its clock. */
@PalierTest
@RecordApplicationEvents
class OrderingTest {

    @Autowired
    private Interventions interventions;

    @Autowired
    private fr.palier.intervention.application.CorrectTime corrections;

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ApplicationEvents published;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void anOrderGoesToTheFirmWhoseContractCoversTradeAndResidenceAndEndsAccepted() {
        Place place = homes.dwelling("62");
        Contract contract = story.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
        String reference = story.order(story.wanted(place, null, "R-62-2027-9001"));
        assertThat(reference).startsWith("I-62-2027-");
        Intervention ordered = interventions.find("62", reference).orElseThrow();
        assertThat(ordered.status()).isEqualTo(Status.ORDERED);
        assertThat(ordered.contract()).isEqualTo(contract.reference());
        assertThat(ordered.firm()).isEqualTo(contract.firm());
        assertThat(ordered.delay()).as("the contract's own").isEqualTo(Delay.workingDays(5));
        assertThat(interventions.of("62", "R-62-2027-9001")).containsExactly(ordered);
        assertThat(interventions.at("62", place, 5)).containsExactly(ordered);
        assertThat(interventions.find("59", reference)).as("another office's").isEmpty();
        DelayClock.Reading reading = interventions.clock("62", reference).orElseThrow();
        assertThat(reading.state()).isEqualTo(DelayClock.State.RUNNING);
        assertThat(reading.lastDay()).hasToString("2027-02-08");
        story.done(reference);
        story.redo(reference, "Le joint fuit encore.");
        assertThat(story.find(reference).status()).isEqualTo(Status.TO_REDO);
        story.done(reference);
        story.accept(reference);
        assertThat(story.find(reference).status()).isEqualTo(Status.CLOSED);
        assertThat(story.isRunning(reference)).isFalse();
        assertThat(interventions.clock("62", reference).orElseThrow().state()).isEqualTo(DelayClock.State.STOPPED);
        assertThat(published.stream(InterventionEnded.class)).singleElement().satisfies(ended -> {
            assertThat(ended.reference()).isEqualTo(reference);
            assertThat(ended.origin()).isEqualTo("R-62-2027-9001");
            assertThat(ended.outcome()).isEqualTo(InterventionEnded.Outcome.ACCEPTED);
        });
    }

    @Test
    void aCancelledOneEndsToo() {
        Place place = homes.dwelling("62");
        story.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
        String reference = story.order(story.wanted(place, null, null));
        assertRefused(
                () -> As.person(OrderStory.DESK, () -> interventions.cancel("62", reference, "non")),
                "intervention.reasonRequired");
        assertRefused(
                () -> As.person(OrderStory.DESK, () -> interventions.cancel("59", reference, "Le locataire a réparé.")),
                "office.notFound");
        As.person(OrderStory.DESK, () -> interventions.cancel("62", reference, "Le locataire a réparé."));
        story.runJobs(reference);
        assertThat(story.isRunning(reference)).isFalse();
        assertThat(published.stream(InterventionEnded.class))
                .extracting(InterventionEnded::outcome)
                .containsExactly(InterventionEnded.Outcome.CANCELLED);
    }

    @Test
    void aCorrectedTimeChangesTheReadingAndKeepsTheOldOne() {
        Place place = homes.dwelling("62");
        story.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
        String reference = story.order(story.wanted(place, null, null));
        clock.moveTo(ZonedDateTime.of(2027, 2, 9, 8, 0, 0, 0, Zone.PARIS));
        InterventionEvent done = story.byFirm(reference, EventKind.WORK_DONE);
        assertThat(interventions.clock("62", reference).orElseThrow().daysLate())
                .isEqualTo(1);
        String why = "L'entreprise a saisi le lendemain.";
        assertRefused(() -> correct(reference, done, done.at(), why), "intervention.sameTime");
        assertRefused(() -> correct(reference, done, done.at().plusDays(1), why), "intervention.inFuture");
        assertRefused(() -> correct(reference, done, done.at().minusDays(20), why), "intervention.beforeOrder");
        correct(reference, done, done.at().minusDays(1), why);
        assertThat(interventions.clock("62", reference).orElseThrow().daysLate())
                .isZero();
        assertThat(interventions.events("62", reference))
                .filteredOn(InterventionEvent::isCorrected)
                .singleElement()
                .satisfies(event -> assertThat(event.saidAt()).isEqualTo(done.at()));
    }

    private void correct(String reference, InterventionEvent event, java.time.OffsetDateTime at, String why) {
        As.person(OrderStory.AGENCY, () -> corrections.correct(reference, event.id(), at, why));
    }

    @Test
    void withoutContractTheOrderSaysWhyNobodyWasFound() {
        Place place = homes.dwelling("62");
        Place elsewhere = homes.dwelling("62");
        story.contract("62", 1, elsewhere.residence().id(), WorkType.PLUMBING);
        String reference = story.order(story.wanted(place, null, null));
        Intervention ordered = story.find(reference);
        assertThat(ordered.status()).isEqualTo(Status.UNASSIGNED);
        assertThat(ordered.unassigned()).contains("aucun ne couvre la résidence");
        assertThat(interventions.clock("62", reference)).isEmpty();
    }
}
