// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser in which the people of an office work; the tests are skipped, saying so, where there is none. */
final class DeskBrowser implements AutoCloseable {

    static final int TELEPHONE = 390;
    static final int DESK = 1280;

    private static final List<Path> USUAL = Stream.of(
                    System.getenv("JIANTING_TEST_BROWSER"),
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .filter(path -> path != null && !path.isBlank())
            .map(Path::of)
            .filter(Files::isExecutable)
            .toList();

    private final Playwright playwright;
    private final Browser browser;

    private DeskBrowser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    static DeskBrowser start() {
        Assumptions.assumeFalse(USUAL.isEmpty(), "No browser, so nobody walks the desk");
        return new DeskBrowser(USUAL.getFirst());
    }

    /** Somebody's own window, as nobody else has it. */
    Page open(int width, String language) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai"))
                .newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    /** No violation of the rules of accessibility, and nothing beyond the edge of the screen. */
    static void isSound(Page page) {
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
        assertThat(found).as("accessibility of " + page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
