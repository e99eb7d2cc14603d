package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.commitment.GestureStory;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.testing.PalierTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of gestures on a small phone, without JavaScript, and at a desk: WCAG AA by axe-core, nothing wider than the window. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class GestureBrowserTest {

    @Autowired
    private GestureStory story;

    @LocalServerPort
    private int port;

    @BeforeEach
    void underTheContract() {
        story.contract();
    }

    @Test
    void aTenantContestsOnASmallPhoneWithoutJavaScript() {
        String reference = story.toldTenant(story.late(104, 12));
        try (BrowserContext usual = Chromium.window(360, 800);
                BrowserContext window = usual.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 800)
                                .setTimezoneId("Europe/Paris")
                                .setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(address("/liens/" + story.token(reference)));
            page.getByLabel("Dites-nous pourquoi").fill("J'ai attendu deux matinées pour rien.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("Votre message est enregistré");
        }
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.CONTESTED);
    }

    @Test
    void thePagesAreAccessible() {
        String reference = story.toldTenant(story.late(105, 12));
        String waiting = story.assessed(story.late(106, 12));
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            page.navigate(address("/engagements/62"));
            Accessible.judge(page, "engagements");
            page.navigate(address("/liens/" + story.token(reference)));
            Accessible.judge(page, "geste-lien");
            page.navigate(address("/connexion"));
            page.locator("input[name=username]").fill(GestureStory.SUPERVISOR);
            page.locator("input[name=password]").fill(GestureStory.SUPERVISOR);
            page.locator("main button[type=submit]").click();
            page.waitForURL(url -> !url.contains("connexion"));
            for (String place : List.of(
                    "/gestes",
                    "/gestes/" + reference,
                    "/gestes/" + waiting,
                    "/dossiers/" + reference,
                    "/budget-gestes",
                    "/credits-gestes",
                    "/force-majeure",
                    "/contrat-de-service")) {
                page.navigate(address(place));
                Accessible.judge(page, "geste" + place.replace(reference, "dit").replaceAll("[/?=]+", "-"));
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
