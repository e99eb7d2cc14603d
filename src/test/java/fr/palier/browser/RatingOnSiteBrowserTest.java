package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.evaluation.domain.EvaluationStatus;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A works officer rates on a telephone, on a site without network: nothing typed is lost, one click too many changes nothing. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class RatingOnSiteBrowserTest {

    private static final String TYPED = "Joints repris, hall protégé.";
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private EvaluationStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String reference;

    @BeforeEach
    void anEvaluation() {
        LocalDate today = LocalDate.of(2027, 6, 7);
        clock.moveTo(today.atTime(9, 0).atZone(Zone.PARIS));
        long site = story.site("Noté au téléphone", 0, EvaluationStory.OFFICER, today);
        reference = story.of(site).get(0).reference();
        story.sayDesign(reference);
    }

    @Test
    void whatWasTypedOutlivesTheConnectionTheSessionAndThePage() throws IOException {
        try (BrowserContext phone = Chromium.window(390, 844)) {
            Page page = signedIn(phone);
            page.navigate(address());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            page.locator("#avis").fill(TYPED);
            byte[] photo = photo();
            assertThat(photo.length).isGreaterThan(MEGABYTE);
            page.locator("#photo").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", photo));

            phone.setOffline(true);
            page.locator("button[value=brouillon]").click();
            assertThat(failure(page, "Pas de connexion")).contains("rien n’est perdu");
            phone.setOffline(false);

            phone.clearCookies();
            page.locator("button[value=brouillon]").click();
            assertThat(failure(page, "session")).contains("rien n’est perdu");
            try (Page other = signedIn(phone)) {
                assertThat(other.url()).doesNotContain("connexion");
            }
            page.locator("button[value=brouillon]").click();
            page.waitForURL(url -> url.contains("garde=oui"));
            assertThat(page.locator("#avis").inputValue()).isEqualTo(TYPED);
            assertThat(page.locator("label", new Page.LocatorOptions().setHasText("Légende de la photo 1"))
                            .count())
                    .isOne();
            assertThat(jdbc.sql("select max(size) from document where reference = ? and kind = 'evaluation-photo'")
                            .param(reference)
                            .query(Long.class)
                            .single())
                    .as("made small before it left")
                    .isLessThan(photo.length);

            page.locator("#avis").fill(TYPED + " À suivre.");
            page.navigate("about:blank");
            page.navigate(address());
            assertThat(page.locator("#avis").inputValue()).isEqualTo(TYPED + " À suivre.");
            assertThat(page.locator("form .notice").textContent()).contains("gardée sur cet appareil");
        }
    }

    @Test
    void twoClicksFreezeOneSheetWithoutARefusal() {
        try (BrowserContext phone = Chromium.window(390, 844)) {
            Page page = signedIn(phone);
            page.navigate(address());
            for (Locator criterion : page.locator("fieldset.card").all()) {
                criterion.locator("input[type=radio][value='4']").first().check();
            }
            page.locator("button[value=figer]").dblclick();
            page.locator("h2", new Page.LocatorOptions().setHasText("Fiche figée"))
                    .waitFor();
            assertThat(page.locator(".alert").count()).isZero();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
        assertThat(story.view(reference).evaluation().status()).isEqualTo(EvaluationStatus.FROZEN);
    }

    private Page signedIn(BrowserContext phone) {
        Page page = phone.newPage();
        page.navigate("http://localhost:" + port + "/connexion");
        page.locator("input[name=username]").fill(EvaluationStory.OFFICER);
        page.locator("input[name=password]").fill(EvaluationStory.OFFICER);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("connexion"));
        return page;
    }

    private static String failure(Page page, String words) {
        Locator place = page.locator("[data-echec]", new Page.LocatorOptions().setHasText(words));
        place.waitFor();
        return place.textContent();
    }

    private String address() {
        return "http://localhost:" + port + "/evaluations/" + reference;
    }

    private static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Random noise = new Random(7);
        for (int stain = 0; stain < 200_000; stain++) {
            pen.setColor(new Color(noise.nextInt(0x1000000)));
            pen.fillRect(noise.nextInt(4000), noise.nextInt(3000), 40, 40);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
