package fr.palier.evaluation.penalty;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.commitment.application.DeclareForceMajeure;
import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.penalty.application.DecidePenalty;
import fr.palier.evaluation.penalty.application.ProposePenalties;
import fr.palier.evaluation.penalty.application.ReadPenalties;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.application.CorrectTime;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Penalties of late orders. Ordered on Monday 1 March 2027 for 5 working days: the last day is Monday the 8th. Done on Thursday the 11th it
 * is 3 working days late, 150 € at 50 € a day.
 */
@PalierTest
class LatePenaltiesTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 10, 0, 0, 0, Zone.PARIS);

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private ProposePenalties proposing;

    @Autowired
    private DecidePenalty deciding;

    @Autowired
    private ReadPenalties reader;

    @Autowired
    private DeclareForceMajeure declaring;

    @Autowired
    private CorrectTime correcting;

    @Autowired
    private Interventions interventions;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Contract contract;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aLateOrderIsProposedOnceAndCorrectedFactsGiveAnother() {
        String order = ordered();
        doneOn(11, order);
        proposing.propose("62", order);
        proposing.propose("62", order);
        Penalty proposed = only(order, PenaltyStatus.PROPOSED);
        assertThat(proposed.amount()).isEqualTo(Money.of(150));
        assertThat(proposed.daysLate()).isEqualTo(3);
        assertThat(As.person(OrderStory.AGENCY, () -> reader.get(proposed.id())).lines())
                .extracting(line -> line.label())
                .contains("Délai promis", "Dernier jour, temps rendu", "Clause", "Calcul", "Plafond", "Pénalité");
        assertRefused(
                () -> As.person("buyers-62", () -> deciding.waive(proposed.id(), "Geste envers l'entreprise.")),
                "penalty.notInCharge.notAllowed");
        proposing.propose("62", order);
        assertThat(all(order)).as("no penalty twice for one order").hasSize(1);
        correctWorkDone(order, 10);
        proposing.propose("62", order);
        Penalty again = only(order, PenaltyStatus.PROPOSED);
        assertThat(again.amount()).isEqualTo(Money.of(100));
        assertThat(only(order, PenaltyStatus.SUPERSEDED).id()).isEqualTo(proposed.id());
        assertThatThrownBy(() -> jdbc.sql("update late_penalty set amount = 1 where id = ?")
                        .param(again.id())
                        .update())
                .rootCause()
                .hasMessageContaining("never rewritten");
    }

    @Test
    void aStandingAbsenceGivesItsTimeBackAndWaitsForItsContest() {
        String order = ordered();
        clock.moveTo(MONDAY.plusDays(2));
        orders.noAccess(order);
        clock.moveTo(MONDAY.plusDays(8));
        orders.appointment(order, clock.now().plusDays(2).toOffsetDateTime(), 2);
        doneOn(11, order);
        proposing.propose("62", order);
        assertThat(all(order)).as("the absence may still be contested").isEmpty();
        clock.moveTo(MONDAY.plusDays(60));
        proposing.propose("62", order);
        assertThat(all(order)).as("four working days were given back").isEmpty();
    }

    /** Done on the 11th and refused for good on the 18th: three days late by then, the week in which the office looked at it given back. */
    @Test
    void workRefusedForGoodIsLateUntilItWasDeclaredDone() {
        String order = ordered();
        clock.moveTo(MONDAY.withDayOfMonth(11));
        orders.done(order);
        clock.moveTo(MONDAY.withDayOfMonth(18));
        orders.reject(order, "Le tuyau fuit toujours.");
        proposing.round();
        Penalty proposed = only(order, PenaltyStatus.PROPOSED);
        assertThat(proposed.amount()).isEqualTo(Money.of(150));
        assertThat(As.person(OrderStory.AGENCY, () -> reader.get(proposed.id())).lines())
                .anySatisfy(line -> {
                    assertThat(line.label()).isEqualTo("Travaux refusés définitivement le");
                    assertThat(line.value()).startsWith("18/03/2027");
                })
                .noneSatisfy(line -> assertThat(line.label()).isEqualTo("Tenu le"));
    }

    @Test
    void forceMajeureGivesItsDaysBackAndAWaiverNeedsAReason() {
        String order = ordered();
        doneOn(11, order);
        Long residence = interventions.find("62", order).orElseThrow().residence();
        As.person(
                "supervisors-62",
                () -> declaring.declare(
                        residence,
                        LocalDate.of(2027, 3, 9),
                        LocalDate.of(2027, 3, 10),
                        "Tempête : accès fermé par arrêté (fictif)."));
        proposing.propose("62", order);
        Penalty proposed = only(order, PenaltyStatus.PROPOSED);
        // late on the 9th, 10th and 11th; the storm gives back the 10th and the 11th that began before it was over
        assertThat(proposed.amount()).isEqualTo(Money.of(50));
        assertThat(As.person(OrderStory.AGENCY, () -> reader.get(proposed.id())).lines())
                .anySatisfy(line -> assertThat(line.value()).contains("force majeure"));
        assertRefused(
                () -> As.person(OrderStory.AGENCY, () -> deciding.waive(proposed.id(), "Non.")),
                "penalty.reasonRequired");
        As.person(OrderStory.AGENCY, () -> deciding.waive(proposed.id(), "Premier retard en trois ans."));
        proposing.propose("62", order);
        assertThat(all(order)).extracting(Penalty::status).containsExactly(PenaltyStatus.WAIVED);
        Visitor visitor = Visitor.signedIn(port, OrderStory.AGENCY);
        assertThat(visitor.get("/penalites/" + proposed.id()).body())
                .contains("Premier retard en trois ans.", "Renoncée");
        assertThat(visitor.get("/penalites").body()).contains(order);
        assertThat(visitor.get("/dossiers/" + order).body()).contains("/penalites/" + proposed.id());
        assertThat(Visitor.signedIn(port, "buyers-59")
                        .get("/penalites/" + proposed.id())
                        .status())
                .isEqualTo(404);
    }

    /** Accepted in March, looked at in November for the first time: once, and again only where its facts changed. */
    @Test
    void anOrderIsExaminedOnceHoweverLongNobodyLooked() {
        String order = ordered();
        doneOn(11, order);
        clock.moveTo(MONDAY.plusDays(260));
        proposing.round();
        assertThat(only(order, PenaltyStatus.PROPOSED).amount()).isEqualTo(Money.of(150));
        Object first = examinedAt(order);
        clock.moveTo(MONDAY.plusDays(261));
        proposing.round();
        assertThat(all(order)).hasSize(1);
        assertThat(examinedAt(order)).as("not looked at again").isEqualTo(first);
        correctWorkDone(order, 10);
        proposing.round();
        assertThat(only(order, PenaltyStatus.PROPOSED).amount()).isEqualTo(Money.of(100));
        assertThat(only(order, PenaltyStatus.SUPERSEDED).amount()).isEqualTo(Money.of(150));
        assertThat(examinedAt(order)).isNotEqualTo(first);
    }

    private Object examinedAt(String order) {
        return jdbc.sql("select examined_at from penalty_examined where intervention = ?")
                .param(order)
                .query(OffsetDateTime.class)
                .single();
    }

    private String ordered() {
        clock.moveTo(MONDAY);
        Place place = homes.dwelling("62");
        contract = orders.contract("62", 2, place.residence().id(), WorkType.PLUMBING);
        return orders.order(orders.wanted(place, homes.occupant(place, null).id(), null));
    }

    private void doneOn(int day, String order) {
        clock.moveTo(MONDAY.withDayOfMonth(day));
        orders.done(order);
        orders.accept(order);
    }

    private void correctWorkDone(String order, int day) {
        InterventionEvent done = interventions.events("62", order).stream()
                .filter(event -> event.kind() == EventKind.WORK_DONE)
                .findFirst()
                .orElseThrow();
        As.person(
                OrderStory.AGENCY,
                () -> correcting.correct(
                        order,
                        done.id(),
                        MONDAY.withDayOfMonth(day).toOffsetDateTime(),
                        "Le bon de passage porte le %d mars.".formatted(day)));
    }

    private List<Penalty> all(String order) {
        return As.person(OrderStory.AGENCY, () -> reader.search(contract.reference(), null, 100)).stream()
                .filter(one -> one.intervention().equals(order))
                .toList();
    }

    private Penalty only(String order, PenaltyStatus status) {
        List<Penalty> found =
                all(order).stream().filter(one -> one.status() == status).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
