package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pictures of the staff guide: each is of a page that its reader opens, with its title. */
final class GuidePictures {

    private static final Path GUIDE = Path.of("docs/guide-utilisateur.md");
    private static final Path PICTURES = Path.of("docs/images/guide");
    private static final Pattern PICTURE = Pattern.compile("\\(images/guide/([a-z-]+)\\.png\\)");

    /** {@code mvn test -Dtest='*GuideTest' -Dpalier.docs.write=true} takes the pictures anew. */
    private static final boolean WRITE = Boolean.getBoolean("palier.docs.write");

    private static final long HEAVIEST = 150_000;
    private static final int PAGE_WIDE = 1000;
    private static final int TASK_WIDE = 1280;
    private static final int PAGE_HIGH = 820;
    private static final int TASK_HIGH = 1100;

    private final String address;
    private final Set<String> shown = new TreeSet<>();

    GuidePictures(int port) {
        this.address = "http://localhost:" + port;
    }

    void start(String name, String person, String procedure) {
        try (Desk desk = Desk.of(person, address, PAGE_WIDE)) {
            desk.openStart(procedure);
            take(name, desk, procedure);
        }
    }

    void task(String name, String person, String task, String title) {
        try (Desk desk = Desk.of(person, address, TASK_WIDE)) {
            desk.openTask(task);
            desk.page().locator(".palier-volet h2").first().waitFor();
            take(name, desk, title);
        }
    }

    void page(String name, String person, String path, String title) {
        page(name, person, path, title, PAGE_WIDE);
    }

    void page(String name, String person, String path, String title, int wide) {
        try (Desk desk = Desk.of(person, address, wide)) {
            desk.open(path);
            take(name, desk, title);
        }
    }

    /** The guide shows exactly the pictures taken, of those whose names are asked for; none is heavy. */
    void areThoseOfTheGuide(Predicate<String> asked) throws IOException {
        Set<String> named = PICTURE.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(asked)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).as("pictures of %s", GUIDE).isEqualTo(named);
        for (String name : named) {
            assertThat(PICTURES.resolve(name + ".png")).exists();
            assertThat(Files.size(PICTURES.resolve(name + ".png"))).as(name).isLessThan(HEAVIEST);
        }
    }

    /** The page as it opens; of Tasklist, the task alone; of the simulator, its answer. */
    private void take(String name, Desk desk, String title) {
        desk.waitUntil(() -> desk.read().contains(title), desk::read);
        shown.add(name);
        if (!WRITE) {
            return;
        }
        Page page = desk.page();
        Locator answer = page.locator("[aria-live=polite] article");
        Locator task = page.locator(".column-right .task-card");
        boolean ofTask = task.count() > 0;
        page.setViewportSize(page.viewportSize().width, ofTask ? TASK_HIGH : PAGE_HIGH);
        if (ofTask) {
            page.locator(".column-right")
                    .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        } else {
            if (answer.count() > 0) {
                answer.first().scrollIntoViewIfNeeded();
            }
            desk.picture(PICTURES.resolve(name + ".png"));
        }
    }
}
