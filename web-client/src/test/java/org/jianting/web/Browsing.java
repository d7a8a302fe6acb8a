// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Contrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A browser for the journeys, and the ways in which people hold it. Close it when the class of tests is over. */
public final class Browsing implements AutoCloseable {

    public static final int TELEPHONE = 390;
    public static final int DESK = 1280;

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** A started browser; the tests are skipped, saying so, where there is none. */
    public static Browsing start() {
        var installed = InstalledBrowser.find();
        Assumptions.assumeTrue(
                installed.isPresent(), "No browser, so nobody walks the pages: " + InstalledBrowser.LOOKED_FOR);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed.orElseThrow())
                        .setArgs(QUIETLY));
        return new Browsing(playwright, browser);
    }

    /** A reader with a fresh browser; say how they hold it, then {@link Reader#open}. */
    public Reader reader() {
        return new Reader(new Browser.NewContextOptions()
                .setViewportSize(DESK, 800)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** How one person holds the browser. */
    public final class Reader {

        private final Browser.NewContextOptions options;

        private Reader(Browser.NewContextOptions options) {
            this.options = options;
        }

        public Reader width(int pixels) {
            options.setViewportSize(pixels, 800);
            return this;
        }

        public Reader language(String tag) {
            options.setLocale(tag);
            return this;
        }

        public Reader withoutScript() {
            options.setJavaScriptEnabled(false);
            return this;
        }

        /** 200 % zoom: half as many pixels of the style sheet on the same screen. */
        public Reader zoomedTwice() {
            var size = Objects.requireNonNull(options.viewportSize).orElseThrow();
            options.setViewportSize(size.width / 2, size.height / 2).setDeviceScaleFactor(2);
            return this;
        }

        public Reader highContrast() {
            options.setContrast(Contrast.MORE);
            return this;
        }

        public Page open() {
            var page = browser.newContext(options).newPage();
            page.setDefaultTimeout(10_000);
            return page;
        }
    }

    /**
     * No violation of the rules of accessibility (axe-core: WCAG 2.2 A and AA, best practices). In its legacy mode, because our
     * pages have no frames, and its usual one opens another window of the browser for each page that it looks at.
     */
    public static void assertAccessible(Page page) {
        var found = new ArrayList<String>();
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + rule.getHelp() + " " + node.getHtml()));
        }
        assertThat(found).as("accessibility of " + page.url()).isEmpty();
    }

    /** Nothing stands beyond the edge of the screen. */
    public static void assertFits(Page page) {
        @Nullable Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat((Integer) beyond).as("width of " + page.url()).isLessThanOrEqualTo(0);
    }
}
