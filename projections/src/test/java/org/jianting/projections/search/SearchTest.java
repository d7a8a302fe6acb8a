// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianting.projections.outcome.ARound.POSTED;
import static org.jianting.projections.outcome.ARound.numbers;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionEvent;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.views.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends ViewTest {

    private Program program;

    @BeforeEach
    void start() {
        program = new Program(store, directory.resolve("index"));
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static ARound answered(String name) {
        return new ARound(name)
                .received(3)
                .received(ChannelKind.PHONE, SourceKind.DEPUTY)
                .rosterSealed()
                .publicText(1, "建议停车场全天开放，夜班工人没有地方停车。")
                .publicText(2, "Parking fees should be lower for residents.")
                .publicText(3, "盲道不能被占用。")
                .ruled("r1", numbers(1, 1), new Disposition.Adopted("已改为二十四小时开放。", List.of(ARound.SECOND_ARTICLE)))
                .ruled("r2", numbers(2, 2), new Disposition.NotAdopted(ReasonCode.COST, "财力暂不允许。"))
                .ruled("r3", numbers(3, 4), new Disposition.Noted("感谢支持。"));
    }

    private SearchAnswer find(@Nullable String words) {
        return find(new SearchQuestion(words, null, null, null, null, null));
    }

    private SearchAnswer find(SearchQuestion question) {
        return await(program.bean(Search.class).find(question, null, 100)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "停车,POINT,1",
        "夜班工人,POINT,1",
        "班工,POINT,1",
        "夜班 停车场,POINT,1",
        "停车场夜班,POINT,1",
        "“停车场夜班”,POINT,0",
        "“地方停车”,POINT,1",
        "「地方停车」,POINT,1",
        "「停车场夜班」,POINT,0",
        "盲,POINT,1",
        "PARKING,POINT,1",
        "fee,POINT,1",
        "ｐａｒｋｉｎｇ,POINT,1",
        "\"fees should\",POINT,1",
        "\"should fees\",POINT,0",
        "财力,POINT,1",
        "过夜,DRAFT_CLAUSE,1",
        "过夜,FINAL_CLAUSE,0",
        "解释,FINAL_CLAUSE,1",
        "夜里,INTERPRETATION,1",
        "停车难,CONSULTATION,1",
        "火星,POINT,0"
    })
    void chinese_and_english_words_and_phrases_are_found_where_they_stand(String words, Kind kind, int hits) {
        program.happened(answered("one").published());
        assertThat(find(new SearchQuestion(words, kind, null, null, null, null)).total())
                .isEqualTo(hits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "((",
                "a AND",
                "NOT",
                "*",
                "?",
                "text:*",
                "^2",
                "\\",
                "[a TO b]",
                "停车*",
                "'; DROP TABLE",
                "{$gt:1}",
                "<script>alert(1)</script>",
                "。。。",
                "😀",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "\"\"",
                "+-&&||!"
            })
    void whatever_is_typed_is_only_characters_and_never_fails(String typed) {
        program.happened(answered("one").published());
        assertThat(find(typed).total()).isNotNegative();
        var encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        assertThat(program.get("/api/v1/search?q=" + encoded)).startsWith("{\"total\":");
        assertThat(program.get("/api/v1/consultations?text=" + encoded)).startsWith("{\"total\":");
    }

    @Test
    void a_snippet_gives_the_words_back_in_segments_and_marks_what_was_looked_for() {
        program.happened(answered("one").published());
        var hit = find(new SearchQuestion("夜班工人", Kind.POINT, null, null, null, null))
                .hits()
                .getFirst();
        assertThat(hit.label()).isEqualTo("1");
        assertThat(hit.ruling()).isEqualTo("adopted");
        assertThat(hit.snippet().stream().filter(SearchAnswer.Segment::match))
                .containsExactly(new SearchAnswer.Segment("夜班工人", true));
        assertThat(hit.snippet().stream().map(SearchAnswer.Segment::text).collect(Collectors.joining()))
                .contains("建议停车场全天开放，夜班工人没有地方停车。");
    }

    @Test
    void facets_divide_all_hits_and_filters_narrow_them() {
        program.happened(answered("one").published());
        program.happened(answered("two").published());
        var all = find((String) null);
        assertThat(all.facets().get("kind").stream()
                        .mapToInt(SearchAnswer.FacetCount::count)
                        .sum())
                .isEqualTo(all.total());
        assertThat(all.facets().get("ruling"))
                .containsExactly(
                        new SearchAnswer.FacetCount("noted", "赞同或无具体修改建议", 4),
                        new SearchAnswer.FacetCount("adopted", "采纳", 2),
                        new SearchAnswer.FacetCount("not_adopted", "未采纳", 2));
        assertThat(all.facets().get("unit"))
                .containsExactly(new SearchAnswer.FacetCount("transport", "交通运输局", all.total()));
        var ofOne = find(new SearchQuestion(
                null, null, "transport", DispositionKind.NOTED, ChannelKind.PHONE, new ConsultationId("cns_one")));
        assertThat(ofOne.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.label()).isEqualTo("4"));
        assertThat(find(new SearchQuestion(null, null, "财政局", null, null, null)).total())
                .isZero();
    }

    @Test
    void search_pages_do_not_overlap_and_leave_nothing_out() {
        program.happened(answered("one").published());
        program.happened(answered("two").published());
        assertThat(everyPage(new SearchQuestion("停车", null, null, null, null, null), 3))
                .hasSize(find("停车").total())
                .doesNotHaveDuplicates()
                .isEqualTo(find("停车").hits());
    }

    private List<SearchAnswer.Hit> everyPage(SearchQuestion question, int limit) {
        var found = new ArrayList<SearchAnswer.Hit>();
        String cursor = null;
        do {
            var page = await(program.bean(Search.class).find(question, cursor, limit))
                    .orElseThrow();
            found.addAll(page.hits());
            cursor = page.cursor();
        } while (cursor != null);
        return found;
    }

    private static SearchQuestion newest(@Nullable Integer year) {
        return new SearchQuestion("停车", null, null, null, null, null, year, Order.NEWEST);
    }

    @Test
    void the_newest_come_first_when_asked_for_and_page_after_page_each_comes_once() {
        program.happened(answered("one").published());
        var found = everyPage(newest(null), 2);
        assertThat(found)
                .hasSize(find("停车").total())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(
                        Comparator.comparing(SearchAnswer.Hit::publicSince).reversed());
        // The draft was public in January; what became of it came later.
        assertThat(found.getFirst().publicSince()).isAfter(found.getLast().publicSince());
        assertThat(found.getLast().publicSince()).isEqualTo(POSTED);
    }

    @Test
    void a_cursor_of_one_order_is_none_of_the_other() {
        program.happened(answered("one").published());
        var search = program.bean(Search.class);
        var byWords = new SearchQuestion("停车", null, null, null, null, null);
        var ofWords = await(search.find(byWords, null, 1)).orElseThrow().cursor();
        var ofDates = await(search.find(newest(null), null, 1)).orElseThrow().cursor();
        assertThatThrownBy(() -> search.find(newest(null), ofWords, 1)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> search.find(byWords, ofDates, 1)).isInstanceOf(NoSuchElementException.class);
        program.http()
                .get()
                .uri("/api/v1/search?q=a&order=newest&cursor=" + ofWords)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void hits_divide_by_the_year_in_which_they_became_public() {
        program.happened(answered("one").published());
        var all = find("停车");
        assertThat(all.facets().get("year")).containsExactly(new SearchAnswer.FacetCount("2026", "2026年", all.total()));
        assertThat(everyPage(newest(2026), 100)).hasSize(all.total());
        assertThat(everyPage(newest(2025), 100)).isEmpty();
    }

    @Test
    void a_question_of_the_interpretation_is_found_under_its_place() {
        program.happened(answered("one").published());
        var found = find(new SearchQuestion("夜里", Kind.INTERPRETATION, null, null, null, null));
        assertThat(found.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.question()).isEqualTo(1);
            assertThat(hit.label()).isEqualTo("夜里可以停车吗？");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"。", "??", "“”", "“ 。”", "😀", "  ---  "})
    void what_is_nothing_but_punctuation_asks_for_nothing(String typed) {
        assertThat(new SearchQuestion(typed, null, null, null, null, null).saysNothing())
                .isTrue();
        assertThat(new SearchQuestion(typed + "停", null, null, null, null, null).saysNothing())
                .isFalse();
    }

    @Test
    void a_sealed_submission_is_never_indexed_so_an_erasure_has_nothing_to_take_out() {
        var round = answered("one");
        var facts = round.published();
        program.happened(facts);
        // Number 4 has no approved public text: nobody can find what it said, only how it was ruled on.
        assertThat(find(new SearchQuestion("感谢支持", Kind.POINT, null, null, null, null))
                        .total())
                .isEqualTo(2);
        assertThat(new SearchView(SearchIndex.open(directory.resolve("never")), (id, types, reader) -> {}).follows())
                .noneMatch(SubmissionEvent.class::isAssignableFrom);
        var before = find((String) null);
        program.happened(List.of(new ErasureCompleted(
                round.id(), new SubmissionId("sub_oneX1"), ErasureScope.BOTH, POSTED.plus(90, DAYS))));
        assertThat(find((String) null)).isEqualTo(before);
    }

    @Test
    void before_its_notice_a_consultation_cannot_be_found_and_from_then_on_it_can() {
        var facts = new ARound("one").published();
        program.happened(facts.subList(0, 3));
        assertThat(find((String) null).total()).isZero();
        assertThat(program.get("/api/v1/consultations")).contains("\"total\":0");
        program.happened(facts.subList(3, 4));
        assertThat(find(new SearchQuestion("停车", Kind.CONSULTATION, null, null, null, null))
                        .total())
                .isEqualTo(1);
        assertThat(program.get("/api/v1/consultations?state=open")).contains("cns_one");
    }

    @Test
    void open_and_closed_are_told_by_the_clock_at_the_closing_instant() {
        program.happened(new ARound("one").published().subList(0, 4));
        var closing = POSTED.plus(30, DAYS);
        program.at(closing.minusMillis(1));
        assertThat(program.get("/api/v1/consultations?state=open")).contains("\"state\":\"OPEN\"");
        assertThat(program.get("/api/v1/consultations?state=closed")).contains("\"total\":0");
        program.at(closing);
        assertThat(program.get("/api/v1/consultations?state=open")).contains("\"total\":0");
        assertThat(program.get("/api/v1/consultations?state=closed")).contains("\"state\":\"CLOSED\"");
    }

    @Test
    void an_extension_a_withdrawal_and_a_publication_move_a_consultation_in_the_list() {
        var one = new ARound("one");
        var two = new ARound("two");
        program.happened(one.published().subList(0, 4));
        program.happened(two.published().subList(0, 4));
        program.at(POSTED.plus(31, DAYS));
        assertThat(listed("closed")).containsExactlyInAnyOrder("cns_one", "cns_two");
        program.happened(List.of(new PeriodExtended(
                one.id(),
                1,
                POSTED.plus(30, DAYS),
                POSTED.plus(40, DAYS),
                "来件多",
                ARound.HANDLER,
                ARound.REVIEWER,
                POSTED)));
        assertThat(listed("open")).containsExactly("cns_one");
        program.happened(List.of(new ConsultationWithdrawn(
                two.id(), "不再需要", "终止征集。", ARound.HANDLER, ARound.REVIEWER, POSTED.plus(31, DAYS))));
        assertThat(listed("withdrawn")).containsExactly("cns_two");
        program.happened(
                one.rosterSealed().published().subList(4, one.published().size()));
        assertThat(listed("published")).containsExactly("cns_one");
        assertThat(listed("open")).isEmpty();
        assertThat(listed("closed")).isEmpty();
    }

    private List<String> listed(String state) {
        var list = await(program.bean(Consultations.class)
                        .list(
                                ConsultationState.valueOf(state.toUpperCase(java.util.Locale.ROOT)),
                                null,
                                null,
                                null,
                                100))
                .orElseThrow();
        return list.consultations().stream().map(line -> line.id().value()).toList();
    }

    @Test
    void a_cursor_goes_on_where_the_page_ended_though_others_came_in_between() {
        for (var name = 10; name < 20; name++) {
            program.happened(new ARound("n" + name).published().subList(0, 4));
        }
        var list = program.bean(Consultations.class);
        var first = await(list.list(null, null, null, null, 4)).orElseThrow();
        program.happened(new ARound("a05").published().subList(0, 4));
        var rest = await(list.list(null, null, null, first.cursor(), 100)).orElseThrow();
        assertThat(first.consultations()).hasSize(4);
        assertThat(rest.consultations())
                .extracting(line -> line.id().value())
                .containsExactly("cns_n14", "cns_n15", "cns_n16", "cns_n17", "cns_n18", "cns_n19");
        assertThat(rest.total()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=half",
                "limit=0",
                "limit=1000",
                "cursor=abc",
                "cursor=%00",
                "page=2",
                "state=open&state=closed"
            })
    void a_bad_parameter_of_the_list_is_refused_with_its_rule(String query) {
        program.http()
                .get()
                .uri(URI.create("/api/v1/consultations?" + query))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.rule")
                .isNotEmpty();
    }

    @Test
    void words_too_long_to_mean_anything_are_refused_with_the_two_numbers() {
        program.http()
                .get()
                .uri(URI.create("/api/v1/search?q=" + "a".repeat(201)))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("text-too-long")
                .jsonPath("$.detailEn")
                .isEqualTo("The parameter \"q\" has 201 characters; 200 are allowed.");
    }

    @Test
    void facts_that_come_again_are_taken_once() {
        program.happened(answered("one").published());
        var before = find((String) null);
        program.deliver(0);
        assertThat(find((String) null)).isEqualTo(before);
    }
}
