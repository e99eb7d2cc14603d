package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.palier.engine.trial.TrialProcess.Trials;
import fr.palier.testing.PalierTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist as a buyer sees it, at the width of a desk and of a telephone; pictures go to {@code target/screenshots}. */
@PalierTest
class TasklistBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @LocalServerPort
    int port;

    @Autowired
    Trials trials;

    String reference;
    final List<String> closed = new ArrayList<>();

    @BeforeEach
    void openACase() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed: no browser test here");
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        reference = trials.start("62", "Éclairage de la résidence des Lilas");
    }

    @AfterEach
    void endIt() {
        if (reference != null) {
            trials.remove(reference);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void readsInFrenchAndTellsARefusalInOneSentence(int width) {
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")))) {
            BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(width, 900));
            Page page = context.newPage();
            page.onResponse(response -> {
                if (response.status() == 403) {
                    closed.add(response.request().method() + " " + response.url());
                }
            });
            signIn(page);
            page.navigate(address("/camunda/app/tasklist/default/#/?task=" + trials.taskOf(reference)));

            PlaywrightAssertions.assertThat(page.locator("h2.task-name, .task-card h4, [cam-tasklist-task] h2")
                            .first())
                    .containsText("Examiner l'essai");
            PlaywrightAssertions.assertThat(page.getByText("Avis").first()).isVisible();
            PlaywrightAssertions.assertThat(page.locator("body")).containsText("Dossier d'essai " + reference);
            picture(page, "tasklist-tache-" + width);

            String text = page.locator("body").innerText();
            assertThat(text)
                    .doesNotContain("Camunda", "migrate", "Create filter", "Claim", "Complete", "Start process");
            assertThat(page.locator("[ng-click*='createFilter'], .create-filter, .filter-create")
                            .all())
                    .noneMatch(com.microsoft.playwright.Locator::isVisible);

            page.evaluate("() => {}");
            refuse(page);
            picture(page, "tasklist-refus-" + width);
            assertThat(closed)
                    .as("calls that the gate closes while one simply works")
                    .isEmpty();
        }
    }

    /** A negative opinion without its reason: the form lets it pass where it cannot know, the use case refuses. */
    private void refuse(Page page) {
        page.locator(
                        "label:has-text('Prendre en charge'), a:has-text('Prendre en charge'), button:has-text('Prendre en charge')")
                .first()
                .click();
        page.getByLabel("Favorable", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("J'ai lu le dossier").check();
        page.evaluate(
                """
                () => {
                  const send = XMLHttpRequest.prototype.send;
                  XMLHttpRequest.prototype.send = function (body) {
                    return send.call(this, typeof body === 'string' ? body.replace('"FOR"', '"AGAINST"') : body);
                  };
                }""");
        page.locator("button:has-text('Terminer'), button:has-text('Valider')")
                .first()
                .click();
        PlaywrightAssertions.assertThat(page.locator("body"))
                .containsText("La valeur choisie pour « Motif » n'est pas dans la liste.");
        assertThat(page.locator("body").innerText()).doesNotContain("ENGINE-");
    }

    private void signIn(Page page) {
        page.navigate(address("/connexion"));
        page.fill("#username", "buyers-62");
        page.fill("#password", "buyers-62");
        page.click("main button[type=submit]");
        page.waitForURL(address("/"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
