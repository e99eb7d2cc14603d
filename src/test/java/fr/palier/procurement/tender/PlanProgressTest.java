package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.reading.PlanProgress;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.PlanLine;
import fr.palier.procurement.tender.domain.PlanStep;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Beside each planned step stands what really happened, from the facts. */
@PalierTest
class PlanProgressTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TenderStory story;

    @Autowired
    private TenderReader reader;

    @Autowired
    private PlanProgress progress;

    @Autowired
    private DemoClock clock;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void stepsAreDoneOnTheDaysOfTheirFactsAndLateWhileTheyWait() {
        String reference = story.open(story.adaptedSupplies("Fourniture suivie pas à pas", 70_000));
        assertThat(plan(reference)).as("no plan before the launch is confirmed").isEmpty();
        story.launch(reference);
        assertThat(plan(reference).get(PlanStep.VISA).doneOn()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(plan(reference).get(PlanStep.PUBLICITY).isDone()).isFalse();

        clock.moveTo(ZonedDateTime.of(2027, 6, 7, 9, 0, 0, 0, Zone.PARIS));
        assertThat(plan(reference).get(PlanStep.DRAFTING))
                .matches(PlanLine::isLate)
                .satisfies(line -> assertThat(line.words()).startsWith("en retard de "));
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 6, 24));
        Map<PlanStep, PlanLine> published = plan(reference);
        assertThat(published.get(PlanStep.DRAFTING).doneOn()).isEqualTo(LocalDate.of(2027, 6, 7));
        assertThat(published.get(PlanStep.PUBLICITY).doneOn()).isEqualTo(LocalDate.of(2027, 6, 7));
        assertThat(published.get(PlanStep.CONSULTATION).isDone()).isFalse();

        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        assertThat(plan(reference).get(PlanStep.CONSULTATION).doneOn()).isEqualTo(LocalDate.of(2027, 6, 24));
        story.openOffers(reference, Map.of(0, 60_000L));
        assertThat(plan(reference).get(PlanStep.ANALYSIS).isDone()).isFalse();
        story.analyse(reference, Map.of(0, "14"));
        assertThat(plan(reference).get(PlanStep.ANALYSIS).doneOn()).isEqualTo(LocalDate.of(2027, 6, 24));
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_decideAward",
                Map.of("decision", "SEND_BACK", "reason", "La note technique n’est pas expliquée."));
        assertThat(plan(reference).get(PlanStep.ANALYSIS).isDone())
                .as("sent back")
                .isFalse();

        assertThat(Visitor.signedIn(port, TenderStory.BUYER)
                        .get("/dossiers/" + reference + "/volet")
                        .body())
                .contains("Terminé le", "24/06/2027", "j de retard", "en retard de");
    }

    private Map<PlanStep, PlanLine> plan(String reference) {
        return As.person(TenderStory.BUYER, () -> progress.of(reader.get(reference)).stream()
                .collect(Collectors.toMap(line -> line.planned().step(), Function.identity())));
    }
}
