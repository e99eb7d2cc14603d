package fr.palier.engine;

import static fr.palier.testing.Visitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.engine.absence.MovedTasks;
import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class AbsencesTest {

    private static final LocalDate TODAY = LocalDate.now(Zone.PARIS);
    private static final String GOOD = "{\"variables\":{\"opinion\":{\"value\":\"FOR\"},\"read\":{\"value\":true}}}";

    @LocalServerPort
    int port;

    @Autowired
    Absences absences;

    @Autowired
    MovedTasks moved;

    @Autowired
    Accounts accounts;

    @Autowired
    Trials trials;

    @Autowired
    Processes processes;

    @Autowired
    TaskService tasks;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    String reference;
    String task;

    @BeforeEach
    void openACase() {
        accounts.create("supervisor-away-62", "Adjoint", "(62)", "", "supervisor-away-62", "62", Set.of("quality"));
        reference = trials.start("62");
        task = trials.taskOf(reference);
    }

    @AfterEach
    void endIt() {
        jdbc.sql("delete from absence_task").update();
        jdbc.sql("delete from absence").update();
        trials.remove(reference);
    }

    @Test
    void lendsTheGroupsOfTheAbsentPersonAndTracesForWhomTheSubstituteActs() {
        Visitor substitute = Visitor.signedIn(port, "quality-62");
        assertThat(substitute.get(ENGINE + "/task/" + task).status()).isEqualTo(404);

        declare("buyers-62", "quality-62", TODAY, TODAY.plusDays(3));

        assertThat(substitute.get(ENGINE + "/task/" + task).status())
                .as("in the session that was open already")
                .isEqualTo(200);
        assertThat(substitute
                        .post(ENGINE + "/task/" + task + "/submit-form", GOOD)
                        .status())
                .isEqualTo(204);
        assertThat(journal.of("62", reference))
                .extracting(Journal.Line::actorName)
                .anyMatch(name -> name.contains("pour le compte de Commande publique"));
    }

    @Test
    void handsAssignedTasksOverAndBack() {
        As.person("buyers-62", () -> tasks.claim(task, "buyers-62"));

        long id = declare("buyers-62", "quality-62", TODAY, TODAY.plusDays(3));

        assertThat(present().getAssignee()).isEqualTo("quality-62");
        assertThat(present().getOwner()).isEqualTo("buyers-62");
        As.person("buyers-62", () -> absences.end(id));
        assertThat(present().getAssignee()).isEqualTo("buyers-62");
        assertThat(journal.of("62", reference))
                .extracting(Journal.Line::sentence)
                .anyMatch(sentence -> sentence.contains("confiée à quality-62 pour le compte de buyers-62"))
                .anyMatch(sentence -> sentence.contains("rendue à buyers-62"));
    }

    @Test
    void endsByItselfAfterTheLastDay() {
        As.person("buyers-62", () -> tasks.claim(task, "buyers-62"));
        long id = declare("buyers-62", "quality-62", TODAY, TODAY.plusDays(3));
        jdbc.sql("update absence set first_day = ?, last_day = ? where id = ?")
                .params(TODAY.minusDays(5), TODAY.minusDays(1), id)
                .update();

        moved.follow();

        assertThat(present().getAssignee()).isEqualTo("buyers-62");
        assertThat(absences.lentTo("quality-62")).isEmpty();
        assertThat(Visitor.signedIn(port, "quality-62")
                        .get(ENGINE + "/task/" + task)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void doesNothingBeforeTheFirstDay() {
        As.person("buyers-62", () -> tasks.claim(task, "buyers-62"));

        declare("buyers-62", "quality-62", TODAY.plusDays(1), TODAY.plusDays(3));

        assertThat(present().getAssignee()).isEqualTo("buyers-62");
        assertThat(absences.lentTo("quality-62")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "buyers-62,buyers-62,buyers-62,0,3,absence.oneself",
        "buyers-62,buyers-62,buyers-59,0,3,absence.otherOffice",
        "buyers-62,buyers-62,quality-62,-1,3,absence.passed",
        "buyers-62,buyers-62,quality-62,3,1,absence.wrongPeriod",
        "buyers-62,buyers-62,quality-62,0,900,absence.tooLong",
        "buyers-62,buyers-62,department-buyers-62,0,3,absence.fourEyes",
        "buyers-62,buyers-62,executive-62,0,3,absence.fourEyes",
        "committee-members-62,committee-members-62,quality-62,0,3,absence.fourEyes",
        "buyers-62,finance-62,quality-62,0,3,absence.notAllowed",
        "supervisors-62,buyers-59,quality-62,0,3,absence.otherOffice"
    })
    void refusesWhatTheRuleExcludes(
            String declarer, String account, String substitute, int first, int last, String code) {
        assertThatThrownBy(() -> As.person(
                        declarer,
                        () -> absences.declare(account, substitute, TODAY.plusDays(first), TODAY.plusDays(last))))
                .hasFieldOrPropertyWithValue("code", code);
    }

    @Test
    void refusesOverlapsAndChains() {
        declare("buyers-62", "quality-62", TODAY, TODAY.plusDays(3));

        assertThatThrownBy(() -> declare("buyers-62", "supervisors-62", TODAY.plusDays(3), TODAY.plusDays(5)))
                .hasFieldOrPropertyWithValue("code", "absence.overlap");
        assertThatThrownBy(() -> declare("quality-62", "supervisor-away-62", TODAY, TODAY))
                .hasFieldOrPropertyWithValue("code", "absence.replaces");
        assertThatThrownBy(() -> declare("finance-62", "buyers-62", TODAY, TODAY))
                .hasFieldOrPropertyWithValue("code", "absence.fourEyes");
        assertThatThrownBy(() -> declare("supervisors-62", "buyers-62", TODAY, TODAY))
                .hasFieldOrPropertyWithValue("code", "absence.substituteAway");
        declare("buyers-62", "supervisors-62", TODAY.plusDays(4), TODAY.plusDays(5));
    }

    @Test
    void isGuardedByTheDatabaseToo() {
        declare("buyers-62", "quality-62", TODAY, TODAY.plusDays(3));

        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into absence (office, account, substitute, first_day, last_day, declared_by, declared_at)
                                values ('62', 'buyers-62', 'finance-62', ?, ?, 'x', now())""")
                        .params(TODAY, TODAY)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void isDeclaredAndEndedOnItsPage() {
        Visitor buyer = Visitor.signedIn(port, "buyers-62");

        assertThat(buyer.submit(
                                "/absences",
                                "/absences",
                                "compte",
                                "buyers-62",
                                "remplacant",
                                "executive-62",
                                "premierJour",
                                TODAY.toString(),
                                "dernierJour",
                                TODAY.toString())
                        .body())
                .contains("séparation des rôles")
                .contains(TODAY.toString());
        assertThat(buyer.submit(
                                "/absences",
                                "/absences",
                                "compte",
                                "buyers-62",
                                "remplacant",
                                "quality-62",
                                "premierJour",
                                TODAY.toString(),
                                "dernierJour",
                                TODAY.toString())
                        .status())
                .isEqualTo(302);
        long id = jdbc.sql("select max(id) from absence").query(Long.class).single();
        assertThat(buyer.get("/absences").body()).contains("Mettre fin");
        assertThat(Visitor.signedIn(port, "finance-62").get("/absences").body()).doesNotContain("Mettre fin");
        assertThat(Visitor.signedIn(port, "finance-62")
                        .submit("/absences", "/absences/" + id + "/fin")
                        .status())
                .isEqualTo(403);
        assertThat(buyer.submit("/absences", "/absences/" + id + "/fin").status())
                .isEqualTo(302);
        assertThat(buyer.get("/absences").body()).contains("Aucune absence déclarée.");
    }

    private long declare(String account, String substitute, LocalDate first, LocalDate last) {
        return As.person(account, () -> absences.declare(account, substitute, first, last));
    }

    private Task present() {
        return processes.asSystem(() -> tasks.createTaskQuery().taskId(task).singleResult());
    }
}
