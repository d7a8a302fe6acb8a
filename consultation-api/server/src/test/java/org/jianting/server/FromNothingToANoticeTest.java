// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jianting.consultation.verdict.Role;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** A handler in a browser on the real program, from an empty desk to a notice that the public reads. */
class FromNothingToANoticeTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Pattern CONSULTATION = Pattern.compile("/desk/c/(cns_[0-9A-Z]+)/");

    private final RunningServer server = RunningServer.shared();

    @Test
    void a_matter_is_taken_up_drafted_from_a_word_file_explained_proposed_reviewed_and_posted() throws IOException {
        var installed = Stream.of(
                        Optional.ofNullable(System.getenv("JIANTING_TEST_BROWSER"))
                                .orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(installed.isPresent(), "No browser, so nobody walks to the desk");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed.get())
                                .setArgs(List.of("--no-sandbox")))) {
            journey(handler(browser), handler(browser));
        }
    }

    private BrowserContext handler(Browser browser) {
        // On a busy machine the first comparison waits for its classes; what is tested is that it comes.
        setDefaultAssertionTimeout(20_000);
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setBaseURL("http://127.0.0.1:" + server.port()));
        context.addCookies(
                List.of(new Cookie("desk", server.token(Role.HANDLER)).setUrl("http://127.0.0.1:" + server.port())));
        return context;
    }

    private void journey(BrowserContext one, BrowserContext other) throws IOException {
        var page = one.newPage();
        var id = begin(page);
        importWord(page);
        register(page);

        page.navigate("/desk/c/%s/drafts/edit".formatted(id));
        var late = other.newPage();
        late.navigate("/desk/c/%s/drafts/edit".formatted(id));
        change(page, "第三条　停车收费不得高于每小时八元。");
        register(page);
        somebodyElseWasFirst(late);

        explain(page, id);
        propose(page, id);
        post(Role.REVIEWER, id, "/notice/approve", Map.of("secrecyFinding", "不涉密", "disclosureFinding", "主动公开"));
        post(Role.PUBLISHER, id, "/notice/publish", Map.of());
        page.waitForCondition(() -> page.navigate("/c/" + id).status() == 200);
        assertThat(page.locator("h1")).containsText("停车管理办法");
        assertThat(page.locator("#draft")).containsText("每小时八元");
        assertThat(page.locator("#draft .clause b").first()).containsText("第一条");
    }

    private static String begin(Page page) {
        page.navigate("/desk/new");
        page.locator("#title").fill("河湾新区停车管理办法");
        page.locator("#basis").fill("决策事项目录第3项");
        page.locator("#body").fill("河湾新区管理委员会");
        page.locator("desk-form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/drafts/edit.*"));
        var found = CONSULTATION.matcher(page.url());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void importWord(Page page) throws IOException {
        page.locator("text-import summary").click();
        page.locator("#import-file").setInputFiles(new FilePayload("草案.docx", WORD, document()));
        assertThat(page.locator(".found .clauses li")).hasCount(6);
        page.locator("[data-act=take]").click();
        assertThat(page.locator(".block textarea")).hasCount(4);
    }

    private static byte[] document() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (var line : List.of(
                    "河湾新区停车管理办法（征求意见稿）",
                    "第一条　为了规范停车秩序，制定本办法。",
                    "第二条　下列场所适用本办法：",
                    "（一）公共停车场；",
                    "（二）道路停车泊位。",
                    "第三条　停车收费不得高于每小时十元。")) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void change(Page page, String words) {
        page.locator(".block textarea").last().fill(words);
    }

    private static void register(Page page) {
        page.locator("[data-act=review]").click();
        assertThat(page.locator(".review")).isVisible();
        page.locator(".registering button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/drafts\\?at=.*"));
    }

    private static void somebodyElseWasFirst(Page late) {
        change(late, "第三条　停车不收费。");
        late.locator("[data-act=review]").click();
        assertThat(late.locator(".meanwhile")).containsText("第2版");
        assertThat(late.locator(".review del").last()).isVisible();
        assertThat(late.locator(".block textarea").last()).hasValue("第三条　停车不收费。");
    }

    private static void explain(Page page, String id) {
        page.navigate("/desk/c/%s/note".formatted(id));
        page.locator("#text").fill("为解决停车难问题，起草了本办法。");
        page.locator("desk-form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/notice\\?at=.*"));
    }

    private static void propose(Page page, String id) {
        page.locator("#contact").fill("办公室 0000-1234567");
        page.locator("#plan").fill("结果公布时由起草单位书面解读。");
        page.locator("[data-act=preview]").click();
        assertThat(page.frameLocator(".preview iframe").locator("h1")).containsText("停车管理办法");
        page.locator("[data-act=close]").click();
        page.locator("desk-form > form button[type=submit]").click();
        page.locator("dialog.sure button[value=yes]").click();
        // To the end: the page of the notice begins with the same address, and waits for nothing.
        page.waitForURL(Pattern.compile(".*/desk/c/" + id + "(\\?.*)?$"));
    }

    private void post(Role role, String id, String step, Map<String, String> body) {
        server.staff(role)
                .post()
                .uri("/api/v1/desk/consultations/" + id + step)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }
}
