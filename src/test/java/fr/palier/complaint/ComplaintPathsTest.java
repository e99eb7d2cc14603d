package fr.palier.complaint;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.complaint.application.AlertOnCall;
import fr.palier.complaint.application.CloseComplaint;
import fr.palier.complaint.application.CommonIncidents;
import fr.palier.complaint.application.ExchangeMessages;
import fr.palier.complaint.application.QualifyComplaint;
import fr.palier.complaint.application.ReopenComplaint;
import fr.palier.complaint.application.TakeComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.ComplaintStatus;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.FollowUp;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.complaint.domain.Responsible;
import fr.palier.contract.Contract;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.Status;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every way through {@code complaint} and {@code on-call-alert}; the last check proves that no node and no flow was left out. */
@PalierTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintPathsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS);

    private final List<String> taken = new ArrayList<>();

    @Autowired
    private ComplaintStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private Interventions interventions;

    @Autowired
    private TakeComplaint taking;

    @Autowired
    private QualifyComplaint qualifying;

    @Autowired
    private ExchangeMessages messages;

    @Autowired
    private CloseComplaint closing;

    @Autowired
    private ReopenComplaint reopening;

    @Autowired
    private CommonIncidents incidents;

    @Autowired
    private AlertOnCall alerts;

    @Autowired
    private Complaints complaints;

    @Autowired
    private SignedLinks links;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents published;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
        story.openOffice();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        taken.forEach(reference -> {
            ways.remember(reference, "complaint");
            ways.remember(reference, "on-call-alert");
        });
        assertThat(ways.missing("complaint")).isEmpty();
        assertThat(ways.missing("on-call-alert")).isEmpty();
    }

    private String take(NewComplaint asked) {
        return remembered(story.take(asked));
    }

    private String remembered(String reference) {
        taken.add(reference);
        return reference;
    }

    @Test
    void aRepairIsOrderedDoneClosedReopenedAndDoneAgain() {
        orders.contract(
                "62",
                1,
                story.file(take(story.call(26, Category.SANITARY, Cause.DEFECT, "Robinet qui goutte", false)))
                        .place()
                        .residence()
                        .id(),
                WorkType.PLUMBING);
        String reference = take(story.call(26, Category.SANITARY, Cause.DEFECT, "Le robinet fuit encore.", false));
        Complaint complaint = story.find(reference);
        assertThat(complaint.followUp()).isEqualTo(FollowUp.ORDER);
        assertThat(complaint.responsible()).isEqualTo(Responsible.LANDLORD);
        assertThat(complaints
                        .acknowledgement("62", reference)
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("STOPPED");
        String intervention = story.ordered(reference).reference();
        orders.done(intervention);
        orders.accept(intervention);
        story.runJobs(reference);
        assertThat(story.find(reference).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(story.find(reference).resolution()).isEqualTo(Resolution.SOLVED);
        assertThat(story.isRunning(reference)).isFalse();
        assertThat(published.stream(ComplaintClosed.class)
                        .filter(one -> one.reference().equals(reference)))
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.interventions()).containsExactly(intervention);
                    assertThat(closed.handledBy()).contains(ComplaintStory.DESK);
                });
        assertRefused(() -> reopening.byTenant(story.link(reference), "non"), "complaint.reasonRequired");
        complaints.reopen("62", reference, "Le robinet fuit de nouveau.", "enquête de satisfaction");
        story.runJobs(reference);
        assertThat(story.waiting(reference)).containsExactly("userTask_reviewReopening");
        story.complete(ComplaintStory.DESK, reference, "userTask_reviewReopening", Map.of("decision", "RESUME"));
        assertThat(interventions.of("62", reference)).hasSize(2);
        String second = story.ordered(reference).reference();
        orders.done(second);
        orders.accept(second);
        story.runJobs(reference);
        assertThat(story.isRunning(reference)).isFalse();
        assertThat(story.file(reference).events())
                .extracting(event -> event.kind())
                .containsSubsequence(
                        EventKind.RECEIVED,
                        EventKind.ACKNOWLEDGED,
                        EventKind.TRIAGED,
                        EventKind.ORDERED,
                        EventKind.INTERVENTION_DONE,
                        EventKind.CLOSED,
                        EventKind.REOPENED,
                        EventKind.ORDERED,
                        EventKind.INTERVENTION_DONE,
                        EventKind.CLOSED);
    }

    @Test
    void aReopeningMayBeAnsweredAndNoneIsTakenAfterThePeriod() {
        String reference = take(story.call(28, Category.RENT_AND_CHARGES, "Pourquoi cette régularisation ?"));
        answer(reference, "userTask_answerTenant");
        assertThat(story.isRunning(reference)).isFalse();
        reopening.byTenant(story.link(reference), "La réponse ne dit rien de l'eau froide.");
        story.runJobs(reference);
        story.complete(
                ComplaintStory.AGENCY,
                reference,
                "userTask_reviewReopening",
                Map.of("decision", "ANSWER", "answer", "L'eau froide est relevée en mars.", "resolution", "PARTLY"));
        assertThat(story.find(reference).resolution()).isEqualTo(Resolution.PARTLY);
        assertThat(story.isRunning(reference)).isFalse();
        clock.advance(Duration.ofDays(61));
        assertRefused(
                () -> complaints.reopen("62", reference, "Toujours rien compris.", "enquête"),
                "complaint.notReopenable");
        assertRefused(() -> complaints.reopen("59", reference, "Toujours rien compris.", "enquête"), "office.notFound");
    }

    @Test
    void aCancelledInterventionIsOrderedAgainOrAnswered() {
        String reference = take(story.call(30, Category.WINDOW, "La fenêtre ne ferme plus."));
        As.person(
                ComplaintStory.DESK,
                () -> interventions.cancel(
                        "62", story.ordered(reference).reference(), "L'entreprise ne peut pas venir."));
        assertThat(story.waiting(reference)).containsExactly("userTask_decideNextStep");
        story.complete(ComplaintStory.DESK, reference, "userTask_decideNextStep", Map.of("decision", "ORDER_AGAIN"));
        assertThat(interventions.of("62", reference)).hasSize(2);
        As.person(
                ComplaintStory.DESK,
                () -> interventions.cancel(
                        "62", story.ordered(reference).reference(), "Le locataire a réparé lui-même."));
        story.complete(
                ComplaintStory.DESK,
                reference,
                "userTask_decideNextStep",
                Map.of("decision", "ANSWER", "answer", "Vous avez réparé : merci.", "resolution", "SOLVED"));
        assertThat(story.isRunning(reference)).isFalse();
    }

    /** It is not closed by work that was refused for good, and the firm that did it is not sent again of itself. */
    @Test
    void workRefusedForGoodLeavesTheComplaintOpenForAnotherFirm() {
        String reference = take(story.call(30, Category.WINDOW, "La fenêtre ne ferme plus."));
        Intervention first = story.ordered(reference);
        if (first.contract() == null) {
            orders.contract("62", 1, story.file(reference).place().residence().id(), first.workType());
            As.person(
                    ComplaintStory.DESK, () -> interventions.cancel("62", first.reference(), "Contrat trouvé depuis."));
            story.complete(
                    ComplaintStory.DESK, reference, "userTask_decideNextStep", Map.of("decision", "ORDER_AGAIN"));
        }
        Intervention refused = story.ordered(reference);
        orders.done(refused.reference());
        orders.reject(refused.reference(), "La vitre est fêlée par la pose.");
        story.runJobs(reference);
        assertThat(story.find(reference).isOpen()).isTrue();
        assertThat(story.waiting(reference)).containsExactly("userTask_decideNextStep");

        story.complete(ComplaintStory.DESK, reference, "userTask_decideNextStep", Map.of("decision", "ORDER_AGAIN"));
        Intervention next = story.ordered(reference);
        assertThat(next.status()).isEqualTo(Status.UNASSIGNED);
        assertThat(next.unassigned()).contains(refused.contract()).contains(refused.reference());
        Contract other = orders.contract("62", 2, next.residence(), next.workType());
        orders.complete(
                OrderStory.AGENCY,
                next.reference(),
                "userTask_choosePerformer",
                Map.of("choice", "CONTRACT", "contract", other.reference(), "reason", "L'autre entreprise a échoué."));
        orders.runJobs(next.reference());
        orders.done(next.reference());
        orders.accept(next.reference());
        story.runJobs(reference);
        assertThat(story.find(reference).resolution()).isEqualTo(Resolution.SOLVED);
    }

    /** The first building was accepted less than a year ago: all defects are the builder's. */
    @Test
    void theBuildersRepairIsTransferredByLetterAndFollowed() {
        String reference = take(story.call(1, Category.WINDOW, Cause.DEFECT, "La fenêtre neuve fuit.", false));
        assertThat(story.find(reference).responsible()).isEqualTo(Responsible.BUILDER);
        assertRefused(
                () -> story.complete(
                        ComplaintStory.AGENCY,
                        reference,
                        "userTask_transferComplaint",
                        Map.of("recipientName", "Constructeur fictif", "text", "Merci d'intervenir sous garantie.")),
                "complaint.transferWithoutAddress");
        story.complete(
                ComplaintStory.AGENCY,
                reference,
                "userTask_transferComplaint",
                Map.of(
                        "recipientName",
                        "Constructeur fictif",
                        "recipientEmail",
                        "constructeur@example.org",
                        "text",
                        "Merci d'intervenir sous garantie."));
        assertThat(jdbc.sql("select count(*) from letter where reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(complaints.handling("62", reference).orElseThrow().state().name())
                .isEqualTo("STOPPED");
        answer(reference, "userTask_followTransfer");
        assertThat(story.isRunning(reference)).isFalse();
    }

    @Test
    void aTenantsOwnRepairIsExplainedKindly() {
        String reference = take(story.call(32, Category.SANITARY, Cause.WEAR, "Le joint du robinet est usé.", false));
        assertThat(story.find(reference).responsible()).isEqualTo(Responsible.TENANT);
        story.complete(
                ComplaintStory.DESK,
                reference,
                "userTask_answerTenant",
                Map.of("useProposed", true, "resolution", "UNSOLVED"));
        assertThat(story.file(reference).messages())
                .anySatisfy(message -> assertThat(message.text()).contains("décret 87-712", "dites-le-nous"));
        assertThat(story.isRunning(reference)).isFalse();
    }

    @Test
    void neighboursGoToTheMediatorAndHardshipToTheAdviserWhoseNotesNobodyElseMayFind() {
        String noise = take(story.call(33, Category.NEIGHBOUR, "Bruit chaque nuit."));
        story.complete(
                ComplaintStory.MEDIATOR,
                noise,
                "userTask_mediate",
                Map.of("answer", "Un accord est trouvé sur les horaires.", "resolution", "SOLVED"));
        assertThat(story.isRunning(noise)).isFalse();
        String hardship = take(story.call(34, Category.SOCIAL, "Je ne sais plus comment faire."));
        assertThat(story.waiting(hardship)).containsExactly("userTask_supportTenant");
        story.complete(
                ComplaintStory.ADVISER,
                hardship,
                "userTask_supportTenant",
                Map.of("answer", "Nous nous voyons la semaine prochaine.", "resolution", "PARTLY"));
        assertThat(story.isRunning(hardship)).isFalse();
    }

    @Test
    void whatAStrangerWritesIsQualifiedByTheDeskAndNoTenantIsInvented() {
        NewComplaint.Said said = new NewComplaint.Said(
                "Quelqu'un d'autre",
                "quelqu-un@example.org",
                null,
                story.tenant(36).code(),
                null);
        Complaint complaint = taking.fromPublic("62", publicly(said, Category.LOCK), List.of());
        String reference = remembered(complaint.reference());
        assertThat(complaint.occupant()).as("the lease is another's").isNull();
        assertThat(complaint.residence()).isNull();
        story.runJobs(reference);
        assertThat(story.find(reference).status()).isEqualTo(ComplaintStatus.TO_QUALIFY);
        As.person(
                ComplaintStory.DESK,
                () -> qualifying.qualify(
                        reference,
                        new QualifyComplaint.Facts(
                                Kind.REQUEST,
                                Category.LOCK,
                                Cause.DEFECT,
                                null,
                                null,
                                null,
                                null,
                                null,
                                story.tenant(36).id(),
                                false,
                                false)));
        story.runJobs(reference);
        assertThat(story.find(reference).dwelling()).isEqualTo(story.tenant(36).dwelling());
        assertThat(story.find(reference).saidName()).as("kept as said").isEqualTo("Quelqu'un d'autre");
        As.person(
                ComplaintStory.DESK,
                () -> qualifying.qualify(
                        reference,
                        new QualifyComplaint.Facts(
                                Kind.REQUEST,
                                Category.LOCK,
                                Cause.MISUSE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                story.tenant(36).id(),
                                false,
                                false)));
        story.runJobs(reference);
        assertThat(story.find(reference).followUp())
                .as("the tables were asked again")
                .isEqualTo(FollowUp.ANSWER);
        messages.fromTenant(story.link(reference), "Avez-vous lu mon message ?", List.of());
        messages.fromTenant(story.link(reference), "Je suis chez moi demain.", List.of());
        assertThat(story.waiting(reference)).containsExactly("userTask_answerTenant", "userTask_readTenantMessage");
        story.complete(
                ComplaintStory.DESK,
                reference,
                "userTask_readTenantMessage",
                Map.of("answer", "Oui. Qui a cassé la serrure ?", "awaits", true));
        assertThat(story.file(reference).clocks().tenantsTurn()).isTrue();
        messages.fromTenant(story.link(reference), "Mon fils, désolé.", List.of());
        assertThat(story.file(reference).clocks().tenantsTurn()).isFalse();
        As.person(ComplaintStory.DESK, () -> messages.fromOffice(reference, "Merci de votre franchise.", false));
        assertThat(story.waiting(reference)).as("answered, so read").containsExactly("userTask_answerTenant");
        closing.withdraw(story.link(reference), "Je m'en occupe.");
        assertThat(story.isRunning(reference)).isFalse();
        assertThat(story.find(reference).resolution()).isEqualTo(Resolution.WITHDRAWN);
        assertRefused(
                () -> reopening.byTenant(story.link(reference), "Finalement si, merci."), "complaint.notReopenable");
    }

    @Test
    void oneIncidentOneOrderAndEverybodyIsTold() {
        String lead = take(story.call(37, Category.LIFT, "L'ascenseur est bloqué au troisième."));
        String other = take(story.call(38, Category.LIFT, "Ascenseur en panne."));
        assertThat(story.file(other).likely()).extracting(Complaint::reference).contains(lead);
        assertThat(interventions.of("62", other)).hasSize(1);
        long incident = As.person(
                ComplaintStory.DESK,
                () -> incidents.open(lead, "Ascenseur du bâtiment A", "Le réparateur vient demain.", true));
        As.person(ComplaintStory.DESK, () -> incidents.join(other, incident));
        story.runJobs(other);
        assertThat(story.find(other).followUp()).isEqualTo(FollowUp.INCIDENT);
        assertThat(story.ordered(other).isEnded())
                .as("its own order is given up")
                .isTrue();
        assertThat(story.waiting(other)).isEmpty();
        assertRefused(
                () -> As.person(
                        ComplaintStory.DESK, () -> closing.close(lead, Resolution.SOLVED, "Réparé, dit le gardien.")),
                "complaint.incidentRuns");
        assertRefused(() -> closing.withdraw(story.link(lead), null), "complaint.leadsIncident");
        As.person(ComplaintStory.DESK, () -> incidents.progress(incident, "La pièce est commandée."));
        String intervention = story.ordered(lead).reference();
        endAccepted(intervention, lead);
        story.runJobs(lead);
        story.runJobs(other);
        assertThat(story.find(lead).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(story.find(other).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(story.isRunning(other)).isFalse();
        assertThat(As.person(ComplaintStory.DESK, () -> incidents.file(incident))
                        .news())
                .extracting(news -> news.kind().name())
                .containsExactly("OPENED", "PROGRESS", "ENDED");
        assertThat(jdbc.sql(
                                "select count(*) from outbox_mail where reference = ? and template = 'complaint/incident-voisins'")
                        .param(lead)
                        .query(Integer.class)
                        .single())
                .as("all neighbours with an address, thrice")
                .isGreaterThan(9);
        assertRefused(
                () -> As.person(ComplaintStory.DESK, () -> incidents.progress(incident, "Encore ?")),
                "complaint.incidentEnded");
    }

    @Test
    void anEmergencyAtNightGoesToTheOnCallListUntilSomebodyTakesIt() {
        clock.moveTo(MONDAY.withHour(23));
        story.onCall(1, "Cadre d'astreinte fictif");
        story.onCall(2, "Second d'astreinte fictif");
        String taken = take(story.call(39, Category.WATER_LEAK, Cause.UNKNOWN, "L'eau coule du plafond.", true));
        assertThat(story.find(taken).isEmergency()).isTrue();
        assertThat(story.file(taken).alerts()).hasSize(1);
        clock.advance(Duration.ofMinutes(14));
        story.runTimers(taken);
        assertThat(story.file(taken).alerts()).as("a quarter of an hour").hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        String first = story.onCallToken(taken);
        story.runTimers(taken);
        assertThat(story.file(taken).alerts()).hasSize(2);
        alerts.take(links.check(story.onCallToken(taken), AlertOnCall.LINK));
        alerts.take(links.check(story.onCallToken(taken), AlertOnCall.LINK));
        assertRefused(() -> alerts.take(links.check(first, AlertOnCall.LINK)), "complaint.takenAlready");
        assertThat(interventions.of("62", taken)).as("ordered without waiting").hasSize(1);

        String reached = take(story.call(40, Category.GAS_SMELL, "Cela sent le gaz."));
        silence(reached);
        assertThat(story.waiting(reached)).containsExactly("userTask_callOnCall");
        story.complete(ComplaintStory.DESK, reached, "userTask_callOnCall", Map.of("takenBy", "Directeur d'astreinte"));

        String meanwhile = take(story.call(41, Category.GAS_SMELL, "Odeur de gaz dans l'escalier."));
        silence(meanwhile);
        alerts.take(links.check(story.onCallToken(meanwhile), AlertOnCall.LINK));
        assertThat(story.waiting(meanwhile)).isEmpty();
        As.person(ComplaintStory.DESK, () -> closing.close(meanwhile, Resolution.SOLVED, "Fausse alerte vérifiée."));
        assertThat(story.isRunning(meanwhile)).isFalse();
        assertThat(story.ordered(meanwhile).isEnded()).isTrue();
    }

    /** Nobody waits for the desk to find the place while water runs. */
    @Test
    void anEmergencyOfAStrangerAtNightGoesToTheOnCallListBeforeItsPlaceIsKnown() {
        clock.moveTo(MONDAY.withHour(23));
        story.onCall(1, "Cadre d'astreinte fictif");
        NewComplaint.Said said = new NewComplaint.Said("Une passante", null, "06 39 98 66 66", null, "Rue des Noyers");
        Complaint complaint = taking.fromPublic("62", publicly(said, Category.GAS_SMELL), List.of());
        String reference = remembered(complaint.reference());
        story.runJobs(reference);
        assertThat(story.find(reference).status()).isEqualTo(ComplaintStatus.TO_QUALIFY);
        assertThat(story.find(reference).isEmergency()).isTrue();
        assertThat(story.file(reference).alerts()).hasSize(1);
        alerts.take(links.check(story.onCallToken(reference), AlertOnCall.LINK));
        As.person(
                ComplaintStory.DESK,
                () -> qualifying.qualify(
                        reference,
                        new QualifyComplaint.Facts(
                                Kind.REQUEST,
                                Category.GAS_SMELL,
                                Cause.UNKNOWN,
                                null,
                                null,
                                null,
                                null,
                                null,
                                story.tenant(44).id(),
                                true,
                                false)));
        story.runJobs(reference);
        assertThat(story.file(reference).alerts()).as("nobody is woken twice").hasSize(1);
        assertThat(interventions.of("62", reference)).hasSize(1);
    }

    @Test
    void theFormOfTasklistTakesACommonPartByItsCode() {
        String reference = remembered(story.start(
                ComplaintStory.DESK,
                Map.of(
                        "kind", "GRIEVANCE",
                        "channel", "MAIL",
                        "residence", "R0002",
                        "category", "CLEANLINESS",
                        "cause", "UNKNOWN",
                        "description", "Le hall n'est pas nettoyé depuis deux semaines.")));
        assertThat(story.find(reference).dwelling()).isNull();
        assertThat(story.find(reference).followUp()).isEqualTo(FollowUp.ORDER);
        assertRefused(
                () -> story.start(
                        ComplaintStory.DESK,
                        Map.of(
                                "kind", "REQUEST",
                                "channel", "MAIL",
                                "category", "LIFT",
                                "cause", "UNKNOWN",
                                "description", "Quelque part.")),
                "complaint.noPlace");
    }

    /** A common part of a co-owned residence is the co-ownership's. */
    @Test
    void theCoOwnershipRepairsItsCommonParts() {
        String reference = remembered(story.start(
                ComplaintStory.DESK,
                Map.of(
                        "kind", "REQUEST",
                        "channel", "COUNTER",
                        "residence", "R0005",
                        "category", "ROOF",
                        "cause", "DEFECT",
                        "description", "Infiltration au dernier étage.")));
        assertThat(story.find(reference).responsible()).isEqualTo(Responsible.CO_OWNERSHIP);
        assertThat(story.waiting(reference)).containsExactly("userTask_transferComplaint");
    }

    /** Nobody answers, until nobody is left to tell. */
    private void silence(String reference) {
        for (int rank = 0; rank < 2; rank++) {
            clock.advance(Duration.ofMinutes(20));
            story.runTimers(reference);
        }
    }

    private void endAccepted(String intervention, String lead) {
        if (orders.find(intervention).contract() == null) {
            orders.contract("62", 1, story.file(lead).place().residence().id(), WorkType.LIFT);
            As.person(ComplaintStory.DESK, () -> interventions.cancel("62", intervention, "Contrat trouvé depuis."));
            story.complete(ComplaintStory.DESK, lead, "userTask_decideNextStep", Map.of("decision", "ORDER_AGAIN"));
        }
        String now = story.ordered(lead).reference();
        orders.done(now);
        orders.accept(now);
    }

    private void answer(String reference, String task) {
        story.complete(
                ComplaintStory.DESK,
                reference,
                task,
                Map.of("answer", "Voici notre réponse, en détail.", "resolution", "SOLVED"));
    }

    private static NewComplaint publicly(NewComplaint.Said said, Category category) {
        return new NewComplaint(
                Kind.REQUEST,
                Channel.PUBLIC_PAGE,
                category,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                said,
                "La serrure est cassée.",
                false,
                false,
                null,
                null);
    }
}
