package fr.palier.evaluation;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.evaluation.application.FollowSnags;
import fr.palier.evaluation.application.RemindSnags;
import fr.palier.evaluation.application.SiteReader;
import fr.palier.evaluation.domain.Snag;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reserves are recalled before and after their day, then to the supervisors; none is forgotten and none is recalled twice. */
@PalierTest
class RemindSnagsTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2027, 2, 15);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 20);

    @Autowired
    private EvaluationStory story;

    @Autowired
    private RemindSnags reminding;

    @Autowired
    private FollowSnags snags;

    @Autowired
    private SiteReader reader;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    private long site;

    @BeforeEach
    void twoReservesOnASite() {
        on(LocalDate.of(2027, 3, 1));
        // what other tests left open is recalled first
        reminding.round("62");
        site = story.site("Réserves rappelées", 0, EvaluationStory.OFFICER, ACCEPTED);
        story.snag(site, 0, "Porte rayée au palier 2", DUE);
        story.snag(site, 0, "Joint manquant en façade", DUE);
    }

    @AfterEach
    void liftWhatStands() {
        open().forEach(snag -> As.person(
                EvaluationStory.OFFICER,
                () -> snags.lift(snag.site(), snag.id(), story.today(), "Fin du test.", null)));
        clock.reset();
    }

    @Test
    void firmAndOfficerAreToldBeforeAndAfterThenTheSupervisors() {
        assertThat(toldOn(DUE.minusDays(8))).isEmpty();
        assertThat(toldOn(DUE.minusDays(7)))
                .containsExactly("evaluation/reserves-entreprise", "evaluation/reserves-rappel");
        assertThat(lastText()).contains("Porte rayée au palier 2", "Joint manquant en façade", "20/03/2027");
        assertThat(toldOn(DUE.minusDays(6))).as("each step once").isEmpty();
        assertThat(toldOn(DUE)).isEmpty();
        assertThat(toldOn(DUE.plusDays(1))).hasSize(2);
        As.person(
                EvaluationStory.OFFICER,
                () -> snags.liftPartly(
                        open().get(0).site(), open().get(0).id(), story.today(), "Reste la poignée à changer", null));
        As.person(
                EvaluationStory.OFFICER,
                () -> snags.lift(open().get(1).site(), open().get(1).id(), story.today(), "Vu sur place", null));
        List<String> escalated = toldOn(DUE.plusDays(15));
        assertThat(escalated).hasSizeGreaterThan(1).containsOnly("evaluation/reserves-rappel");
        assertThat(lastText())
                .contains("Reste la poignée à changer", "aux frais et risques")
                .doesNotContain("Joint manquant");
        assertThat(toldOn(DUE.plusDays(30))).isEmpty();
        LocalDate guaranteeEnd = ACCEPTED.plusYears(1);
        assertThat(toldOn(guaranteeEnd.minusDays(60))).containsOnly("evaluation/reserves-rappel");
        assertThat(lastText()).contains("Une retenue de garantie ne reste pas d’elle-même");
        String hint =
                As.person(EvaluationStory.SUPERVISOR, () -> reader.get(site)).guaranteeHint();
        assertThat(hint).contains("Réserves encore à lever : 1", "loi n° 71-584");
        assertThat(As.person(EvaluationStory.SUPERVISOR, () -> reader.get(site)).journal())
                .extracting(line -> line.sentence())
                .anyMatch(sentence -> sentence.startsWith("Réserves en retard (2) : rappel à "));
    }

    @Test
    void aNodeThatWasDownTellsOnlyTheLastStep() {
        assertThat(toldOn(DUE.plusDays(40))).containsOnly("evaluation/reserves-rappel");
        assertThat(toldOn(DUE.plusDays(41))).isEmpty();
    }

    @Test
    void theSecondEvaluationShowsWhatStillStands() {
        story.rate(story.waiting(site, SheetKind.WORKS), 4, null);
        on(ACCEPTED.plusYears(1));
        story.openDue();
        String second = story.waiting(site, SheetKind.WORKS);
        assertThat(story.view(second).evaluation().occasion()).isEqualTo(Occasion.GUARANTEE_END);
        assertThat(story.view(second).openSnags()).isEqualTo(2);
        story.rate(second, 2, "Réserves anciennes.");
        assertThat(story.view(second).sheet().openSnags()).isEqualTo(2);
    }

    @Test
    void aLiftingIsProvenAndNotGivenTwice() {
        long snag = open().get(0).id();
        As.person(EvaluationStory.OFFICER, () -> {
            assertRefused(() -> snags.lift(site, snag, story.today(), " ", null), "evaluation.liftingUnproven");
            assertRefused(() -> snags.liftPartly(site, snag, story.today(), " ", null), "office.missing");
            snags.lift(site, snag, story.today(), "Vu sur place", null);
            assertRefused(
                    () -> snags.liftPartly(site, snag, story.today(), "Encore", null), "evaluation.liftedAlready");
        });
    }

    private List<Snag> open() {
        return As.person(EvaluationStory.SUPERVISOR, () -> reader.get(site)).snags().stream()
                .filter(Snag::isOpen)
                .toList();
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(Zone.PARIS));
    }

    /** Templates of the mails of the day's round on the site. */
    private List<String> toldOn(LocalDate day) {
        on(day);
        long before = lastMail();
        reminding.round("62");
        return jdbc.sql("select template from outbox_mail where id > ? and reference = ? order by template")
                .params(before, "chantier-" + site)
                .query(String.class)
                .list();
    }

    private long lastMail() {
        return jdbc.sql("select coalesce(max(id), 0) from outbox_mail")
                .query(Long.class)
                .single();
    }

    private String lastText() {
        return jdbc.sql("select text_body from outbox_mail where reference = ? order by id desc limit 1")
                .param("chantier-" + site)
                .query(String.class)
                .single();
    }
}
