package fr.palier.demo;

import fr.palier.commitment.GestureStory;
import fr.palier.housing.Caller;
import fr.palier.movein.application.FollowHousehold;
import fr.palier.movein.application.MoveInReader;
import fr.palier.movein.application.OrderReserve;
import fr.palier.movein.domain.ItemState;
import fr.palier.movein.domain.MeterKind;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Fictitious move-ins: one to visit, one with reserves and a contract to hand over, one to call today. */
class DemoMoveIns {

    private static final int MONTH = 30;
    private static final int MORNING = 10;

    private final MoveInStory story;
    private final GestureStory contracts;
    private final MoveInReader reader;
    private final OrderReserve reserves;
    private final FollowHousehold households;
    private final DemoClock clock;
    private final ProcessEngine engine;

    DemoMoveIns(
            MoveInStory story,
            GestureStory contracts,
            MoveInReader reader,
            OrderReserve reserves,
            FollowHousehold households,
            DemoClock clock,
            ProcessEngine engine,
            As people) {
        this.story = story;
        this.contracts = contracts;
        this.reader = reader;
        this.reserves = reserves;
        this.households = households;
        this.clock = clock;
        this.engine = engine;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 20)
    void fill() {
        if (!As.person(MoveInStory.AGENCY, () -> reader.list("", 1)).isEmpty()) {
            return;
        }
        // its jobs must not run under a clock that is elsewhere
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            tell(As.person(MoveInStory.AGENCY, () -> reader.leases("fictif")));
        } finally {
            clock.reset();
            jobs.start();
        }
    }

    private void tell(List<Caller> leases) {
        contracts.contract();
        daysAgo(MONTH);
        String toCall = story.open(leases.get(0).occupant());
        story.visit(toCall);
        story.handOver(toCall);
        daysAgo(2);
        String reserved = story.open(leases.get(1).occupant());
        int tap = story.position(reserved, "Robinets");
        int detector = story.position(reserved, "Détecteur");
        story.see(
                reserved,
                MoveInStory.reserve(tap, ItemState.RESERVE, "Le robinet de la cuisine goutte.", false),
                MoveInStory.reserve(detector, ItemState.MISSING, "Pas de détecteur dans le couloir.", false));
        story.read(reserved, MeterKind.COLD_WATER, "318.4", "EF-62-0042", null);
        story.read(reserved, MeterKind.ELECTRICITY, "20417", "EL-62-0042", null);
        story.tellAll(reserved);
        story.finish(reserved);
        As.person(MoveInStory.TEAM, () -> reserves.order(reserved, tap, "Le soir, après 17 heures"));
        As.person(
                MoveInStory.TEAM,
                () -> households.name(reserved, "Ménage fictif : premières semaines difficiles, à appeler."));
        clock.reset();
        story.open(leases.get(2).occupant());
    }

    private void daysAgo(int days) {
        clock.moveTo(
                clock.now().toLocalDate().minusDays(days).atTime(MORNING, 0).atZone(Zone.PARIS));
    }
}
