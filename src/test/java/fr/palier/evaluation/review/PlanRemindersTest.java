package fr.palier.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.correspondence.process.TaskReminders;
import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoFirms;
import fr.palier.evaluation.review.application.FollowPlan;
import fr.palier.evaluation.review.application.PlanImprovement;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.Outcome;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An action of a plan that is late is reminded of and told to the supervisors, anew from a day to which it was moved. */
@PalierTest
class PlanRemindersTest {

    @Autowired
    private ReviewStory story;

    @Autowired
    private PlanImprovement planning;

    @Autowired
    private FollowPlan following;

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private Firms firms;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void noAnalysisOfOtherTests() {
        jdbc.sql("delete from tender_analysis_reader").update();
        clock.moveTo(ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aLateActionIsRemindedOfEscalatedAndAnewAfterItsDayMoved() {
        Firm firm = registered();
        // 25 of 100: D
        String review = story.frozen(firm, ReviewStory.half(2026, 2), 20, 5, 5, 5);
        assertThat(story.review(review).outcome()).isEqualTo(Outcome.IMPROVEMENT_PLAN);
        LocalDate due = LocalDate.of(2027, 3, 31);
        As.person(
                ReviewStory.QUALITY,
                () -> planning.add(
                        review,
                        "Un seul interlocuteur pour les rendez-vous",
                        ImprovementAction.Owner.FIRM,
                        "chef d'agence",
                        due));
        story.complete(ReviewStory.QUALITY, review, "userTask_setPlan", Map.of());
        assertThat(mailsOn(review, LocalDate.of(2027, 3, 10))).isEmpty();
        assertThat(mailsOn(review, LocalDate.of(2027, 3, 30)))
                .contains("quality-62", "buyers-62")
                .doesNotContain("supervisors-62");
        assertThat(mailsOn(review, LocalDate.of(2027, 4, 5))).contains("quality-62", "supervisors-62");
        assertThat(Visitor.signedIn(port, ReviewStory.QUALITY)
                        .get("/revues/" + review)
                        .body())
                .contains("1 action du plan de progrès en retard", "Déplacer la date");
        As.person(
                ReviewStory.QUALITY,
                () -> following.move(review, 1, LocalDate.of(2027, 5, 31), "Recrutement en cours dans l'entreprise."));
        assertThat(mailsOn(review, LocalDate.of(2027, 4, 6)))
                .as("the new day is far")
                .isEmpty();
        assertThat(mailsOn(review, LocalDate.of(2027, 5, 28))).contains("quality-62");
        assertThat(mailsOn(review, LocalDate.of(2027, 6, 4))).contains("supervisors-62");
        assertThat(Visitor.signedIn(port, ReviewStory.QUALITY)
                        .get("/revues/" + review)
                        .body())
                .contains("Reportée du 31/03/2027 au 31/05/2027", "Recrutement en cours");
    }

    /** Accounts that get a mail of the file on that day. */
    private List<String> mailsOn(String review, LocalDate day) {
        long last = jdbc.sql("select coalesce(max(id), 0) from outbox_mail")
                .query(Long.class)
                .single();
        clock.moveTo(day.atTime(8, 0).atZone(Zone.PARIS));
        reminders.sweep();
        return jdbc
                .sql("select recipient from outbox_mail where reference = ? and id > ?")
                .params(review, last)
                .query(String.class)
                .list()
                .stream()
                .map(address -> address.replaceFirst("@.*", ""))
                .toList();
    }

    private Firm registered() {
        return firms.findOrRegister(
                "62",
                new NewFirm(
                        DemoFirms.siret(860, 1),
                        "Entreprise fictive 860",
                        "contact@fictive-860.example",
                        "03 00 00 00 00",
                        "1 rue de l'Exemple",
                        "62000",
                        "Villefictive",
                        true));
    }
}
