package fr.palier.demo;

import fr.palier.housing.Building;
import fr.palier.housing.Homes;
import fr.palier.housing.Place;
import fr.palier.housing.Residence;
import fr.palier.intervention.round.application.RoundReader;
import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Two weeks of fictitious rounds in three residences: made, with findings, late, missed; those of today wait. */
class DemoRounds {

    private static final int RESIDENCES = 3;
    private static final int DAYS = 14;
    private static final int MORNING = 9;

    private final RoundStory story;
    private final RoundReader reader;
    private final Homes homes;
    private final DemoClock clock;
    private final ProcessEngine engine;

    DemoRounds(RoundStory story, RoundReader reader, Homes homes, DemoClock clock, ProcessEngine engine, As people) {
        this.story = story;
        this.reader = reader;
        this.homes = homes;
        this.clock = clock;
        this.engine = engine;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    void fill() {
        LocalDate today = clock.now().toLocalDate();
        boolean there =
                As.person(RoundStory.AGENCY, () -> !reader.results(today.minusDays(DAYS * 2L), today, null, null)
                        .counts()
                        .isEmpty());
        if (there) {
            return;
        }
        // its jobs must not run under a clock that is elsewhere
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            tell(today);
        } finally {
            clock.reset();
            jobs.start();
        }
    }

    private void tell(LocalDate today) {
        on(today.minusDays(DAYS));
        List<Long> safety = new ArrayList<>();
        for (Residence residence :
                homes.residences("62").stream().limit(RESIDENCES).toList()) {
            Building building = homes.buildings("62", residence.id()).get(0);
            safety.add(story.plan(
                    new Place(residence, building, null), RoundKind.EQUIPMENT_AND_SAFETY, RoundStory.WEEK, 1, false));
            story.plan(
                    new Place(residence, null, null),
                    RoundKind.CLEANLINESS,
                    EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                    1,
                    false);
        }
        for (int ago = DAYS; ago > 0; ago--) {
            on(today.minusDays(ago));
            story.openToday();
            int number = 0;
            for (RoundReader.Line line :
                    As.person(RoundStory.TEAM, () -> reader.today(false)).toDo()) {
                number++;
                make(line.round().reference(), (ago * 7 + number) % 11);
            }
        }
        clock.reset();
        story.openToday();
        List<RoundReader.Line> missed =
                As.person(RoundStory.TEAM, () -> reader.today(false)).missed();
        if (!missed.isEmpty()) {
            story.make(missed.get(0).round().reference(), "Faite la veille, sans réseau dans les sous-sols.");
        }
    }

    /** One in eleven is missed, one has an ordinary finding, one a safety finding. */
    private void make(String reference, int chance) {
        switch (chance) {
            case 0 -> {
                // nobody made it
            }
            case 1 ->
                story.make(
                        reference,
                        null,
                        RoundStory.finding(3, "Ampoule grillée au premier étage.", false, Answer.FollowUp.ORDERED));
            case 2 ->
                story.make(
                        reference,
                        null,
                        RoundStory.finding(
                                7, "Deux vélos et un matelas dans le passage.", false, Answer.FollowUp.ORDERED));
            case 3 ->
                story.make(
                        reference,
                        null,
                        RoundStory.finding(2, "Propre, mais vitre rayée.", false, Answer.FollowUp.NOTED));
            default -> story.make(reference, null);
        }
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(MORNING, 0).atZone(Zone.PARIS));
    }
}
