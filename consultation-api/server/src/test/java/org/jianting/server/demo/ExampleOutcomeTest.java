// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianting.server.Jianting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example as a newcomer meets it: where it is, what its figures say, and what its form does with far too much. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ExampleOutcomeTest {

    private static final List<String> BROWSERS = Stream.of(
                    System.getenv("JIANTING_TEST_BROWSER"),
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .filter(path -> path != null && Files.isExecutable(Path.of(path)))
            .toList();

    @TempDir
    static Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext program;
    private String address;
    private String told;
    private String open;
    private String published;

    @BeforeAll
    void play(CapturedOutput output) {
        program = start();
        address = addressOf(program);
        told = output.getOut();
        open = theOne("open");
        published = theOne("published");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        get("/api/v1/consultations/" + published + "/outcome").statusCode() == 200);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    private ConfigurableApplicationContext start() {
        return Jianting.start(
                "--jianting.port=0",
                "--jianting.limits=off",
                "--jianting.demo=true",
                "--jianting.demo-today=2026-11-24T02:00:00Z",
                "--jianting.data=" + directory.resolve("data"));
    }

    private static String addressOf(ConfigurableApplicationContext program) {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }

    // The list follows the record, and the last fact of the example is a moment old.
    private String theOne(String state) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> json("/api/v1/consultations?state=" + state)
                                .at("/consultations/0/id")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    @Test
    void a_newcomer_is_told_addresses_that_can_be_opened_as_they_stand() {
        assertThat(told)
                .contains("  " + address + "/\n", address + "/c/" + published + "/outcome", address + "/c/" + open)
                .doesNotContainPattern("(?m)^\\s*/");
    }

    @Test
    void a_later_start_on_another_port_tells_the_addresses_of_that_port() throws IOException {
        var later = program.getBean(Demonstration.class).told("http://localhost:1");

        assertThat(later)
                .contains("http://localhost:1/c/" + published + "/outcome")
                .doesNotContain(address);
    }

    @Test
    void page_and_json_and_table_count_the_same_and_say_whether_they_count_submissions_or_points() {
        var feedback = json("/api/v1/consultations/" + published + "/outcome").get("feedback");
        var rows = table();
        var page = get("/c/" + published + "/outcome?lang=zh").body();

        assertThat(feedback.get("submissions").asInt())
                .isLessThan(feedback.get("points").asInt());
        assertThat(rows).hasSize(feedback.get("points").asInt());
        for (var of : Map.of("Channel", "channel 渠道代码", "SourceKind", "source_kind 来源代码")
                .entrySet()) {
            assertThat(figures(feedback.get("pointsBy" + of.getKey()))).isEqualTo(counted(rows, of.getValue()));
            assertThat(figures(feedback.get("submissionsBy" + of.getKey())))
                    .isEqualTo(counted(firstPoints(rows), of.getValue()));
        }
        assertThat(shown(page, "channels")).isEqualTo(perName(rows, "channel_zh 渠道"));
        assertThat(shown(page, "sources")).isEqualTo(perName(rows, "source_kind_zh 来源类别"));
        assertThat(choices(page)).isEqualTo(counted(rows, "channel 渠道代码"));
    }

    /** Who gives "what the experts said" as a reason must have had time to hear them. */
    @Test
    void a_ruling_is_replaced_some_days_after_it_was_made_and_before_all_are_approved() {
        var base = "/api/v1/consultations/" + published + "/outcome";
        var point = json(base + "/points/19");
        var first = Instant.parse(point.at("/superseded/0/ruledAt").asString());
        var second = Instant.parse(point.get("ruledAt").asString());
        var approved =
                Instant.parse(json(base).at("/feedback/steps/rulingsApprovedAt").asString());

        assertThat(second).isAfter(first.plus(Duration.ofDays(1))).isBefore(approved);
    }

    @Test
    void a_text_far_too_long_for_the_form_is_not_lost_and_its_writer_is_told_so() {
        Assumptions.assumeFalse(BROWSERS.isEmpty(), "No browser, so nobody fills in the form");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(BROWSERS.getFirst()))
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-quic",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run")))) {
            var page = browser.newContext(new Browser.NewContextOptions()
                            .setJavaScriptEnabled(false)
                            .setLocale("zh-CN"))
                    .newPage();
            page.navigate(address + "/c/" + open + "/comment");
            assertThat(page.locator("#text-hint").textContent()).contains("10,000");
            // What is pasted is cut off by the browser, but never so short that it would be taken without a word.
            page.locator("#text").fill("字".repeat(200_000));
            page.locator("form.comment button[name=step]").click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("最多 10,000 字，现在是 20,000 字");
            assertThat(page.locator("#text").inputValue()).hasSize(20_000);

            // Three megabytes, by whoever has no such browser: they come back as they went.
            page.evaluate("document.getElementById('text').value = '字'.repeat(1000000)");
            page.locator("form.comment button[name=step]").click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("最多 10,000 字，现在是 1,000,000 字");
            assertThat(page.locator("#text").inputValue()).hasSize(1_000_000);
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private List<NamedCsvRecord> table() {
        var csv = get("/api/v1/consultations/" + published + "/outcome.csv").body();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
            return rows.stream().toList();
        } catch (IOException cannotHappenInMemory) {
            throw new IllegalStateException(cannotHappenInMemory);
        }
    }

    private static List<NamedCsvRecord> firstPoints(List<NamedCsvRecord> rows) {
        var seen = new HashSet<String>();
        Predicate<NamedCsvRecord> isNew = row -> seen.add(row.getField("number 来件编号"));
        return rows.stream().filter(isNew).toList();
    }

    private static Map<String, Integer> counted(List<NamedCsvRecord> rows, String column) {
        var counts = new TreeMap<String, Integer>();
        rows.forEach(row -> counts.merge(row.getField(column), 1, Integer::sum));
        return counts;
    }

    /** As the page writes a row: the name, the submissions and the points. */
    private static Map<String, String> perName(List<NamedCsvRecord> rows, String column) {
        var submissions = counted(firstPoints(rows), column);
        var names = new TreeMap<String, String>();
        counted(rows, column).forEach((name, points) -> names.put(name, submissions.get(name) + "/" + points));
        return names;
    }

    private static Map<String, Integer> figures(JsonNode counts) {
        var figures = new TreeMap<String, Integer>();
        counts.properties()
                .forEach(count -> figures.put(count.getKey(), count.getValue().asInt()));
        return figures;
    }

    private static Map<String, String> shown(String page, String table) {
        var body = page.substring(page.indexOf("<table id=\"" + table + "\""));
        var row = Pattern.compile("<th scope=\"row\">([^<]+)</th>\\s*<td class=\"number\">([0-9]+)</td>"
                + "\\s*<td class=\"number\">([0-9]+)</td>");
        var shown = new TreeMap<String, String>();
        row.matcher(body.substring(0, body.indexOf("</tbody>")))
                .results()
                .forEach(found -> shown.put(found.group(1), found.group(2) + "/" + found.group(3)));
        return shown;
    }

    private static Map<String, Integer> choices(String page) {
        var choices = new TreeMap<String, Integer>();
        Pattern.compile("points\\?channel=([a-z_]+)\"[^>]*>[^<]*<span class=\"soft\">([0-9]+)</span>")
                .matcher(page)
                .results()
                .forEach(
                        found -> choices.put(found.group(1).toUpperCase(Locale.ROOT), Integer.valueOf(found.group(2))));
        return choices;
    }
}
