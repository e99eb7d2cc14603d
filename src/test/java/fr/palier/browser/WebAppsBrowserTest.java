package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import fr.palier.demo.TenderStory;
import fr.palier.engine.Processes;
import fr.palier.testing.PalierTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web apps in use: nothing that they offer is refused, nothing fails in the browser, and the task comes first on a telephone. */
@PalierTest
@ExtendWith(Chromium.class)
class WebAppsBrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final String ADMIN = "/camunda/app/admin/default/#";
    private static final String TABS = ".ctn-tabs li a, .nav-tabs li a";
    private static final int NARROW = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private TenderStory story;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Processes processes;

    private final List<String> faults = new ArrayList<>();
    private String tender;

    @BeforeEach
    void openATender() {
        tender = story.open(story.supervisedWorks("Réhabilitation de 40 logements", 1_200_000));
    }

    @ParameterizedTest
    @CsvSource({"supervisors-62, supervisors-62", "technique, technique-de-test"})
    void cockpitShowsWhatRunsWithoutARefusedCall(String account, String password) {
        try (Desk desk = Desk.of(account, password, address())) {
            Page page = watched(desk);
            for (String part : new String[] {"/dashboard", "/processes", "/decisions", "/repository"}) {
                visit(desk, COCKPIT + part);
            }
            desk.picture(PICTURES.resolve("supervision.png"));
            for (String key : new String[] {"tender", "tender-launch"}) {
                visit(desk, COCKPIT + "/process-definition/" + definition(key) + "/runtime");
                eachTab(page);
                visit(desk, COCKPIT + "/process-instance/" + instance(key) + "/runtime");
                assertThat(page.locator(".djs-overlay .badge").first().innerText())
                        .isEqualTo("1");
                eachTab(page);
            }
            for (String key : new String[] {"procedure-choice", "standstill"}) {
                visit(desk, COCKPIT + "/decision-definition/" + decision(key));
                page.locator("[cam-widget-dmn-viewer] table").first().waitFor();
            }
            assertThat(page.locator("[cam-widget-header]").innerText()).doesNotContain("Camunda", "Batch");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void adminKeepsAccountsWithoutARefusedCall() {
        try (Desk desk = Desk.of("technique", "technique-de-test", address())) {
            watched(desk);
            for (String part : new String[] {
                "/",
                "/users",
                "/users/buyers-62?tab=profile",
                "/users/buyers-62?tab=groups",
                "/users/buyers-62?tab=tenants",
                "/user-create",
                "/groups",
                "/groups/buyers?tab=users",
                "/tenants",
                "/tenants/62?tab=users",
                "/authorization",
                "/system"
            }) {
                visit(desk, ADMIN + part);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The language that Tasklist asks for itself comes late: no word may be read before it. */
    @Test
    void tasklistShowsNoKeyInsteadOfAWord() {
        List<Route> late = new ArrayList<>();
        try (Desk desk = Desk.of(TenderStory.REQUESTER, address())) {
            Page page = watched(desk);
            page.route(Pattern.compile("/locales/fr\\.json\\?"), late::add);
            desk.open("/taches/" + task());
            page.locator(".task-card h2").first().waitFor();
            page.locator(".column-center li.active").first().waitFor();

            assertThat(desk.read())
                    .contains("Date de création")
                    .doesNotContainPattern("[A-Z]{3,}_[A-Z_]{2,}")
                    .doesNotContain(" days", "ago");
            late.forEach(Route::resume);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatTheProcedureGivesIsTextAndTheListOfTheTaskIsShown() {
        try (Desk desk = Desk.of(TenderStory.REQUESTER, address())) {
            Page page = watched(desk);
            visit(desk, "/taches/" + task());
            page.locator(".palier-volet h2, .palier-volet h3").first().waitFor();
            for (String given : new String[] {".due-date", ".followup-date", ".groups a"}) {
                Locator field = page.locator(".task-card .meta " + given).first();
                field.click();
                field.press("Enter");
            }
            assertThat(page.locator(".modal-content, .inline-editing, .task-card .meta input")
                            .count())
                    .isZero();
            assertThat(page.locator(".task-filters .item.active").innerText()).contains("Mon service");
            assertThat(page.locator(".tasks-list .task.active, .column-center li.active")
                            .first()
                            .innerText()
                            .replace('\u202f', ' ')
                            .replace('\u00a0', ' '))
                    .contains(tender, "1 200 000 €")
                    .containsPattern("Échéance \\d{2}/\\d{2}/\\d{4}");
            desk.picture(PICTURES.resolve("tasklist-liste.png"));
            eachTab(page);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aTelephoneShowsTheTaskFirstWithAWayBackToTheList() {
        try (Desk desk = Desk.of(TenderStory.REQUESTER, address(), NARROW)) {
            Page page = watched(desk);
            visit(desk, "/taches/" + task());
            page.locator(".palier-volet h2, .palier-volet h3").first().waitFor();
            Locator lists = page.locator(".task-filters").first();
            assertThat(lists.isVisible()).isFalse();
            assertThat(page.locator(".task-card h2").first().boundingBox().y).isLessThan(250);
            desk.picture(PICTURES.resolve("tasklist-telephone.png"));
            page.getByText("Retour à la liste des tâches").click();
            lists.waitFor();
            assertThat(page.locator(".task-card").first().isVisible()).isFalse();
        }
        assertThat(faults).isEmpty();
    }

    private Page watched(Desk desk) {
        Page page = desk.page();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> faults.add("error " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        return page;
    }

    private void note(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            faults.add("console " + message.text());
        }
    }

    /** A fresh page each time, as from a bookmark. */
    private static void visit(Desk desk, String path) {
        desk.page().navigate("about:blank");
        desk.open(path);
        desk.page().waitForLoadState(LoadState.NETWORKIDLE);
        desk.page().locator("[cam-widget-header]").waitFor();
    }

    private static void eachTab(Page page) {
        page.locator(TABS).first().waitFor();
        for (Locator tab : page.locator(TABS).all()) {
            tab.click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private String task() {
        return processes.asSystem(() -> tasks.createTaskQuery()
                .processInstanceId(instance("tender-launch"))
                .singleResult()
                .getId());
    }

    private String instance(String key) {
        return processes.asSystem(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(tender)
                .processDefinitionKey(key)
                .singleResult()
                .getId());
    }

    private String definition(String key) {
        return processes.asSystem(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private String decision(String key) {
        return processes.asSystem(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId());
    }
}
