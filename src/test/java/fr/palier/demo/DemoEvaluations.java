package fr.palier.demo;

import fr.palier.contract.Contract;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.RatedContracts;
import fr.palier.evaluation.application.SiteReader;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Fictitious sites of two years: rated, overdue, at the end of their guarantee with a reserve left, without an officer. */
class DemoEvaluations {

    private static final int MORNING = 9;
    private static final int MONTH = 30;

    private final EvaluationStory story;
    private final OrderStory orders;
    private final RatedContracts contracts;
    private final SiteReader reader;
    private final DemoClock clock;
    private final ProcessEngine engine;

    DemoEvaluations(
            EvaluationStory story,
            OrderStory orders,
            RatedContracts contracts,
            SiteReader reader,
            DemoClock clock,
            ProcessEngine engine,
            As people) {
        this.story = story;
        this.orders = orders;
        this.contracts = contracts;
        this.reader = reader;
        this.clock = clock;
        this.engine = engine;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 5)
    void fill() {
        if (!As.person(EvaluationStory.BUYER, () -> reader.search("fictif")).isEmpty()) {
            return;
        }
        // its jobs must not run under a clock that is elsewhere
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            tell(clock.now().toLocalDate());
        } finally {
            clock.reset();
            jobs.start();
        }
    }

    private void tell(LocalDate today) {
        LocalDate aYearAgo = today.minusYears(1).minusDays(3);
        on(aYearAgo);
        story.flag(0, "Seule entreprise de la région qui répond sur les toitures (fictif).");
        story.flag(5, "Chauffage de la moitié du parc (fictif).");
        story.flag(1, "Façades : seule entreprise formée au procédé retenu (fictif).");
        story.flag(6, "Contrôle d'accès : un seul fabricant agréé (fictif).");
        long roofs = story.site("Toitures, résidence fictive des Tilleuls", 0, EvaluationStory.OFFICER, aYearAgo);
        story.designTeam(roofs, 3);
        story.snag(roofs, 0, "Solin à reprendre côté nord.", aYearAgo.plusDays(MONTH));
        story.snag(roofs, 0, "Nettoyage des gouttières.", aYearAgo.plusDays(MONTH * 2));
        on(aYearAgo.plusDays(7));
        story.rate(story.waiting(roofs, SheetKind.WORKS), 4, "Travaux soignés, voisins prévenus à temps.");
        story.rate(story.waiting(roofs, SheetKind.DESIGN), 3, "Visas tardifs au début du chantier.");
        on(aYearAgo.plusDays(MONTH));
        story.lift(roofs, "Repris et vérifié depuis la nacelle.");

        on(today.minusMonths(6));
        Contract cleaning = orders.contract("62", 5, List.of(), "Nettoyage des bureaux (fictif)");
        Contract paper = orders.contract("62", 6, List.of(), "Fournitures de bureau (fictif)");
        As.person(EvaluationStory.BUYER, () -> {
            contracts.say(cleaning.reference(), SheetKind.SERVICES, null);
            contracts.say(paper.reference(), null, "Achats trop petits pour une fiche (fictif).");
        });

        on(today.minusDays(MONTH * 2L));
        long facade = story.site("Façades, résidence fictive du Canal", 1, EvaluationStory.OFFICER, story.today());
        story.designTeam(facade, 3);
        on(today.minusDays(MONTH + 20L));
        story.rate(story.waiting(facade, SheetKind.WORKS), 2, "Deux semaines de retard, échafaudage mal balisé.");

        on(today.minusDays(6));
        long boiler =
                story.site("Chaufferie, résidence fictive des Acacias", 4, EvaluationStory.OFFICER, story.today());
        story.snag(boiler, 4, "Notice d'exploitation à remettre.", today.plusDays(MONTH));
        on(today.minusDays(1));
        story.site("Halls, résidence fictive du Parc", 2, null, story.today());
        clock.reset();
        story.openDue();
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(MORNING, 0).atZone(Zone.PARIS));
    }
}
