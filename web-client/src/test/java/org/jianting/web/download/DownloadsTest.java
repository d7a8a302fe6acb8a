// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianting.projections.outcome.PointTable;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.jianting.web.page.Language;
import org.jianting.web.page.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadsTest {

    private final House house = new House();
    private WebTestClient reader;

    @BeforeAll
    void open() {
        reader = house.reader()
                .mutate()
                .responseTimeout(Duration.ofMinutes(1))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                .build();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private byte[] bytes(String address) {
        return Objects.requireNonNull(reader.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        var file = Files.write(Files.createTempFile("outcome", ".xlsx"), workbook);
        // Not as a stream: Java wants sizes at the front, where one who streams cannot know them.
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        spelled(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    /** With letters instead of their numbers. */
    private static String spelled(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);").matcher(xml).replaceAll(found -> {
            var letter = Character.toString(Integer.parseInt(found.group(1), 16));
            return Matcher.quoteReplacement(letter);
        });
    }

    private String sheet(String id, int number) throws IOException {
        return Objects.requireNonNull(
                parts(bytes("/c/%s/outcome.xlsx".formatted(id))).get("xl/worksheets/sheet%d.xml".formatted(number)));
    }

    private static List<String> rows(String sheet) {
        return Pattern.compile("<row .*?</row>", Pattern.DOTALL)
                .matcher(sheet)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void the_workbook_has_a_row_for_every_point_and_says_in_both_languages_what_stands_where() throws IOException {
        var parts = parts(bytes("/c/cns_decided/outcome.xlsx"));
        assertThat(parts.get("xl/workbook.xml")).contains("意见 Points", "数字 Figures", "修改 Changes", "说明 About");
        assertThat(rows(sheet("cns_decided", 1))).hasSize(1 + Examples.POINTS);
        for (var column : PointTable.columns()) {
            assertThat(parts.get("xl/sharedStrings.xml")).contains(column.name());
        }
        assertThat(sheet("cns_decided", 1)).contains("放学时段排队长度为四十二米", "意见45-2");
    }

    @Test
    void the_figures_of_the_workbook_are_those_of_the_page() throws IOException {
        var outcome = Examples.outcome(Examples.DECIDED, UnaryOperator.identity());
        var sums = sheet("cns_decided", 2);
        var page = text("/c/cns_decided/outcome?lang=zh");
        var rollUp = outcome.feedback().rollUp();
        assertThat(page).contains("采纳 %d 条".formatted(rollUp.adopted().count()));
        assertThat(rows(sums).stream()
                        .filter(row -> row.contains("采纳 Adopted<"))
                        .findFirst())
                .hasValueSatisfying(row -> assertThat(row)
                        .contains("<v>%d</v>".formatted(rollUp.adopted().count()))
                        .contains("<v>%d</v>".formatted(rollUp.adopted().of())));
        // The first sentence of the page stands in the first cell, word for word.
        assertThat(page).contains(cell(rows(sums).getFirst()));
    }

    private static String cell(String row) {
        return row.replaceAll("<[^>]*>", "");
    }

    @Test
    void what_people_wrote_is_text_in_the_workbook_and_never_a_formula_or_markup() throws IOException {
        for (var sheet = 1; sheet <= 4; sheet++) {
            assertThat(sheet("cns_hostileDecided", sheet)).doesNotContain("<f>", "<script>");
        }
        assertThat(sheet("cns_hostileDecided", 1)).contains("&lt;script&gt;alert");
    }

    private PDDocument pdf(String address) throws IOException {
        return Loader.loadPDF(bytes(address));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_paper_says_what_the_page_says(String language) throws IOException {
        try (var document = pdf("/c/cns_decided/outcome.pdf?lang=" + language)) {
            var words = squeezed(new PDFTextStripper().getText(document));
            var outcome = Examples.outcome(Examples.DECIDED, UnaryOperator.identity());
            for (var clause : outcome.finalDocument().clauses()) {
                assertThat(words).contains(squeezed(clause.text()));
            }
            for (var question : outcome.interpretation().questions()) {
                assertThat(words).contains(squeezed(question.question()), squeezed(question.answer()));
            }
            for (var point : Examples.points(UnaryOperator.identity())) {
                assertThat(words).contains(squeezed(Objects.requireNonNullElse(point.text(), "")));
            }
            assertThat(words)
                    .contains(squeezed(sentence(language)))
                    .contains(outcome.digests().feedback().value(), "/c/cns_decided/outcome");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.equals("zh") ? "zh-Hans" : "en");
            assertThat(titles(document)).hasSize(6);
        }
    }

    private String sentence(String language) {
        var texts = Texts.in(language.equals("zh") ? Language.ZH : Language.EN);
        var report =
                Examples.outcome(Examples.DECIDED, UnaryOperator.identity()).feedback();
        var rollUp = report.rollUp();
        return texts.get(
                "sums.sentence",
                report.submissions(),
                report.points(),
                report.submissionsByChannel().size(),
                rollUp.adopted().count(),
                rollUp.partiallyAdopted().count(),
                rollUp.notAdopted().count(),
                rollUp.outsideRate().count());
    }

    private static List<String> titles(PDDocument document) {
        var titles = new ArrayList<String>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    @Test
    void what_people_wrote_is_only_words_on_paper() throws IOException {
        try (var document = pdf("/c/cns_hostileDecided/outcome.pdf?lang=zh")) {
            assertThat(squeezed(new PDFTextStripper().getText(document))).contains(squeezed(Examples.ATTACK));
        }
    }

    @Test
    void a_draft_can_be_taken_home_as_text_with_its_notice_and_on_paper() throws IOException {
        assertThat(text("/c/cns_open/draft.txt"))
                .contains("第三条　共享单车应当停放在划定的停放区内。")
                .doesNotContain("#");
        assertThat(text("/c/cns_open/draft.md?lang=zh")).contains("# 河湾新区", "24:00", "### 第一章　总则", "# 起草说明");
        try (var document = pdf("/c/cns_open/draft.pdf?lang=zh")) {
            assertThat(squeezed(new PDFTextStripper().getText(document))).contains("第三条共享单车应当停放在划定的停放区内。", "投诉两千余件");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/cns_open/outcome.pdf",
                "/c/cns_open/outcome.xlsx",
                "/c/cns_nowhere/outcome.xlsx",
                "/c/cns_nowhere/draft.pdf",
                "/c/-/draft.txt"
            })
    void what_is_not_public_cannot_be_downloaded_and_looks_like_what_is_not_there(String address) {
        reader.get().uri(address).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/c/cns_decided/outcome.pdf?lang=en", "/c/cns_decided/outcome.xlsx", "/c/cns_open/draft.pdf"})
    void who_has_a_download_is_not_sent_it_again(String address) {
        var tag = reader.get()
                .uri(address)
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        reader.get()
                .uri(address)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }
}
