package fr.palier.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scorecards over HTTP. */
@PalierTest
class ScorecardPagesTest {

    private static final String PERIOD = "du=2029-01-01&au=2029-12-31";

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private Contract contract;
    private String reference;

    @BeforeEach
    void oneInterventionIn2029() {
        clock.moveTo(ZonedDateTime.of(2029, 3, 5, 9, 0, 0, 0, Zone.PARIS));
        Place place = homes.dwelling("62");
        contract = story.contract("62", 3, place.residence().id(), WorkType.PLUMBING);
        reference = story.order(story.wanted(
                place, homes.occupant(place, "locataire@personne.example").id(), null));
        story.appointment(reference, clock.now().plusHours(2).toOffsetDateTime(), 2);
        clock.moveTo(clock.now().plusHours(3));
        story.done(reference);
        story.accept(reference);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void pagesShowFiguresWithTheirEventsAndLeadToThem() {
        Visitor quality = Visitor.signedIn(port, "quality-62");
        String page = "/fournisseurs/" + contract.firm();
        assertThat(quality.get("/fournisseurs?metier=PLUMBING&" + PERIOD).body())
                .contains(page, "Non notée", "100,0 %", " sur ", "Plomberie", "<td>–</td>")
                .doesNotContain("<td>1</td>");
        assertThat(quality.get(page + "?" + PERIOD).body())
                .contains("Non notée", contract.reference(), "Sans les absences des locataires", "<svg", "mars 2029");
        assertThat(quality.get(page + "/interventions?chiffre=ON_TIME&lesquelles=ALL&" + PERIOD)
                        .body())
                .contains("/dossiers/" + reference);
        assertThat(quality.get(page + "/interventions?chiffre=ON_TIME&lesquelles=MISSED&" + PERIOD)
                        .body())
                .contains("Aucune intervention ne correspond");
        assertThat(quality.get("/fournisseurs/classement.csv?metier=PLUMBING&" + PERIOD)
                        .body())
                .contains("rang;entreprise", "\"Non notée\";1,0000;");
        assertThat(quality.get(page + "/chiffres.csv?" + PERIOD).body()).contains(contract.reference(), "\"Total\"");
    }

    @Test
    void theApiAnswersInNumbers() throws Exception {
        Visitor quality = Visitor.signedIn(port, "quality-62");
        String address = "/api/suppliers/" + contract.firm() + "/scorecard";
        JsonNode card = json.readTree(
                quality.get(address + "?from=2029-01-01&to=2029-12-31").body());
        assertThat(card.at("/total/reactivity/withoutTenantAbsence/events").asInt())
                .isPositive();
        assertThat(card.at("/total/keptAppointments/withTenantAbsence/rate").decimalValue())
                .isEqualByComparingTo("1");
        assertThat(card.at("/score/grade").asText()).isEqualTo("UNDEFINED");
        assertThat(card.at("/lines/0/workType").asText()).isEqualTo("PLUMBING");
        assertThat(json.readTree(quality.get(address + "?from=2031-01-01&to=2031-12-31")
                                .body())
                        .at("/score/score")
                        .isNumber())
                .as("nothing done is no perfect score")
                .isFalse();
        assertThat(quality.get(address + "?from=2029-12-31&to=2029-01-01").status())
                .isEqualTo(422);
        assertThat(quality.get(address + "?from=hier&to=2029-01-01").body())
                .contains("from")
                .contains("code");
        assertThat(quality.get(address).status()).isEqualTo(422);
        long other = jdbc.sql("select min(id) from firm where office <> '62'")
                .query(Long.class)
                .single();
        assertThat(quality.get("/api/suppliers/" + other + "/scorecard?from=2029-01-01&to=2029-12-31"))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                });
        assertThat(quality.get("/fournisseurs/" + other).status()).isEqualTo(404);
    }

    @Test
    void figuresAreForThoseWhoAnswerForThem() {
        assertThat(Visitor.signedIn(port, "committee-members-62")
                        .get("/fournisseurs")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "project-managers-62")
                        .get("/api/suppliers/" + contract.firm() + "/scorecard?from=2029-01-01&to=2029-12-31")
                        .status())
                .isEqualTo(403);
        Visitor supervisor = Visitor.signedIn(port, "supervisors-62");
        assertThat(supervisor
                        .submit("/fournisseurs", "/fournisseurs/comptes", "refaire", "non")
                        .body())
                .contains("comptées de nouveau");
        assertThat(Visitor.signedIn(port, "quality-62").get("/fournisseurs").body())
                .doesNotContain("Refaire les comptes");
    }
}
