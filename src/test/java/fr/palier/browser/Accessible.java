package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What every page must be: WCAG AA by axe-core, and nothing wider than its window, at the window's width and on a small phone. */
final class Accessible {

    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int PHONE = 360;

    private Accessible() {}

    /** Pictures to look at are left in {@code target/pictures}, under the name given. */
    static void judge(Page page, String name) {
        byRule(page, name);
        var wide = page.viewportSize();
        for (int width : List.of(wide.width, PHONE)) {
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

    static void byRule(Page page, String name) {
        var violations = new AxeBuilder(page)
                .withTags(WCAG_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
