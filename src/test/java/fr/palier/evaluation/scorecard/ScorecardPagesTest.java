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
import java.util.List;
import java.util.Map;
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
                .contains(page, "Non notée", "100,0 %", " sur ", "Plomberie", "Rang : </span><span>–</span>")
                .doesNotContain("Rang : </span><span>1</span>");
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
                .contains("rang;entreprise", "Non notée;1,0000;");
        assertThat(quality.get(page + "/chiffres.csv?" + PERIOD).body()).contains(contract.reference(), "Total;");
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

    /** Years that no calendar means, periods upside down or endless, somebody else's firm: said in French, on the page and by the API. */
    @Test
    void senselessPeriodsAreRefusedInFrench() {
        Visitor quality = Visitor.signedIn(port, "quality-62");
        String api = "/api/suppliers/" + contract.firm() + "/scorecard";
        String page = "/fournisseurs/" + contract.firm();
        String wrongDate = "doit être une date valide";
        String tooLong = "La période dépasse 30 ans : raccourcissez-la.";
        String upsideDown = "La période finirait avant son début : vérifiez les dates.";
        Map.of(
                        "?from=-0001-01-01&to=2029-12-31", "office.wrongDate",
                        "?from=0000-01-01&to=2029-12-31", "office.wrongDate",
                        "?from=%2B12029-01-01&to=2029-12-31", "office.wrongDate",
                        "?from=2029-01-01&to=2029-02-30", "office.wrongDate",
                        "?from=2029-12-31&to=2029-01-01", "evaluation.periodEndsBefore",
                        "?from=1979-12-31&to=2029-12-31", "evaluation.periodTooLong",
                        "?from=1000-01-01&to=9999-12-31", "office.wrongDate",
                        "?to=2029-12-31", "office.missing")
                .forEach((asked, code) -> {
                    Visitor.Answer answer = quality.get(api + asked);
                    assertThat(answer.status()).as(asked).isEqualTo(422);
                    assertThat(answer.body()).as(asked).contains(code);
                });
        assertThat(quality.get(api + "?from=1979-12-31&to=2029-12-31").body()).contains(tooLong);
        for (String place : List.of("/fournisseurs", page, page + "/interventions", "/fournisseurs/equipes/x")) {
            assertThat(quality.get(place + "?du=-0001-01-01").body()).as(place).contains(wrongDate);
            assertThat(quality.get(place + "?du=1979-12-31&au=2029-12-31").body())
                    .as(place)
                    .contains(tooLong);
            assertThat(quality.get(place + "?du=2029-12-31&au=2029-01-01").body())
                    .as(place)
                    .contains(upsideDown);
        }
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
