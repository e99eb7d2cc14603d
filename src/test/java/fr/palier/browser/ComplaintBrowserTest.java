package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import java.time.ZonedDateTime;
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

    private static final ZonedDateTime NIGHT = ZonedDateTime.of(2032, 3, 1, 23, 0, 0, 0, Zone.PARIS);

    @Autowired
    private ComplaintStory story;

    @Autowired
    private DemoClock clock;

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
            Accessible.judge(page, "demande-publique");
            page.navigate(address("/liens/" + story.token(reference)));
            Accessible.judge(page, "demande-lien");
        }
    }

    @Test
    void whoeverIsOnCallTakesAnEmergencyOnASmallPhone() {
        clock.moveTo(NIGHT);
        try (BrowserContext window = Chromium.window(360, 800)) {
            story.openOffice();
            story.onCall(1, "Cadre d'astreinte fictif");
            String reference =
                    story.take(story.call(63, Category.WATER_LEAK, Cause.UNKNOWN, "L'eau coule du plafond.", true));
            Page page = window.newPage();
            page.navigate(address("/liens/" + story.onCallToken(reference)));
            Accessible.judge(page, "astreinte-lien");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Je prends"))
                    .click();
            assertThat(page.locator("main").innerText()).doesNotContain("Je prends");
            Accessible.judge(page, "astreinte-prise");
        } finally {
            clock.reset();
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
            Accessible.judge(page, "accueil-telephonique");
            for (String place : List.of(
                    "/demandes-locataires",
                    "/demandes-locataires/" + reference + "/echanges",
                    "/demandes-locataires/" + reference + "/suivi",
                    "/demandes-locataires/" + reference + "/qualifier",
                    "/dossiers/" + reference,
                    "/releve-equipe",
                    "/astreinte")) {
                page.navigate(address(place));
                Accessible.judge(page, "demande" + place.replace(reference, "").replaceAll("[/?=]+", "-"));
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
