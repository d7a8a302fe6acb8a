// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jianting.consultation.clauses.Words;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.AskedBy;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.Redline;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.jianting.web.page.Assets;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Language;
import org.jianting.web.page.Look;
import org.jianting.web.page.Moments;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

class OutcomePagesTest {

    private final House house = new House();
    private final WebTestClient reader = house.reader();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_outcome_is_told_on_the_clocks_of_the_place_where_it_was_consulted_on() {
        assertThat(page("/c/cns_decided/outcome?lang=en")).doesNotContain("Mean Time");
        assertThat(page("/c/cns_hostileDecided/outcome?lang=en")).contains("(Greenwich Mean Time)");
    }

    @Test
    void the_three_parts_stand_on_one_page_in_order_under_one_time() {
        var page = page("/c/cns_decided/outcome?lang=en");

        assertThat(page.split("Friday 20 November 2026, 10:00", -1)).hasSize(2);
        assertThat(page.indexOf("id=\"document\"")).isPositive().isLessThan(page.indexOf("id=\"meaning\""));
        assertThat(page.indexOf("id=\"meaning\"")).isLessThan(page.indexOf("id=\"said\""));
        assertThat(page).contains("href=\"#document\"", "href=\"#meaning\"", "href=\"#said\"");
    }

    @Test
    void every_figure_has_its_denominator_and_the_bar_adds_up_to_its_length() {
        var page = page("/c/cns_decided/outcome?lang=en");

        assertThat(page)
                .contains(
                        "46 submissions with 47 points came through 3 channels: 5 adopted, 6 in part, 20 not, 16 outside")
                .contains("5 / 31 = 16.1%")
                .contains("16 of all 47 points")
                .contains("2 more submissions");
        var bar = between(page, "<svg class=\"bar\"", "</svg>");
        var widths = Pattern.compile("<rect class=\"(?!lower)[^>]*width=\"([0-9]+)\"")
                .matcher(bar)
                .results();
        assertThat(widths.mapToInt(width -> Integer.parseInt(width.group(1))).sum())
                .isEqualTo(Sums.LENGTH);
    }

