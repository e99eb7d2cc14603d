package fr.palier.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A person of an office before their browser: signs in, starts procedures, completes tasks in Tasklist, reads what it says. */
public final class Desk implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int HIGH = 1000;
    private static final int PATIENCE = 30_000;
    private static final double AGAIN = 15_000;
    private static final int TIMES = 4;

    private final BrowserContext window;
    private final Page page;
    private final String address;

    private Desk(BrowserContext window, String address) {
        this.window = window;
        this.page = window.newPage();
        this.address = address;
    }

    /** Signs in with a demo account, whose password is its identifier. */
    public static Desk of(String account, String address) {
        return of(account, address, WIDE);
    }

    /** Signs in with an account that has a password of its own. */
    public static Desk of(String account, String password, String address) {
        return signedIn(account, password, address, WIDE);
    }

    public static Desk of(String account, String address, int width) {
        return signedIn(account, account, address, width);
    }

    private static Desk signedIn(String account, String password, String address, int width) {
        Desk desk = new Desk(Chromium.window(width, HIGH), address);
        desk.page.navigate(address + "/connexion");
        desk.page.fill("#username", account);
        desk.page.fill("#password", password);
        desk.page.click("main button[type=submit]");
        desk.page.waitForURL(address + "/");
        return desk;
    }

    public Page page() {
        return page;
    }

    public Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** Opens a start form, fills it by label and sends it. */
    public void start(String procedure, Map<String, String> fields) {
        openStart(procedure);
        Locator send = page.locator(".modal-content .modal-footer button.btn-primary");
        fillUntilReady(page.locator(".modal-content"), fields, send);
        send.click();
    }

    public void openStart(String procedure) {
        open("/camunda/app/tasklist/default/");
        page.getByText("Démarrer une procédure").first().click();
        page.locator(".modal-content")
                .getByText(procedure, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".modal-content .fjs-container").waitFor();
    }

    /** Opens a task, takes it, fills its form by label and sends it. */
    public void submit(String task, Map<String, String> fields) {
        openTask(task);
        Locator send = page.locator("button[ng-click='complete()']").last();
        fillUntilReady(page.locator(".task-details, .tasklist-view").last(), fields, send);
        send.click();
    }

    private void fillUntilReady(Locator form, Map<String, String> fields, Locator send) {
        fill(form, fields);
        waitUntil(send::isEnabled, this::read);
    }

    /** Tasklist leaves the task that was just completed, and sometimes the one that was opened since: one opens it again. */
    private void openForm(String task) {
        String path = "/camunda/app/tasklist/default/#/?task=" + task;
        open(path);
        for (int times = 1; !isFormShown(); times++) {
            if (times == TIMES) {
                throw new AssertionError("No form of task " + task + " at " + page.url() + ":\n" + read());
            }
            page.navigate("about:blank");
            open(path);
        }
    }

    private boolean isFormShown() {
        try {
            page.locator(".fjs-container").first().waitFor(new Locator.WaitForOptions().setTimeout(AGAIN));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    /** Opens a task and takes it if nobody has. */
    public void openTask(String task) {
        openForm(task);
        Locator claim = page.getByText("Prendre en charge", new Page.GetByTextOptions().setExact(true))
                .first();
        if (claim.isVisible()) {
            claim.click();
            claim.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.locator(".disabled-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            if (!isFormShown()) {
                openForm(task);
            }
        }
    }

    /** The sentence of Tasklist's red notification. */
    public String refusal() {
        Locator alert = page.locator(".alert-danger, .alert-error, [notifications-panel] .alert")
                .first();
        alert.waitFor();
        return alert.innerText().strip();
    }

    /** All that the page says, with plain spaces. */
    public String read() {
        return page.locator("body").innerText().replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    /** Lets the browser work until the condition holds; fails with the words when it does not in good time. */
    public void waitUntil(BooleanSupplier holds, Supplier<String> words) {
        try {
            page.waitForCondition(holds, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            throw new AssertionError(words.get(), late);
        }
    }

    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private void fill(Locator form, Map<String, String> fields) {
        fields.forEach((label, value) -> {
            Locator named = page.locator("label, legend, .fjs-form-field-label")
                    .filter(new Locator.FilterOptions().setHasText(exactly(label)));
            fill(
                    form.locator(".fjs-form-field")
                            .filter(new Locator.FilterOptions().setHas(named))
                            .first(),
                    value);
        });
    }

    /** Required fields end their label with a star. */
    private static Pattern exactly(String label) {
        return Pattern.compile("^\\s*" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\s*\\*?\\s*$");
    }

    private void fill(Locator field, String value) {
        String kind = field.getAttribute("class");
        if (kind.contains("fjs-form-field-radio")) {
            field.getByLabel(value, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        } else if (kind.contains("fjs-form-field-checkbox")) {
            field.locator("input").setChecked(Boolean.parseBoolean(value));
        } else if (kind.contains("fjs-form-field-select")) {
            choose(field, value);
        } else {
            Locator input = field.locator("input:visible, textarea:visible").first();
            input.fill(value);
            input.press("Tab");
        }
    }

    /** Takes a choice of a list, which stands open already where the field before it was left by the tab key. */
    private void choose(Locator field, String value) {
        if (!field.locator(".fjs-dropdownlist").isVisible()) {
            field.locator(".fjs-select-display, .fjs-input-group input").first().click();
        }
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(value))
                .first()
                .click();
    }

    @Override
    public void close() {
        window.close();
    }
}
