package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.palier.demo.TenderStory;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.PalierTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends under a form costs nobody a word of what was typed. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class StaleFormBrowserTest {

    private static final String TYPED = "Le besoin a disparu : le site est vendu.";

    @Autowired
    private TenderStory story;

    @Autowired
    private Tenders tenders;

    @LocalServerPort
    private int port;

    @Test
    void whatWasTypedStaysWhenTheSessionIsGone() {
        String reference = story.open(story.adaptedSupplies("Fourniture abandonnée", 70_000));
        try (BrowserContext window = Chromium.window(1280, 900)) {
            Page page = window.newPage();
            page.navigate(address("/connexion"));
            page.locator("input[name=username]").fill(TenderStory.EXECUTIVE);
            page.locator("input[name=password]").fill(TenderStory.EXECUTIVE);
            page.locator("main button[type=submit]").click();
            page.waitForURL(url -> !url.contains("connexion"));
            page.navigate(address("/marches/" + reference + "/sans-suite"));
            page.locator("#motif").fill(TYPED);
            window.clearCookies();
            page.locator("button.danger").click();
            page.locator("form [role=alert]").waitFor();
            assertThat(page.locator("form [role=alert]").textContent())
                    .contains("Rien n’a été enregistré", "Copiez votre saisie");
            assertThat(page.locator("#motif").inputValue()).isEqualTo(TYPED);

            page.locator("#page nav a").first().click();
            page.waitForURL(url -> url.contains("/connexion?perimee"));
            assertThat(page.locator("[role=status]").textContent()).contains("identifiez-vous de nouveau");
        }
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.LAUNCH_VISA);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
