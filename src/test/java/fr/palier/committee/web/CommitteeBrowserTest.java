package fr.palier.committee.web;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_D;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.committee.Question;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.domain.VoteMode;
import fr.palier.testing.PalierTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session as its people see it, at the width of a desk and of a phone; the pictures lie in {@code target/pictures}. */
@PalierTest
@Tag("browser")
class CommitteeBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private CastVote votes;

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed here: the browser was not driven");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @Test
    void theSecretaryRecordsAttendanceAndAMemberVotesInTasklist() {
        String reference = sessions.sessionOnItsDay(
                List.of(sessions.propose(Question.AWARD), sessions.propose(Question.NEGOTIATION)));
        Page secretary = signedIn(SECRETARY);
        secretary.navigate(address("/seances"));
        assertThat(secretary
                        .locator("main a[href='/seances/" + reference + "']")
                        .count())
                .isEqualTo(1);
        picture(secretary, "seances");
        secretary.navigate(address("/seances/" + reference + "/presences"));
        List.of("Membre A (fictif)", "Membre B (fictif)", "Membre D (fictif)")
                .forEach(name -> secretary.getByLabel("Présence de " + name).selectOption("PRESENT"));
        secretary.getByLabel("Présence de Membre C (fictif)").selectOption("REPRESENTED");
        picture(secretary, "presences");
        secretary
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relever les présences"))
                .click();
        assertThat(secretary.locator("[role=alert]").textContent())
                .as("the entry is refused with a sentence, and kept")
                .contains("ne peut pas représenter Membre C (fictif)");
        assertThat(secretary.getByLabel("Présence de Membre B (fictif)").inputValue())
                .isEqualTo("PRESENT");
        secretary.getByLabel("Présence de Membre C (fictif)").selectOption("ABSENT");
        secretary
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relever les présences"))
                .click();
        secretary.navigate(address("/seances/" + reference + "/votes"));
        picture(secretary, "votes");

        Page member = signedIn(MEMBER_B);
        member.navigate(address("/camunda/app/tasklist/default/"));
        member.getByText("Voter : point 1").first().click();
        member.getByText("Pour la proposition").waitFor();
        picture(member, "voter");
        member.getByLabel("Je me retire de ce point").check();
        member.getByLabel("Nature du conflit d'intérêts").waitFor();
        picture(member, "voter-retrait");
        member.getByLabel("Contre la proposition").check();
        member.locator("button[type=submit], button.btn-primary").last().click();
        member.waitForCondition(
                () -> sessions.file(reference).openItem().orElseThrow().voted().size() == 1);
        sessions.runJobs(reference);
        Page president = signedIn(PRESIDENT);
        president.navigate(address("/seances/" + reference));
        president.getByLabel("Je me retire de ce point").check();
        president
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voter"))
                .click();
        assertThat(president.locator("[role=alert]").textContent()).contains("nature du conflit d'intérêts");
        picture(president, "vote-page");
        president.getByLabel("Pour la proposition").check();
        president
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voter"))
                .click();
        sessions.runJobs(reference);
        sessions.vote(MEMBER_D, reference, "FOR");
        sessions.asSecretary(() -> votes.close(reference));
        member.navigate(address("/seances/" + reference));
        picture(member, "seance");
        secretary.navigate(address("/seances/" + reference + "/proces-verbal"));
        picture(secretary, "redaction");
        secretary.navigate(address("/seances/commissions"));
        picture(secretary, "commissions");
        assertThat(sessions.file(reference).session().voteMode()).isEqualTo(VoteMode.BY_MEMBERS);
    }

    private Page signedIn(String account) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setViewportSize(1280, 900))
                .newPage();
        page.navigate(address("/connexion"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(account);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("connexion"));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String name) {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", "committee-%s-%d.png".formatted(name, width)))
                    .setFullPage(true));
        }
        page.setViewportSize(1280, 900);
    }
}