    /** A submission may make several points: what counts the one must not stand beside a total of the other. */
    @Test
    void channels_and_sources_are_counted_in_submissions_and_in_points_and_both_add_up() {
        var page = page("/c/cns_decided/outcome?lang=en");

        for (var of : new String[] {"channels", "sources"}) {
            var table = between(page, "<table id=\"" + of + "\"", "</table>");
            assertThat(table).contains(">Submissions<", ">Points<");
            var rows = numbers(between(table, "<tbody>", "</tbody>"));
            var all = numbers(between(table, "<tfoot>", "</tfoot>"));
            assertThat(all).containsExactly(Examples.SUBMISSIONS, Examples.POINTS);
            assertThat(everySecond(rows, 0)).isEqualTo(Examples.SUBMISSIONS);
            assertThat(everySecond(rows, 1)).isEqualTo(Examples.POINTS);
        }
        assertThat(page)
                .contains("By channel (points)", "By ruling (points)")
                .containsPattern("points\"[^>]*>All <span class=\"soft\">47</span>");
        var choices = Pattern.compile("points\\?channel=[a-z]+\"[^>]*>[^<]*<span class=\"soft\">([0-9]+)</span>")
                .matcher(page)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)));
        assertThat(choices.sum()).isEqualTo(Examples.POINTS);
    }

    private static String between(String page, String from, String to) {
        var start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return page.substring(start, page.indexOf(to, start));
    }

    private static List<Integer> numbers(String table) {
        return Pattern.compile("<td class=\"number\">([0-9]+)</td>")
                .matcher(table)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static int everySecond(List<Integer> numbers, int first) {
        return IntStream.range(0, numbers.size())
                .filter(place -> place % 2 == first)
                .map(numbers::get)
                .sum();
    }

    @Test
    void a_clause_that_comments_changed_has_a_link_to_them_in_its_margin() {
        var page = page("/c/cns_decided/outcome?lang=en");

        assertThat(page)
                .containsPattern("href=\"/c/cns_decided/outcome/point/18\">Changed by comment 18</a>")
                .containsPattern(
                        "href=\"/c/cns_decided/outcome/points\\?changed=c-4[^\"]*\">Changed by 11 comments</a>")
                .containsPattern("href=\"/c/cns_decided/outcome/changes#" + Examples.article(6) + "\">Changed</a>");
    }

    @Test
    void a_change_can_be_read_without_colours_and_by_ear() {
        var page = page("/c/cns_decided/outcome/point/9?lang=en");

        assertThat(page)
                .contains("中小学校门口<del><span class=\"aloud\">[removed:</span>二十<span class=\"aloud\">]</span></del>"
                        + "<ins><span class=\"aloud\">[added:</span>五十<span class=\"aloud\">]</span></ins>米以内");
    }

    @Test
    void a_ruling_shows_its_mark_and_word_its_reason_and_what_it_rests_on() {
        assertThat(page("/c/cns_decided/outcome/point/10?lang=zh"))
                .contains("<span class=\"mark half\" aria-hidden=\"true\"></span><b>部分采纳</b>")
                .contains("采纳的部分</span> 禁停范围扩大到五十米。")
                .contains("未采纳的部分</span> 派人引导由学校决定。")
                .contains("第四条（三）");
        assertThat(page("/c/cns_decided/outcome/point/12?lang=zh")).contains("先前的处理意见", "重新测量后改变了结论。");
        assertThat(page("/c/cns_decided/outcome/point/5?lang=zh")).contains("原文没有公开");
    }

    @Test
    void filters_are_links_that_keep_what_was_chosen_before() {
        var page = page("/c/cns_decided/outcome/points?ruling=adopted&channel=web&lang=en");

        var expected = Examples.points(UnaryOperator.identity()).stream()
                .filter(point -> point.ruling() == DispositionKind.ADOPTED)
                .filter(point -> point.channel().name().equals("WEB"))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(page).contains("%d of 47 points match".formatted(expected.size()));
        assertThat(page.split("<article class=\"point\"", -1)).hasSize(expected.size() + 1);
        assertThat(page)
                .contains("href=\"/c/cns_decided/outcome/points?ruling=noted&amp;channel=web\"")
                .contains("href=\"/c/cns_decided/outcome/points?ruling=adopted\"")
                .containsPattern("aria-current=\"true\">Adopted ");
    }

    @Test
    void a_choice_says_how_many_it_leads_to_with_what_was_chosen_before_and_leads_to_as_many() {
        var page = page("/c/cns_decided/outcome/points?channel=web&lang=en");

        var choice = Pattern.compile("href=\"([^\"]*ruling=[^\"]*)\"[^>]*>[^<]*<span class=\"soft\">([0-9]+)</span>")
                .matcher(page)
                .results()
                .toList();
        assertThat(choice).isNotEmpty();
        for (var link : choice) {
            var address = link.group(1).replace("&amp;", "&");
            assertThat(page(address + "&lang=en")).contains("%s of 47 points match".formatted(link.group(2)));
        }
        assertThat(page).doesNotContain("<span class=\"soft\">0</span>");
    }

    @Test
    void who_has_narrowed_the_list_down_to_one_kind_can_go_back() {
        var page = page(
                "/c/cns_decided/outcome/points?ruling=adopted&channel=web&clause=" + Examples.article(1) + "&lang=en");

        assertThat(page)
                .contains("No comment matches.")
                .contains("href=\"/c/cns_decided/outcome/points\">Drop all filters</a>")
                .contains("href=\"/c/cns_decided/outcome/points?ruling=adopted&amp;channel=web\"")
                .contains("<details open>");
    }

    @Test
    void from_a_clause_one_reaches_its_comments_and_from_a_comment_its_clause() {
        var several = between(page("/c/cns_decided/outcome?lang=en"), "points?changed=", "\"");
        var list = page("/c/cns_decided/outcome/" + several + "&lang=en");

        assertThat(list).contains("11 of 47 points match", "Comments that changed 第四条（三）");
        assertThat(list)
                .contains("href=\"/c/cns_decided/outcome/changes#" + Examples.article(4) + "\">第四条（三）: changed</a>");
        assertThat(page("/c/cns_decided/outcome/changes?lang=en"))
                .contains("id=\"" + Examples.article(4) + "\"")
                .contains("href=\"/c/cns_decided/outcome/points?changed=" + Examples.article(4) + "\">See all 11</a>");
        assertThat(page("/c/cns_decided/outcome/points?changed=" + Examples.article(4) + "&lang=en"))
                .contains("11 of 47 points match");
    }

    @Test
    void a_submission_that_was_split_is_found_by_its_number_and_each_point_by_its_own() {
        assertThat(page("/c/cns_decided/outcome/point/45?lang=en"))
                .contains("<h1>Submission 45</h1>", "makes 2 points", "id=\"p-45-1\"", "id=\"p-45-2\"")
                .contains("rel=\"prev\" href=\"/c/cns_decided/outcome/point/44\"")
                .contains("rel=\"next\" href=\"/c/cns_decided/outcome/point/46\"");
        assertThat(page("/c/cns_decided/outcome/point/45-2?lang=en"))
                .contains("<h1>Comment 45-2</h1>", "href=\"/c/cns_decided/outcome/point/45-1\">Comment 45-1</a>")
                .contains("rel=\"prev\" href=\"/c/cns_decided/outcome/point/45-1\"")
                .doesNotContain("id=\"p-45-1\"");
        assertThat(page("/c/cns_decided/outcome/point/1?lang=en")).doesNotContain("rel=\"prev\"");
        assertThat(page("/c/cns_decided/outcome/point/46?lang=en")).doesNotContain("rel=\"next\"");
    }

    @Test
    void the_document_is_drawn_at_a_glance_with_a_square_for_each_article_and_the_numbers_in_words() {
        var figure = between(page("/c/cns_decided/outcome?lang=en"), "<figure class=\"glance\"", "</figure>");
        var drawing = between(figure, "<svg viewBox", "</svg>");

        assertThat(drawing.split("<rect ", -1)).hasSize(1 + 6);
        assertThat(drawing.split("class=\"asked\"", -1)).hasSize(1 + 2);
        assertThat(drawing.split("class=\"unasked\"", -1)).hasSize(1 + 2);
        assertThat(figure)
                .contains("2 changed because of comments", "2 changed by the unit, unasked", "2 unchanged")
                .contains(">六</text>");
    }

    @Test
    void texts_that_are_not_shown_and_late_submissions_are_counted_in_words() {
        assertThat(page("/c/cns_decided/outcome?lang=zh")).contains("其中 1 件的原文不予展示，仍计入以上数字", "另有 2 件意见在截止后收到");
    }

    @Test
    void a_page_is_sent_compressed_to_who_can_read_it_so_and_is_the_same_page() throws IOException {
        var answer = reader.get()
                .uri("/c/cns_decided/outcome?lang=en")
                .header("Accept-Encoding", "gzip, br")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Encoding", "gzip")
                .returnResult(byte[].class)
                .getResponseBodyContent();

        var unpacked = new GZIPInputStream(new ByteArrayInputStream(Objects.requireNonNull(answer))).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(page("/c/cns_decided/outcome?lang=en"));
    }

    @Test
    void only_a_page_that_sets_no_cookie_may_be_kept_by_others() {
        reader.get()
                .uri("/c/cns_decided/outcome?lang=en")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache");
        reader.get()
                .uri("/c/cns_decided/outcome")
                .exchange()
                .expectHeader()
                .value("Cache-Control", told -> assertThat(told).contains("public", "max-age=300"))
                .expectHeader()
                .value("Vary", told -> assertThat(told).contains("Cookie", "Accept-Language"));
    }

    @Test
    void a_comment_on_an_article_that_was_renumbered_names_it_as_the_draft_did() {
        var draft = List.of(article("c-18", "第十八条"));
        var names = ClauseNames.of(renumbered(), draft, Texts.in(Language.ZH));

        assertThat(names.inDraft(new ClauseId("c-18"))).isEqualTo("第十八条");
        assertThat(names.ofChange(new ClauseId("c-18"))).isEqualTo("第二十条（原第十八条）");
    }

    /** What stands above the first article is the title, the document number and the note of adoption, each by its name. */
    @Test
    void what_stands_under_the_title_is_not_called_a_title() {
        var outcome = withTitle("河管发〔2026〕18号", "（2026年11月18日河湾新区管理委员会第二十一次主任会议通过）");
        var zh = ClauseNames.of(outcome, List.of(), Texts.in(Language.ZH));
        var en = ClauseNames.of(outcome, List.of(), Texts.in(Language.EN));

        assertThat(List.of("title", "title-p-2", "title-p-3"))
                .extracting(id -> zh.ofChange(new ClauseId(id)))
                .containsExactly("标题", "文号", "题注");
        assertThat(List.of("title", "title-p-2", "title-p-3"))
                .extracting(id -> en.ofChange(new ClauseId(id)))
                .containsExactly("Title", "Document number", "Note of adoption");
    }

    private static Outcome withTitle(String... notes) {
        var clauses = new ArrayList<Outcome.FinalClause>();
        clauses.add(titleClause("title", null, "河湾新区共享单车停放管理办法"));
        for (var note : notes) {
            clauses.add(titleClause("title-p-" + (clauses.size() + 1), "title", note));
        }
        return withClauses(clauses);
    }

    private static Outcome.FinalClause titleClause(String id, @Nullable String parent, String text) {
        return new Outcome.FinalClause(
                new ClauseId(id),
                parent == null ? null : new ClauseId(parent),
                ClauseKind.TITLE,
                "",
                text,
                ChangeKind.ADDED,
                null,
                new AskedBy(0, List.of()));
    }

    private static Clause article(String id, String label) {
        return new Clause(new ClauseId(id), null, ClauseKind.ARTICLE, label, "", "");
    }

    private static Outcome renumbered() {
        var clause = new Outcome.FinalClause(
                new ClauseId("c-18"),
                null,
                ClauseKind.ARTICLE,
                "第二十条",
                "",
                ChangeKind.CHANGED,
                new ClauseId("c-18"),
                new AskedBy(0, List.of()));
        return withClauses(List.of(clause));
    }

    private static Outcome withClauses(List<Outcome.FinalClause> clauses) {
        var decided = Examples.outcome(Examples.DECIDED, UnaryOperator.identity());
        var document = decided.finalDocument();
        return new Outcome(
                decided.consultation(),
                decided.round(),
                decided.title(),
                decided.lead(),
                decided.decisionBody(),
                decided.publishedAt(),
                decided.digests(),
                new Outcome.FinalDocument(
                        document.title(),
                        document.number(),
                        document.date(),
                        document.digest(),
                        document.draftVersion(),
                        clauses,
                        List.of(),
                        0,
                        0),
                decided.interpretation(),
                decided.feedback());
    }

    @Test
    void who_has_the_page_need_not_fetch_it_again_unless_the_language_is_another() {
        var tag = Objects.requireNonNull(reader.get()
                .uri("/c/cns_decided/outcome?lang=en")
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag());

        reader.get()
                .uri("/c/cns_decided/outcome?lang=en")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        reader.get()
                .uri("/c/cns_decided/outcome?lang=zh")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "outcome/changes", "outcome/points", "outcome/points?ruling=adopted"})
    void a_page_that_is_kept_leads_to_the_other_language_with_nothing_of_what_another_reader_asked_for(String name) {
        var address = "/c/cns_decided/" + name;
        var more = name.contains("?") ? "&" : "?";

        var first = page(address + more + "q=first&lang=en");
        var second = page(address + more + "q=second&unknown=third&lang=en");
        var plain = page(address + more + "lang=en");

        assertThat(first).doesNotContain("second", "third");
        assertThat(second).doesNotContain("first\"", "first&", "third");
        assertThat(plain)
                .doesNotContain("q=first", "q=second", "third")
                .contains("href=\"" + address + more.replace("&", "&amp;") + "lang=zh\" lang=\"zh-Hans\"");
    }

    @Test
    void only_articles_are_counted_when_the_two_documents_are_compared() {
        // Six articles: the third, fourth, fifth and sixth changed. The title and three chapters are none.
        assertThat(Compared.of(Examples.outcome(Examples.DECIDED, UnaryOperator.identity())))
                .isEqualTo(new Compared(4, 2));
    }

    @Test
    void a_list_shows_of_long_clauses_what_changed_and_a_page_of_its_own_shows_all() {
        var kept = "字".repeat(200);
        var change = new Point.Change(
                Examples.article(4),
                Examples.article(4),
                ChangeKind.CHANGED,
                "新",
                "第四条",
                kept + "旧" + kept,
                "第四条",
                kept + "新" + kept);
        var names = ClauseNames.of(
                Examples.outcome(Examples.DECIDED, UnaryOperator.identity()), List.of(), Texts.in(Language.ZH));

        var whole = ShownChange.of(change, names).words();
        var shortened = ShownChange.shortened(change, names).words();

        assertThat(whole.stream().mapToInt(stretch -> stretch.text().length()).sum())
                .isEqualTo(402);
        assertThat(shortened.stream().map(Words::text))
                .containsExactly("…" + "字".repeat(30), "旧", "新", "字".repeat(30) + "…");
    }

    @Test
    void pages_of_points_follow_one_another_without_gap_or_repetition() {
        var first = page("/c/cns_decided/outcome/points?lang=en");
        var second = page("/c/cns_decided/outcome/points?after=20&lang=en");
        var third = page("/c/cns_decided/outcome/points?after=40&lang=en");

        assertThat(first).contains("id=\"p-1\"", "id=\"p-20\"", "?after=20\"").doesNotContain("id=\"p-21\"");
        assertThat(second).contains("id=\"p-21\"", "id=\"p-40\"", "?after=40\"").doesNotContain("id=\"p-20\"");
        assertThat(third).contains("id=\"p-46\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void beside_each_change_stand_those_who_asked_for_it_or_the_reason_why_nobody_did() {
        var page = page("/c/cns_decided/outcome/changes?lang=en");

        assertThat(page)
                .contains("Changed by 11 comments", "outcome/point/10\">Comment 10</a>", "See all 11")
                .contains("Not asked for in the consultation", "与新区其他规定统一。");
    }

    @Test
    void beside_the_title_nobody_is_said_to_have_asked_or_not_asked_for_it() {
        var outcome = Examples.outcome(Examples.DECIDED, UnaryOperator.identity());
        var title = new ArticleChange(
                new ClauseId("title"),
                ChangeKind.CHANGED,
                ClauseKind.TITLE,
                "",
                "办法（征求意见稿）",
                "",
                "办法",
                Redline.between("办法（征求意见稿）", "办法"),
                new AskedBy(0, List.of()),
                List.of());
        var frame = new Frame(
                "",
                "",
                "",
                Texts.in(Language.EN),
                new Moments(ZoneOffset.UTC, Texts.in(Language.EN), Examples.NOW),
                Look.USUAL,
                new Assets(),
                java.util.Set.of());

        var shown = ChangedArticle.read(
                        title, outcome, ClauseNames.of(outcome, List.of(), frame.texts()), new ExampleOutcomes(), frame)
                .block();

        assertThat(Objects.requireNonNull(shown).isFrontMatter()).isTrue();
        assertThat(shown.reasons())
                .containsExactly("It comes with a final document and is no article; nobody has to ask for it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/cns_open/outcome",
                "/c/cns_open/outcome/points",
                "/c/cns_open/outcome/changes",
                "/c/cns_open/outcome/point/1",
                "/c/cns_none/outcome",
                "/c/$ne/outcome",
                "/c/cns_decided/outcome/point/0",
                "/c/cns_decided/outcome/point/999",
                "/c/cns_decided/outcome/point/12%27--",
                "/c/cns_decided/outcome/points?ruling=nonsense",
                "/c/cns_decided/outcome/points?clause=%24ne",
                "/c/cns_decided/outcome/points?after=-1"
            })
    void what_is_not_public_and_what_does_not_exist_look_the_same(String address) {
        var missing = reader.get()
                .uri(URI.create(address))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var unknown = reader.get()
                .uri("/c/cns_other/outcome")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(withoutAddress(missing)).isEqualTo(withoutAddress(unknown));
    }

    /** The links to the other language and to other looks name the page that was asked for; everything else must be the same. */
    private static String withoutAddress(@Nullable String page) {
        return Objects.requireNonNull(page)
                .replaceAll("<link rel=\"canonical\"[^>]*>|href=\"[^\"]*lang=en\"|href=\"/look/[^\"]*\"", "");
    }

    private String page(String address) {
        return Objects.requireNonNull(reader.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
