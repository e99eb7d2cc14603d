package fr.palier.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.palier.complaint.application.CloseComplaint;
import fr.palier.complaint.application.QualifyComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Kind;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.Status;
import fr.palier.intervention.application.EndIntervention;
import fr.palier.intervention.domain.Judgement;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.Locks;
import fr.palier.testing.PalierTest;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A request and its intervention are one matter: who acts on both sides of it at once, or twice on one, does no harm. */
@PalierTest
class ActsAtOnceTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS);

    @Autowired
    private ComplaintStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private Interventions interventions;

    @Autowired
    private CloseComplaint closing;

    @Autowired
    private QualifyComplaint qualifying;

    @Autowired
    private EndIntervention ending;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoClock clock;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
        story.openOffice();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    /** PostgreSQL ended one of the two where each held the row that the other wanted. */
    @Test
    void aRequestIsClosedWhileItsWorkIsAccepted() {
        String reference = leak(26);
        String intervention = story.ordered(reference).reference();
        orders.done(intervention);
        List<CompletableFuture<Void>> both = new ArrayList<>();
        transaction.executeWithoutResult(held -> {
            jdbc.sql("select 1 from complaint where reference = ? for update")
                    .param(reference)
                    .query()
                    .singleRow();
            both.add(act(() -> closing.close(reference, Resolution.SOLVED, "Réparé, dit le locataire.")));
            Locks.untilAwaited(jdbc, 1);
            both.add(act(() -> ending.judgeElsewhere("62", intervention, Judgement.ACCEPTED, null)));
            Locks.untilAwaited(jdbc, 2);
        });
        both.forEach(CompletableFuture::join);
        assertThat(orders.find(intervention).status())
                .as("work done is accepted and paid, even where the request was closed first")
                .isEqualTo(Status.CLOSED);
        assertThat(story.find(reference).isOpen()).isFalse();
        story.runJobs(reference);
        assertThat(story.isRunning(reference)).isFalse();
    }

    @Test
    void whatIsDecidedAgainSendsNobodyTwice() {
        String reference = leak(26);
        String first = story.ordered(reference).reference();
        qualify(reference, Category.SANITARY);
        assertThat(interventions.of("62", reference))
                .as("same trade, place and urgency: the order stands")
                .extracting(Intervention::reference, Intervention::isEnded)
                .containsExactly(tuple(first, false));
        qualify(reference, Category.WINDOW);
        assertThat(interventions.of("62", reference))
                .as("another trade: the plumber is told not to come")
                .extracting(Intervention::workType, Intervention::status)
                .startsWith(tuple(WorkType.PLUMBING, Status.CANCELLED))
                .hasSize(2);
        assertThat(story.ordered(reference).isEnded()).isFalse();
        assertThat(story.waiting(reference))
                .as("the request waits for the new one")
                .isEmpty();
        qualify(reference, Category.RENT_AND_CHARGES);
        assertThat(interventions.of("62", reference))
                .allMatch(Intervention::isEnded)
                .hasSize(2);
        assertThat(story.waiting(reference)).containsExactly("userTask_answerTenant");
    }

    @Test
    void workDoneIsKeptWhereTheRequestGoesAnotherWay() {
        String reference = leak(26);
        String done = story.ordered(reference).reference();
        orders.done(done);
        qualify(reference, Category.WINDOW);
        assertThat(orders.find(done).status()).isEqualTo(Status.DONE);
        orders.accept(done);
        story.runJobs(reference);
        assertThat(story.find(reference).isOpen())
                .as("the window is still to be repaired")
                .isTrue();
    }

    private String leak(int tenant) {
        String reference =
                story.take(story.call(tenant, Category.SANITARY, Cause.DEFECT, "Le robinet fuit sous l'évier.", false));
        orders.contract("62", 1, story.file(reference).place().residence().id(), WorkType.PLUMBING);
        String again =
                story.take(story.call(tenant, Category.SANITARY, Cause.DEFECT, "Le robinet fuit sous l'évier.", false));
        assertThat(story.ordered(again).status()).isEqualTo(Status.ORDERED);
        return again;
    }

    private void qualify(String reference, Category category) {
        As.person(
                ComplaintStory.DESK,
                () -> qualifying.qualify(
                        reference,
                        new QualifyComplaint.Facts(
                                Kind.REQUEST,
                                category,
                                Cause.DEFECT,
                                null,
                                null,
                                null,
                                null,
                                null,
                                story.find(reference).occupant(),
                                false,
                                false)));
        story.runJobs(reference);
    }

    private CompletableFuture<Void> act(Runnable act) {
        return CompletableFuture.runAsync(() -> As.person(ComplaintStory.AGENCY, act));
    }
}
