package fr.palier.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.commitment.application.ReadGestures;
import fr.palier.commitment.application.WatchPromises;
import fr.palier.commitment.domain.Breach;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.complaint.Complaints;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Homes;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaches are found in what really happens to a request: its answer, or the intervention that both of them tell. */
@PalierTest
class BreachesOfComplaintsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS);

    @Autowired
    private GestureStory story;

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private OrderStory orders;

    @Autowired
    private Complaints register;

    @Autowired
    private Homes homes;

    @Autowired
    private ReadGestures reader;

    @Autowired
    private WatchPromises watching;

    @Autowired
    private DemoClock clock;

    @BeforeEach
    void aMondayUnderTheContract() {
        clock.moveTo(MONDAY);
        complaints.openOffice();
        story.contract();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void anAnswerThatComesTooLateGivesAGesture() {
        String request =
                complaints.take(complaints.call(86, Category.RENT_AND_CHARGES, "Pourquoi cette régularisation ?"));
        clock.moveTo(MONDAY.plusDays(21));
        assertThat(gestures(request)).isEmpty();
        answer(request);
        GoodwillGesture found = only(request);
        assertThat(found.breach()).isEqualTo(Breach.ANSWER_LATE);
        assertThat(found.daysLate())
                .as("working days after the ten of the contract")
                .isEqualTo(5);
        story.assessed(found.reference());
        assertThat(story.gesture(found.reference()).inWords()).isEqualTo("Excuses");
    }

    @Test
    void anAnswerInTimeGivesNone() {
        String request =
                complaints.take(complaints.call(87, Category.RENT_AND_CHARGES, "À quoi correspond cette ligne ?"));
        clock.moveTo(MONDAY.plusDays(14));
        answer(request);
        assertThat(gestures(request)).isEmpty();
    }

    @Test
    void whatNobodyAnswersIsFoundByTheDailyRound() {
        String request = complaints.take(complaints.call(88, Category.RENT_AND_CHARGES, "Personne ne me répond."));
        clock.moveTo(MONDAY.plusDays(20));
        watching.round();
        assertThat(gestures(request)).as("late, not yet for long").isEmpty();
        clock.moveTo(MONDAY.plusDays(45));
        watching.round();
        watching.round();
        assertThat(only(request).breach()).isEqualTo(Breach.NO_ANSWER);
        answer(request);
        assertThat(gestures(request)).as("the answer tells the same fact").hasSize(1);
    }

    @Test
    void aRequestAndItsInterventionTellOneFactAndAReopeningAnother() {
        long residence = homes.placeOfDwelling("62", story.lease(89).dwelling())
                .residence()
                .id();
        orders.contract("62", 1, residence, WorkType.PLUMBING);
        String request =
                complaints.take(complaints.call(89, Category.SANITARY, Cause.DEFECT, "Le robinet goutte.", false));
        end(request, MONDAY.plusDays(17));
        GoodwillGesture found = only(request);
        assertThat(found.breach()).isEqualTo(Breach.INTERVENTION_LATE);
        assertThat(found.rootReference()).isEqualTo(request);
        assertThat(complaints.find(request).isOpen()).isFalse();
        watching.round();
        assertThat(gestures(request)).hasSize(1);
        register.reopen("62", request, "Le robinet fuit de nouveau.", "enquête de satisfaction");
        complaints.runJobs(request);
        complaints.complete(ComplaintStory.DESK, request, "userTask_reviewReopening", Map.of("decision", "RESUME"));
        end(request, MONDAY.plusDays(45));
        assertThat(gestures(request)).as("late again, in another life").hasSize(2);
    }

    private void end(String request, ZonedDateTime day) {
        String order = complaints.ordered(request).reference();
        clock.moveTo(day);
        orders.done(order);
        orders.accept(order);
        complaints.runJobs(request);
    }

    private void answer(String request) {
        complaints.complete(
                ComplaintStory.DESK,
                request,
                "userTask_answerTenant",
                Map.of("answer", "Voici le détail de votre régularisation.", "resolution", "SOLVED"));
    }

    private List<GoodwillGesture> gestures(String reference) {
        return reader.ofCase("62", reference, As.who(GestureStory.SUPERVISOR));
    }

    private GoodwillGesture only(String reference) {
        assertThat(gestures(reference)).hasSize(1);
        return gestures(reference).get(0);
    }
}
