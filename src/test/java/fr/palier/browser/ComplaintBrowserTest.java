package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.complaint.domain.Category;
import fr.palier.demo.ComplaintStory;
import fr.palier.testing.PalierTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of complaints on a small phone, without JavaScript, and at a desk: WCAG AA by axe-core, nothing wider than the window. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class ComplaintBrowserTest {

    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    @Autowired
    private ComplaintStory story;

    @LocalServerPort
    private int port;

    @Test
    void aTenantAsksOnASmallPhoneWithoutJavaScriptAndFollows() {
        try (BrowserContext usual = Chromium.window(360, 800);
                BrowserContext window = usual.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 800)
                                .setTimezoneId("Europe/Paris")
                                .setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(address("/demandes/62"));
            page.getByLabel("Sujet").selectOption("HEATING");
            page.getByLabel("Que se passe-t-il ?").fill("Le radiateur du salon reste froid.");
            page.getByLabel("Votre nom").fill("Une personne");
            page.getByLabel("Adresse, bâtiment, étage, porte").fill("1 rue des Tilleuls");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer"))
                    .click();
            assertThat(page.locator("[role=alert]").textContent()).contains("sans l'un des deux");
            assertThat(page.getByLabel("Que se passe-t-il ?").inputValue())
                    .isEqualTo("Le radiateur du salon reste froid.");
            page.getByLabel("Téléphone").fill("06 39 98 77 77");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("C'est reçu, merci");
            page.getByLabel("Votre message").fill("C'est urgent ?");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer le message"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("envoyé");
        }
    }

    @Test
    void thePublicPagesAreAccessible() {
        String reference = story.take(story.call(61, Category.RENT_AND_CHARGES, "Une question sur les charges."));
        try (BrowserContext window = Chromium.window(360, 800)) {
            Page page = window.newPage();
            page.navigate(address("/demandes/62"));
            judge(page, "demande-publique");
            page.navigate(address("/liens/" + story.token(reference)));
            judge(page, "demande-lien");
        }
    }

    @Test
    void theDeskTakesACallInOneScreen() {
        String reference = story.take(story.call(62, Category.DAMP, "De l'eau sur les murs."));
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            page.navigate(address("/connexion"));
            page.locator("input[name=username]").fill(ComplaintStory.DESK);
            page.locator("input[name=password]").fill(ComplaintStory.DESK);
            page.locator("main button[type=submit]").click();
            page.waitForURL(url -> !url.contains("connexion"));
            page.navigate(address("/accueil-telephonique"));
            page.getByLabel("Qui appelle ?", new Page.GetByLabelOptions().setExact(true))
                    .pressSequentially("06 39 98 00 62");
            page.locator("#resultats a").first().click();
            page.locator("select[name=sujet]").selectOption("DAMP");
            page.locator("#avis .notice").waitFor();
            assertThat(page.locator("#avis").textContent()).contains("Sans doute déjà signalé", reference);
            judge(page, "accueil-telephonique");
            for (String place : List.of(
                    "/demandes-locataires",
                    "/demandes-locataires/" + reference + "/echanges",
                    "/demandes-locataires/" + reference + "/suivi",
                    "/demandes-locataires/" + reference + "/qualifier",
                    "/dossiers/" + reference,
                    "/releve-equipe",
                    "/astreinte")) {
                page.navigate(address(place));
                judge(page, "demande" + place.replace(reference, "").replaceAll("[/?=]+", "-"));
            }
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
        for (int width : List.of(wide.width, 360)) {
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
