package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.penalty.PenaltyStory;
import fr.palier.evaluation.penalty.application.ProposePenalties;
import fr.palier.evaluation.penalty.domain.StatementStatus;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A month's penalties: the agency renounces one with a reason, the firm answers on a phone without scripts, the agency decides. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class PenaltyBrowserTest {

    private static final String WORDS = "Le bon de passage porte le 9 mars, signé du gardien.";

    @Autowired
    private PenaltyStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private ProposePenalties proposing;

    @Autowired
    private DemoClock clock;

    @LocalServerPort
    private int port;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aStatementIsCheckedObservedOnAPhoneAndDecided() {
        ZonedDateTime monday = ZonedDateTime.of(2027, 3, 1, 10, 0, 0, 0, Zone.PARIS);
        clock.moveTo(monday);
        Place place = homes.dwelling("62");
        Contract contract = orders.contract("62", 2, place.residence().id(), WorkType.PLUMBING);
        for (int day : new int[] {11, 12}) {
            clock.moveTo(monday);
            String order = orders.order(
                    orders.wanted(place, homes.occupant(place, null).id(), null));
            clock.moveTo(monday.withDayOfMonth(day));
            orders.done(order);
            orders.accept(order);
            proposing.propose("62", order);
        }
        clock.moveTo(monday.plusMonths(1));
        String statement = story.closeMonth(contract.reference()).get(0);
        try (BrowserContext window = Chromium.window(360, 800)) {
            Page page = window.newPage();
            signIn(page, OrderStory.AGENCY);
            page.navigate(address("/penalites/releves/" + statement));
            Accessible.judge(page, "releve-a-verifier");
            page.getByText("Renoncer à cette pénalité").first().click();
            page.getByLabel("Motif").first().fill("Premier retard en trois ans.");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Renoncer").setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("main").textContent()).contains("Premier retard en trois ans.");
            page.navigate(address("/dossiers/" + statement));
            Accessible.judge(page, "releve-dossier");
        }
        story.check(OrderStory.AGENCY, statement);
        theFirmSpeaks(statement);
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            signIn(page, OrderStory.AGENCY);
            page.navigate(address("/penalites/releves/" + statement));
            assertThat(page.locator("main").textContent()).contains(WORDS, "À décider");
            Accessible.judge(page, "releve-a-decider");
        }
        story.decide(OrderStory.AGENCY, statement);
        assertThat(story.file(statement).statement().status()).isEqualTo(StatementStatus.STATED);
    }

    private void theFirmSpeaks(String statement) {
        String link = address("/liens/" + story.token(statement));
        try (BrowserContext usual = Chromium.window(360, 800);
                BrowserContext window = usual.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 800)
                                .setTimezoneId("Europe/Paris")
                                .setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(link);
            page.getByLabel("Votre observation").fill(WORDS);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer l'observation"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("enregistrée");
            Page shown = usual.newPage();
            shown.navigate(link);
            Accessible.judge(shown, "releve-lien");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("J'ai terminé"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("décide maintenant");
        }
    }

    private void signIn(Page page, String account) {
        page.navigate(address("/connexion"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(account);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("connexion"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
