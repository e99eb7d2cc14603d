package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.scorecard.application.WatchRates;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of figures and of evaluations, by the rules of accessibility, on a desk and on a phone. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class ScorecardBrowserTest {

    private static final String YEAR = "?du=2037-01-01&au=2037-12-31";
    private static final LocalDate TODAY = LocalDate.of(2037, 6, 29);

    @Autowired
    private OrderStory orders;

    @Autowired
    private EvaluationStory evaluations;

    @Autowired
    private WatchRates rates;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Place place;
    private Contract contract;

    @BeforeEach
    void firmsWithFiguresAndATeamIn2037() {
        clock.moveTo(ZonedDateTime.of(TODAY.atTime(9, 0), Zone.PARIS));
        place = homes.dwelling("62");
        contract = orders.contract("62", 3, place.residence().id(), WorkType.PLUMBING);
        orders.accept(orders.doneByOwnTeam(place, WorkType.PLUMBING));
        facts(contract, TODAY.minusDays(150), 24, 23);
        facts(contract, TODAY.minusDays(20), 22, 11);
        facts(orders.contract("62", 4, place.residence().id(), WorkType.LIFT), TODAY.minusDays(30), 40, 40);
        rates.round();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void pagesOfFiguresAreReadByEverybody() {
        String firm = "/fournisseurs/" + contract.firm();
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            signIn(page, "supervisors-62");
            page.navigate(address("/fournisseurs" + YEAR));
            assertThat(page.locator("main").textContent()).contains("Équipe de l'office", "sur 100");
            for (Object lacking : (List<?>) page.evaluate(
                    "[...document.querySelectorAll('.scroll')].map(one => one.scrollWidth - one.clientWidth)")) {
                assertThat((int) lacking)
                        .as("no column of the ranking is out of sight")
                        .isLessThanOrEqualTo(0);
            }
            Accessible.judge(page, "chiffres-classement");
            page.getByText("Comment ces chiffres sont comptés").click();
            Accessible.judge(page, "chiffres-definitions");
            judge(page, "chiffres-entreprise", firm + YEAR);
            judge(page, "chiffres-interventions", firm + "/interventions" + YEAR + "&chiffre=ON_TIME&lesquelles=ALL");
            judge(page, "chiffres-observations", firm + "/observations");
            judge(
                    page,
                    "chiffres-equipe",
                    "/fournisseurs/equipes/" + place.residence().agency() + YEAR);
            judge(page, "chiffres-refus", firm + "?du=1937-01-01&au=2037-12-31");
            judge(page, "baisse-d-un-taux", "/dossiers/" + fall());
            page.navigate(address("/fournisseurs" + YEAR));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comparer"))
                    .click();
            Accessible.judge(page, "chiffres-comptes");
        }
    }

    @Test
    void pagesOfEvaluationsAreReadByEverybody() {
        long site = evaluations.site("Réhabilitation de la résidence", 1, EvaluationStory.OFFICER, TODAY.minusDays(40));
        long rated = evaluations.site("Ravalement de la tour", 2, EvaluationStory.OFFICER, TODAY.minusDays(50));
        evaluations.rate(evaluations.of(rated).get(0).reference(), 4, "Chantier propre, délais tenus.");
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            signIn(page, EvaluationStory.SUPERVISOR);
            for (String place : List.of(
                    "/evaluations",
                    "/evaluations/" + evaluations.of(site).get(0).reference(),
                    "/bilan-evaluations",
                    "/contrats-evalues",
                    "/chantiers-evalues",
                    "/chantiers-evalues/" + site,
                    "/chantiers-evalues/import",
                    "/fournisseurs-strategiques")) {
                judge(page, "evaluation" + place.replace('/', '-'), place);
            }
        }
    }

    private String fall() {
        return jdbc.sql("select reference from rate_fall where contract = ?")
                .param(contract.reference())
                .query(String.class)
                .single();
    }

    private void facts(Contract of, LocalDate day, int events, int kept) {
        jdbc.sql(
                        """
                        insert into upkeep_fact (reference, office, firm, contract, work_type, residence, ended_on, counted, contact,
                            contact_kept, due, due_kept, due_raw, timed, timed_kept, judged, accepted_first, gestures, gesture_amount)
                        select 'I-62-2037-' || (select 100000 + count(*) from upkeep_fact) + n, '62', :firm, :contract, :type, :residence, :day, 1,
                            1, 1, 1, 1, 1, 1, case when n <= :kept then 1 else 0 end, 1, 1, case when n = 1 then 2 else 0 end, case when n = 1 then 80 else 0 end
                        from generate_series(1, :events) n""")
                .param("firm", of.firm())
                .param("contract", of.reference())
                .param("type", of.commitments().get(0).workType().name())
                .param("residence", place.residence().id())
                .param("day", day)
                .param("kept", kept)
                .param("events", events)
                .update();
    }

    private void judge(Page page, String name, String place) {
        page.navigate(address(place));
        Accessible.judge(page, name);
    }

    private void signIn(Page page, String account) {
        page.navigate(address("/connexion"));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", account);
        page.click("button[type=submit]");
        page.waitForURL(address("/"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
