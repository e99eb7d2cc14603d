package fr.palier.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for all browser tests of a JVM; tests that need it are skipped, and say so, where none is installed. */
public final class Chromium implements ExecutionCondition {

    private static final Path PROGRAM = Path.of(System.getProperty("palier.chromium", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isExecutable(PROGRAM)
                ? ConditionEvaluationResult.enabled("Chromium at " + PROGRAM)
                : ConditionEvaluationResult.disabled("No Chromium at " + PROGRAM + " (set -Dpalier.chromium)");
    }

    /** A driver that answers no more, on a loaded machine, must not keep the JVM from ending: it dies with its parent's pipe. */
    private static void closeInTime(Playwright playwright) {
        Thread close = new Thread(playwright::close, "close the browser");
        close.setDaemon(true);
        close.start();
        try {
            close.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fresh window, as of another person on another computer. */
    static synchronized BrowserContext window(int width, int height) {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeInTime(playwright)));
        }
        // a browser that asks for English: staff read French all the same
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(width, height));
    }
}
