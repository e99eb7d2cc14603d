package fr.palier.evaluation;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.engine.Accounts;
import fr.palier.evaluation.application.HandOverSites;
import fr.palier.evaluation.application.SiteReader;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A works officer who leaves: sites, evaluations and tasks go to another, with a reason that stays readable. */
@PalierTest
class HandOverSitesTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2027, 2, 15);
    private static final String LEAVING = "leaving-officer-62";
    private static final String REASON = "Départ de l'agence le 31 mars.";

    @LocalServerPort
    private int port;

    @Autowired
    private EvaluationStory story;

    @Autowired
    private HandOverSites handing;

    @Autowired
    private SiteReader reader;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    private long first;
    private long second;

    @BeforeEach
    void twoSites() {
        clock.moveTo(ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS));
        accounts.create(
                LEAVING, "Officier", "Sortant", "sortant@office-62.example", LEAVING, "62", Set.of("project-managers"));
        first = story.site("Transmis un", 0, LEAVING, ACCEPTED);
        second = story.site("Transmis deux", 1, LEAVING, ACCEPTED);
    }

    @Test
    void oneSiteThenTheOthersWithTheirTasks() {
        HandOverSites.Handed one = As.person(
                EvaluationStory.SUPERVISOR,
                () -> handing.handOver(LEAVING, EvaluationStory.OFFICER, REASON, Set.of(first)));
        assertThat(one).isEqualTo(new HandOverSites.Handed(1, 1));
        assertThat(assignee(first)).isEqualTo(EvaluationStory.OFFICER);
        assertThat(assignee(second)).isEqualTo(LEAVING);
        As.person(
                EvaluationStory.SUPERVISOR, () -> handing.handOver(LEAVING, EvaluationStory.OFFICER, REASON, Set.of()));
        assertThat(assignee(second)).isEqualTo(EvaluationStory.OFFICER);
        SiteReader.SiteView view = As.person(EvaluationStory.SUPERVISOR, () -> reader.get(second));
        assertThat(view.site().officer()).isEqualTo(EvaluationStory.OFFICER);
        assertThat(view.journal())
                .extracting(line -> line.sentence())
                .anyMatch(sentence -> sentence.contains("transmis par Officier Sortant") && sentence.contains(REASON));
        As.person(EvaluationStory.SUPERVISOR, () -> {
            assertThat(handing.holders())
                    .extracting(HandOverSites.Holder::account)
                    .doesNotContain(LEAVING);
            assertRefused(
                    () -> handing.handOver(LEAVING, EvaluationStory.OFFICER, REASON, Set.of()),
                    "evaluation.nothingToHandOver");
        });
    }

    @Test
    void itIsRefusedWithoutReasonToNobodyAndByOthers() {
        As.person(EvaluationStory.SUPERVISOR, () -> {
            assertRefused(
                    () -> handing.handOver(LEAVING, EvaluationStory.OFFICER, "Court", Set.of()),
                    "evaluation.reasonRequired");
            assertRefused(
                    () -> handing.handOver(LEAVING, EvaluationStory.BUYER, REASON, Set.of()),
                    "evaluation.unknownOfficer");
            assertRefused(() -> handing.handOver(LEAVING, LEAVING, REASON, Set.of()), "evaluation.sameOfficer");
        });
        As.person(
                EvaluationStory.OFFICER,
                () -> assertRefused(
                        () -> handing.handOver(LEAVING, EvaluationStory.OFFICER, REASON, Set.of()),
                        "office.notAllowed"));
        assertThat(assignee(first)).isEqualTo(LEAVING);
    }

    @Test
    void aSupervisorDoesItOnThePage() {
        Visitor supervisor = Visitor.signedIn(port, EvaluationStory.SUPERVISOR);
        String page = "/chantiers-evalues/transmission";
        assertThat(supervisor.get(page).body()).contains("Officier Sortant", "Transmis un");
        assertThat(supervisor
                        .submit(page, page, "de", LEAVING, "a", EvaluationStory.OFFICER, "motif", "Court")
                        .body())
                .contains("au moins 10", "Court");
        Visitor.Answer done = supervisor.submit(
                page, page, "de", LEAVING, "a", EvaluationStory.OFFICER, "motif", REASON, "chantier", "" + first);
        assertThat(done.header("Location")).endsWith("?transmis=1-1");
        assertThat(Visitor.signedIn(port, EvaluationStory.OFFICER).get(page).status())
                .isEqualTo(403);
    }

    private String assignee(long site) {
        List<String> references = story.of(site).stream()
                .map(fr.palier.evaluation.domain.Evaluation::reference)
                .toList();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(references.get(0))
                .singleResult()
                .getAssignee();
    }
}
