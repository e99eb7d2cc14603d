package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review from its provisional sheet on the firm's phone to the next consultation: seen in its preparation, not in its analysis. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class ReviewBrowserTest {

    private static final String WORDS = "Trois commandes de mai étaient sans accès : voir nos avis de passage.";

    @Autowired
    private ReviewStory story;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void startOnAMonday() {
        // analyses that other tests opened and never decided
        jdbc.sql("delete from tender_analysis_reader").update();
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aReviewIsObservedDecidedFrozenSeenInPreparationAndNotInAnalysis() {
        ReviewPeriod period = ReviewStory.half(2019, 1);
        story.upkeep(story.firm(0), period, 21, 18, 17, 16);
        String review = story.told(story.firm(0), SheetKind.MAINTENANCE, period);
        theFirmSpeaks(review);
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            signIn(page, ReviewStory.QUALITY);
            page.navigate(address("/revues/" + review));
            assertThat(page.locator("main").textContent()).contains(WORDS);
            page.getByLabel("Réponse").fill("Deux absences étaient déjà neutralisées ; la troisième est écartée.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Répondre"))
                    .click();
            Accessible.judge(page, "revue-a-decider");
        }
        story.decide(ReviewStory.QUALITY, review);
        assertThat(story.review(review).status()).isEqualTo(ReviewStatus.CLOSED);
        String tender = tenders.open(tenders.adaptedSupplies("Robinetterie", 70_000));
        tenders.launch(tender);
        jdbc.sql(
                        """
                        insert into contract (reference, office, firm, title, starts_on, ends_on, recorded_at, recorded_by, family)
                        select 'C-62-2018-9000', '62', ?, 'Contrat avant celui-ci', '2018-01-01', '2019-12-31', now(), 'essai', family
                        from tender where reference = ?""")
                .params(story.firm(0).id(), tender)
                .update();
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            signIn(page, ReviewStory.BUYER);
            page.navigate(address("/marches/" + tender + "/lots"));
            assertThat(page.locator("main").textContent()).contains("80,95", "Entreprise fictive Alpha");
            Accessible.judge(page, "revue-en-preparation");
            analysed(tender);
            page.navigate(address("/marches/" + tender + "/analyse"));
            assertThat(page.locator("main").textContent()).doesNotContain("80,95");
            page.navigate(address("/dossiers/" + tender));
            assertThat(page.locator("main").textContent()).doesNotContain("80,95");
            page.navigate(address("/revues/" + review));
            assertThat(page.locator("main").textContent())
                    .contains("égalité de traitement")
                    .doesNotContain("80,95");
            for (String place : List.of("/revues", "/revues/nouvelle", "/incidents-graves", "/penalites")) {
                page.navigate(address(place));
                Accessible.judge(page, "revue" + place.replace('/', '-'));
            }
        }
    }

    private void analysed(String tender) {
        tenders.prepare(tender);
        tenders.publish(tender, LocalDate.of(2027, 2, 18));
        tenders.deposit(tender, 0, clock.now().toOffsetDateTime());
        tenders.deposit(tender, 1, clock.now().toOffsetDateTime());
        tenders.reachDeadline(tender);
        tenders.openOffers(tender, Map.of(0, 66_000L, 1, 67_000L));
    }

    private void theFirmSpeaks(String review) {
        try (BrowserContext usual = Chromium.window(360, 800);
                BrowserContext window = usual.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 800)
                                .setTimezoneId("Europe/Paris")
                                .setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(address("/liens/" + story.token(review)));
            page.getByLabel("Votre observation").fill("Non.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer l'observation"))
                    .click();
            assertThat(page.locator("[role=alert]").textContent()).contains("en une phrase");
            assertThat(page.getByLabel("Votre observation").inputValue()).isEqualTo("Non.");
            page.getByLabel("Votre observation").fill(WORDS);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer l'observation"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("enregistrée");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("J'ai terminé"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("décide maintenant");
        }
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            page.navigate(address("/liens/" + story.token(review)));
            Accessible.judge(page, "revue-lien");
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
