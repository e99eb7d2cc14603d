package fr.palier.demo;

import fr.palier.contract.Contract;
import fr.palier.contract.application.KeepContract;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.penalty.application.OpenStatements;
import fr.palier.evaluation.penalty.application.ProposePenalties;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.application.ObserveReview;
import fr.palier.evaluation.review.application.PlanImprovement;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.supplier.Firm;
import fr.palier.testing.As;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fictitious reviews of office 62, one of each state, and the penalties of its late orders. */
public class DemoReviews {

    private final ReviewStory story;
    private final ObserveReview observing;
    private final PlanImprovement planning;
    private final ProposePenalties proposing;
    private final OpenStatements statements;
    private final KeepContract contracts;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final DemoClock clock;

    DemoReviews(
            ReviewStory story,
            ObserveReview observing,
            PlanImprovement planning,
            ProposePenalties proposing,
            OpenStatements statements,
            KeepContract contracts,
            JdbcClient jdbc,
            ProcessEngine engine,
            DemoClock clock) {
        this.story = story;
        this.observing = observing;
        this.planning = planning;
        this.proposing = proposing;
        this.statements = statements;
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void fill() {
        if (jdbc.sql("select exists (select from supplier_review)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            tell();
        } finally {
            jobs.start();
        }
    }

    void tell() {
        int year = clock.now().getYear() - 1;
        ReviewPeriod first = ReviewStory.half(year, 1);
        ReviewPeriod second = ReviewStory.half(year, 2);
        story.frozen(story.firm(3), first, 42, 40, 41, 39);
        story.frozen(story.firm(4), first, 31, 17, 18, 15);
        underPlan(story.frozen(story.firm(4), second, 28, 15, 14, 13));
        Firm observed = story.firm(5);
        story.upkeep(observed, second, 24, 19, 20, 17);
        String toDecide = story.told(observed, SheetKind.MAINTENANCE, second);
        observing.byLink(
                story.link(toDecide),
                new ObserveReview.Said(
                        "ON_TIME",
                        "Trois commandes de mai attendaient une pièce que nous avions signalée dès l'ordre."));
        observing.done(story.link(toDecide));
        story.upkeep(story.firm(6), second, 22, 20, 18, 19);
        story.told(story.firm(6), SheetKind.MAINTENANCE, second);
        familyOfAPreparedConsultation(story.firm(3));
        // proposed last month, so that its statement waits today
        clock.moveTo(clock.now().withDayOfMonth(1).minusDays(1));
        proposing.round();
        clock.reset();
        statements.round();
    }

    private void underPlan(String reference) {
        LocalDate today = clock.now().toLocalDate();
        As.person(ReviewStory.QUALITY, () -> {
            planning.add(
                    reference,
                    "Un interlocuteur unique pour les rendez-vous, joignable de 8 h à 18 h",
                    ImprovementAction.Owner.FIRM,
                    "chef d'agence",
                    today.plusDays(21));
            planning.add(
                    reference,
                    "Signaler à l'entreprise, la veille, les logements sans accès",
                    ImprovementAction.Owner.OFFICE,
                    "responsable technique",
                    today.plusDays(45));
        });
        story.complete(ReviewStory.QUALITY, reference, "userTask_setPlan", Map.of());
    }

    /** So that the review is seen where the next purchase of the family is prepared. */
    private void familyOfAPreparedConsultation(Firm firm) {
        jdbc.sql(
                        "select family from tender where office = '62' and status = 'PREPARATION' and family is not null order by reference limit 1")
                .query(String.class)
                .optional()
                .ifPresent(family -> As.person(
                        ReviewStory.BUYER,
                        () -> contracts.add(new Contract(
                                "",
                                "",
                                null,
                                firm.id(),
                                "Marché précédent de la famille (fictif)",
                                null,
                                null,
                                clock.now().toLocalDate().minusYears(2),
                                clock.now().toLocalDate().minusDays(1),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                family,
                                null))));
    }
}
