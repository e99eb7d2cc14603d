package fr.palier.demo;

import fr.palier.commitment.GestureStory;
import fr.palier.commitment.application.ContestGesture;
import fr.palier.commitment.application.DeclareForceMajeure;
import fr.palier.commitment.application.ExportCredits;
import fr.palier.commitment.application.LinkTenantBreach;
import fr.palier.commitment.application.ReadGestures;
import fr.palier.commitment.application.WatchBudget;
import fr.palier.commitment.domain.ContestChannel;
import fr.palier.contract.Contracts;
import fr.palier.correspondence.application.OutboxSender;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Party;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Money;
import fr.palier.testing.As;
import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Fictitious gestures of office 62, each found in what happened to an intervention: one of each state. */
public class DemoGestures {

    private static final int FIRM = 1;
    private static final int BUDGET = 6_000;

    private final GestureStory story;
    private final OrderStory orders;
    private final ReadGestures reader;
    private final ContestGesture contesting;
    private final LinkTenantBreach linking;
    private final ExportCredits exports;
    private final DeclareForceMajeure declaring;
    private final WatchBudget budget;
    private final Contracts register;
    private final Homes homes;
    private final OutboxSender sender;
    private final ProcessEngine engine;
    private final DemoClock clock;

    DemoGestures(
            GestureStory story,
            OrderStory orders,
            ReadGestures reader,
            ContestGesture contesting,
            LinkTenantBreach linking,
            ExportCredits exports,
            DeclareForceMajeure declaring,
            WatchBudget budget,
            Contracts register,
            Homes homes,
            OutboxSender sender,
            ProcessEngine engine,
            DemoClock clock) {
        this.story = story;
        this.orders = orders;
        this.reader = reader;
        this.contesting = contesting;
        this.linking = linking;
        this.exports = exports;
        this.declaring = declaring;
        this.budget = budget;
        this.register = register;
        this.homes = homes;
        this.sender = sender;
        this.engine = engine;
        this.clock = clock;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void fill() {
        if (!As.person(GestureStory.SUPERVISOR, declaring::all).isEmpty()) {
            return;
        }
        // its jobs must not run under a clock that is elsewhere
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            tell();
        } finally {
            clock.reset();
            jobs.start();
        }
    }

    void tell() {
        story.contract();
        As.person(GestureStory.SUPERVISOR, () -> {
            budget.enter(clock.now().getYear(), Money.of(BUDGET), "Délibération (fictive) sur le budget de l'année");
            declaring.declare(
                    homes.residence("62", "R0004").orElseThrow().id(),
                    clock.now().toLocalDate().minusDays(40),
                    clock.now().toLocalDate().minusDays(36),
                    "Tempête : accès à la résidence fermé par arrêté (fictif).");
        });
        credited(49);
        As.person(GestureStory.AGENCY, exports::make);
        credited(66);
        contested(51);
        told(52);
        toPost(55);
        excludedByTheTenant(53);
        awaiting(54);
        missedAppointment(56);
    }

    /** Ended two months ago, period of contest over. */
    private void credited(int lease) {
        String gesture = late(lease, 80, 20);
        story.assessed(gesture);
        agreed(GestureStory.SUPERVISOR, gesture);
        daysAgo(20);
        story.passContestPeriod(gesture);
    }

    private void contested(int lease) {
        String gesture = story.assessed(late(lease, 36, 16));
        agreed(GestureStory.SUPERVISOR, gesture);
        daysAgo(2);
        contesting.byLink(
                story.link(gesture),
                "J'ai pris deux demi-journées pour rien avant que quelqu'un vienne.\nJe trouve que 20 € ne suffisent pas.");
    }

    private void told(int lease) {
        String gesture = story.assessed(late(lease, 30, 22));
        agreed(GestureStory.SUPERVISOR, gesture);
    }

    /** A tenant without e-mail. */
    private void toPost(int lease) {
        String gesture = story.assessed(late(lease, 28, 20));
        agreed(GestureStory.SUPERVISOR, gesture);
    }

    private void excludedByTheTenant(int lease) {
        String gesture = story.assessed(late(lease, 35, 18));
        As.person(
                GestureStory.AGENCY,
                () -> linking.link(
                        gesture,
                        story.ofTenants(gesture).id(),
                        "Deux rendez-vous annulés le matin même par le locataire, notés au dossier."));
        story.runJobs(gesture);
    }

    private void awaiting(int lease) {
        story.assessed(late(lease, 26, 18));
    }

    /** Nobody came; apologies are proposed, the desk has noted what the tenant said. */
    private void missedAppointment(int lease) {
        daysAgo(9);
        String order = order(lease);
        orders.appointment(order, clock.now().plusDays(1).toOffsetDateTime(), 2);
        daysAgo(7);
        orders.report(order, Entry.now(EventKind.SUPPLIER_NO_SHOW, Party.TENANT, "locataire", EntryChannel.LINK));
        String gesture = gestureOf(order);
        story.assessed(gesture);
        agreed(GestureStory.AGENCY, gesture);
        daysAgo(3);
        As.person(
                OrderStory.DESK,
                () -> contesting.byDesk(
                        gesture,
                        "Le locataire demande un dédommagement pour sa matinée perdue.",
                        ContestChannel.PHONE));
    }

    /** The letter leaves on that day. */
    private void agreed(String person, String gesture) {
        story.approve(person, gesture);
        story.runJobs(gesture);
        sender.sendDue();
    }

    /** An intervention ordered so many days ago that took so many; gives the gesture that its end brought. */
    private String late(int lease, int orderedDaysAgo, int days) {
        daysAgo(orderedDaysAgo);
        String order = order(lease);
        daysAgo(orderedDaysAgo - days);
        orders.done(order);
        orders.accept(order);
        return gestureOf(order);
    }

    private String order(int lease) {
        Occupant tenant = story.lease(lease);
        Place place = homes.placeOfDwelling("62", tenant.dwelling());
        LocalDate today = clock.now().toLocalDate();
        if (register.forWork("62", WorkType.PLUMBING, place.residence().id(), today)
                .isEmpty()) {
            orders.contract("62", FIRM, place.residence().id(), WorkType.PLUMBING);
        }
        return orders.order(orders.wanted(place, tenant.id(), null));
    }

    private String gestureOf(String order) {
        return reader.ofCase("62", order, As.who(GestureStory.SUPERVISOR)).stream()
                .reduce((one, later) -> later)
                .orElseThrow()
                .reference();
    }

    private void daysAgo(int days) {
        clock.reset();
        clock.moveTo(clock.now().minusDays(days).with(LocalTime.of(10, 0)));
    }
}
