package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.procurement.Nature;
import fr.palier.supplier.sourcing.SourcingStory;
import fr.palier.supplier.sourcing.domain.Interest;
import fr.palier.testing.PalierTest;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of sourcing on a phone and at a desk: WCAG AA by axe-core, nothing wider than the window. Pictures in {@code target/pictures}. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class SourcingBrowserTest {

    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    @Autowired
    private SourcingStory story;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @Test
    void thePublicPageIsAccessibleOnASmallPhone() {
        try (BrowserContext window = Chromium.window(360, 800)) {
            Page page = window.newPage();
            for (String address : List.of("/comment-repondre", "/comment-repondre/62")) {
                page.navigate(address(address));
                judge(page, "comment-repondre" + (address.endsWith("62") ? "-62" : ""));
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                                .count())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aFirmAnswersOnItsPhoneAndTheBuyersPagesAreAccessible() {
        String reference = story.open(story.need("Entretien des portes", Nature.SERVICES));
        story.contact(reference, 0, 1);
        story.exchange(reference, 1, "Combien de portes ?", "Quarante.");
        try (BrowserContext window = Chromium.window(360, 800)) {
            Page page = window.newPage();
            page.navigate(address("/liens/" + story.token(reference, 0)));
            judge(page, "sourcing-lien");
            page.getByLabel("Ne répondra pas").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer votre réponse"))
                    .click();
            assertThat(page.locator("[role=alert]").textContent()).contains("au moins une raison");
            assertThat(page.getByLabel("Ne répondra pas").isChecked()).isTrue();
            page.getByLabel("Éloignement").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer votre réponse"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("enregistrée");
        }
        assertThat(story.file(reference).count(Interest.WILL_NOT_APPLY)).isEqualTo(1);
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            page.navigate(address("/connexion"));
            page.locator("input[name=username]").fill(SourcingStory.BUYER);
            page.locator("input[name=password]").fill(SourcingStory.BUYER);
            page.locator("main button[type=submit]").click();
            page.waitForURL(url -> !url.contains("connexion"));
            for (String place : List.of(
                    "/sourcing",
                    "/sourcing/" + reference + "/entreprises?q=fictive",
                    "/sourcing/" + reference + "/echanges",
                    "/dossiers/" + reference,
                    "/candidatures",
                    "/achats-reservables",
                    "/entreprises/structures")) {
                page.navigate(address(place));
                judge(page, "sourcing" + place.replace(reference, "").replaceAll("[/?=]+", "-"));
            }
        }
    }

    /** Tasklist's own form for tasks without one asks for variables: nobody knows what to do with it. */
    @Test
    void aTaskThatEndsOnAPageSaysSoAndOffersNoButton() {
        String reference = story.open(story.need("Entretien des haies", Nature.SERVICES));
        story.contact(reference, 0);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_followExchanges")
                .singleResult()
                .getId();
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            page.navigate(address("/connexion"));
            page.locator("input[name=username]").fill(SourcingStory.BUYER);
            page.locator("input[name=password]").fill(SourcingStory.BUYER);
            page.locator("main button[type=submit]").click();
            page.waitForURL(url -> !url.contains("connexion"));
            page.navigate(address("/taches/" + task));
            page.locator(".generic-form-fields .text-help").waitFor();
            assertThat(page.locator(".generic-form-fields .text-help").textContent())
                    .contains("suivez les liens du volet");
            assertThat(page.locator(".generic-form-fields form").isVisible()).isFalse();
            assertThat(page.locator(".form-pane .form-actions").isVisible()).isFalse();
            page.locator(".palier-volet a[href$='/echanges']").waitFor();
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void judge(Page page, String name) {
        var violations = new AxeBuilder(page)
                .withTags(WCAG_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        var wide = page.viewportSize();
        for (int width : List.of(wide.width, 390)) {
            page.setViewportSize(width, wide.height);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isLessThanOrEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", "%s-%d.png".formatted(name, width)))
                    .setFullPage(true));
        }
        page.setViewportSize(wide.width, wide.height);
    }
}
