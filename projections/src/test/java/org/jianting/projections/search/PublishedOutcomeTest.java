// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.projections.outcome.ARound.numbers;
import static org.jianting.projections.outcome.ARound.part;

import java.util.List;
import java.util.stream.Stream;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.SourceKind;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.outcome.Outcomes;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.views.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

class PublishedOutcomeTest extends ViewTest {

    private static final String AT = "/api/v1/consultations/cns_parking/outcome";
    private static final List<String> ADDRESSES =
            List.of(AT, AT + ".csv", AT + "/points", AT + "/points?ruling=adopted", AT + "/points/1", AT + "/changes");

    private Program program;

    @BeforeEach
    void start() {
        program = new Program(store, directory.resolve("index"));
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static ARound parking() {
        return new ARound("parking")
                .received(248)
                .received(ChannelKind.PAPER, SourceKind.ENTERPRISE, new ClauseId("c-2"))
                .received(ChannelKind.PHONE, SourceKind.DEPUTY)
                .rosterSealed()
                .publicText(1, "建议停车场全天开放，夜班工人没有地方停车。")
                .publicText(2, "希望免费，并且增加充电桩。")
                .publicText(249, "=HYPERLINK(\"http://x\",\"点我\")")
                .split(2, "免费", "增加充电桩")
                .ruled("r1", numbers(1, 1), new Disposition.Adopted("意见合理，已改为二十四小时开放。", List.of(ARound.SECOND_ARTICLE)))
                .ruled("r2", part(2, 1), new Disposition.NotAdopted(ReasonCode.COST, "财力暂不允许。"))
                .ruled("r3", part(2, 2), new Disposition.OutOfScope("不属于本办法规定的事项。"))
                .ruled("r4", numbers(3, 250), new Disposition.Noted("感谢支持。"));
    }

    @Test
    void nothing_of_an_outcome_is_reachable_or_findable_or_stored_before_it_is_published() {
        var round = parking();
        program.happened(round.sealed(counts -> {}));
        for (var address : ADDRESSES) {
            program.http()
                    .get()
                    .uri(address)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType("application/problem+json")
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                    .expectBody()
                    .jsonPath("$.rule")
                    .isEqualTo("outcome-not-published")
                    .jsonPath("$.whatYouCanDo")
                    .isNotEmpty();
        }
        assertThat(program.get("/api/v1/search?q=%E5%85%8D%E8%B4%B9")).contains("\"total\":0");
        assertThat(program.get("/api/v1/search?q=%E8%A7%A3%E9%87%8A%E6%9C%BA%E5%85%B3"))
                .contains("\"total\":0");
        assertThat(await(program.bean(Outcomes.class).find(round.id()))).isEmpty();
        assertThat(await(program.bean(Outcomes.class).point(round.id(), new PointAddress(1, 0))))
                .isEmpty();
    }

    @Test
    void after_the_one_fact_of_publication_all_of_it_is_there() {
        var round = parking();
        program.happened(round.sealed(counts -> {}));
        program.happened(List.of(round.publication()));
        for (var address : ADDRESSES) {
            assertThat(program.get(address)).isNotEmpty();
        }
        program.http()
                .get()
                .uri(AT)
                .exchange()
                .expectBody()
                .jsonPath("$.finalDocument.number")
                .isEqualTo("园管发〔2026〕3号")
                .jsonPath("$.interpretation.questions[0].question")
                .isEqualTo("夜里可以停车吗？")
                .jsonPath("$.points.length()")
                .isEqualTo(251)
                .jsonPath("$.points[0].ruling")
                .isEqualTo("ADOPTED")
                .jsonPath("$.points[0].reason")
                .isEqualTo("意见合理，已改为二十四小时开放。")
                .jsonPath("$.points[0].changes[0].clause")
                .isEqualTo("c-2")
                .jsonPath("$.points[250].point")
                .isEqualTo("250")
                .jsonPath("$.feedback.rollUp.adopted.of")
                .isEqualTo(3);
    }

    @Test
    void no_name_stands_twice_in_an_outcome_so_that_every_reader_reads_the_same() {
        program.happened(parking().published());
        var strict = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
        var outcome = strict.readTree(program.get(AT));
        assertThat(outcome.get("points").size())
                .isEqualTo(outcome.at("/feedback/points").asInt())
                .isEqualTo(251);
    }

    @Test
    void an_outcome_without_submissions_is_whole_json_too() {
        program.happened(new ARound("parking").rosterSealed().published());
        program.http()
                .get()
                .uri(AT)
                .exchange()
                .expectBody()
                .jsonPath("$.feedback.statement")
                .isEqualTo("未收到意见。")
                .jsonPath("$.points.length()")
                .isEqualTo(0);
        assertThat(program.get(AT + ".csv").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ruling=noted,248",
        "ruling=NOT_ADOPTED,1",
        "channel=paper,1",
        "clause=c-2,2",
        "changed=c-2,1",
        "changed=c-9,0",
        "text=%E5%85%85%E7%94%B5%E6%A1%A9,2",
        "ruling=noted&channel=phone,1",
        "ruling=referred,0"
    })
    void filters_find_by_ruling_channel_clause_and_words_and_count_all(String filter, int total) {
        program.happened(parking().published());
        program.http()
                .get()
                .uri(java.net.URI.create(AT + "/points?" + filter))
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(total)
                .jsonPath("$.points.length()")
                .isEqualTo(Math.min(total, 20));
    }

    @Test
    void page_after_page_every_point_comes_once_with_and_without_a_filter() {
        program.happened(parking().published());
        assertThat(allPoints("")).hasSize(251).doesNotHaveDuplicates().startsWith("1", "2-1", "2-2", "3");
        assertThat(allPoints("&ruling=noted"))
                .hasSize(248)
                .doesNotHaveDuplicates()
                .endsWith("249", "250");
    }

    private List<String> allPoints(String filter) {
        var json = tools.jackson.databind.json.JsonMapper.shared();
        var points = new java.util.ArrayList<String>();
        var after = "";
        do {
            var page = json.readTree(program.get(AT + "/points?limit=37" + filter + after));
            page.get("points").forEach(point -> points.add(point.get("point").asString()));
            after = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!after.isEmpty());
        return points;
    }

    @Test
    void while_the_index_is_behind_a_filter_asks_for_patience_and_is_right_afterwards() {
        program.close();
        program = new Program(store, directory.resolve("slow"), parking().published());
        program.deliver(0, "outcomeView");
        assertThat(program.get(AT + "/points")).contains("\"total\":251");
        program.http()
                .get()
                .uri(AT + "/points?ruling=noted")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "1")
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("index-catching-up");
        program.deliver(0, "searchView");
        assertThat(program.get(AT + "/points?ruling=noted")).contains("\"total\":248");
    }

    @Test
    void an_outcome_says_that_it_never_changes_and_is_not_sent_twice_to_who_has_it() {
        program.happened(parking().published());
        for (var address : ADDRESSES) {
            var tag = program.http()
                    .get()
                    .uri(address)
                    .exchange()
                    .returnResult(byte[].class)
                    .getResponseHeaders()
                    .getETag();
            assertThat(tag).startsWith("\"");
            program.http()
                    .get()
                    .uri(address)
                    .header(HttpHeaders.IF_NONE_MATCH, tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified()
                    .expectHeader()
                    .valueMatches(HttpHeaders.CACHE_CONTROL, "max-age=\\d+, public, immutable")
                    .expectBody()
                    .isEmpty();
        }
    }

    @Test
    void the_compressed_answer_is_the_plain_one_under_a_tag_of_its_own() throws Exception {
        program.happened(parking().published());
        var plain =
                program.http().get().uri(AT + "/points").exchange().expectBody().returnResult();
        var zipped = program.http()
                .get()
                .uri(AT + "/points")
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_ENCODING, "gzip")
                .expectBody()
                .returnResult();
        assertThat(zipped.getResponseHeaders().getETag())
                .isNotEqualTo(plain.getResponseHeaders().getETag());
        try (var unzip = new java.util.zip.GZIPInputStream(
                new java.io.ByteArrayInputStream(java.util.Objects.requireNonNull(zipped.getResponseBody())))) {
            assertThat(unzip.readAllBytes()).isEqualTo(plain.getResponseBody());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "limit=-1",
                "after=0",
                "after=12-0",
                "after=;drop",
                "ruling=liked",
                "clause=%7B%24gt%3A1%7D",
                "channel=..%2F",
                "limit=1&limit=2",
                "colour=red",
                "text=%00%00&x=%ED%A0%80"
            })
    void a_bad_parameter_is_refused_with_its_rule(String query) {
        program.happened(parking().published());
        program.http()
                .get()
                .uri(java.net.URI.create(AT + "/points?" + query))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.rule")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.detailEn")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/points/0",
                "/points/251",
                "/points/2",
                "/points/2-3",
                "/points/1-1",
                "/points/x",
                "/points/99999999"
            })
    void a_point_that_does_not_exist_is_not_found(String point) {
        program.happened(parking().published());
        program.http().get().uri(AT + point).exchange().expectStatus().isNotFound();
    }

    @Test
    void the_table_has_a_row_for_each_point_and_no_cell_that_a_spreadsheet_would_run() {
        program.happened(parking().published());
        var csv = program.get(AT + ".csv");
        assertThat(csv).startsWith("\uFEFF");
        var rows = csv.lines().toList();
        assertThat(rows).hasSize(252);
        assertThat(rows.get(1)).startsWith("意见1,1,,2026-01-05T01:00:01Z,WEB,门户网站");
        assertThat(rows.get(249 + 1)).contains("\"'=HYPERLINK(");
    }

    @Test
    void a_publication_that_is_delivered_twice_changes_no_byte() {
        program.happened(parking().published());
        var before = ADDRESSES.stream().map(program::get).toList();
        program.deliver(0);
        try (var again =
                new Program(store, directory.resolve("other"), parking().published())) {
            again.deliver(0);
            assertThat(ADDRESSES.stream().map(again::get).toList()).isEqualTo(before);
        }
        assertThat(ADDRESSES.stream().map(program::get).toList()).isEqualTo(before);
    }

    @Test
    void an_outcome_made_again_from_the_record_is_the_same_to_the_byte() {
        var round = parking();
        program.happened(round.published());
        var before = everything(program);
        try (var other = org.jianting.projections.views.Stores.fresh(directory.resolve("second"));
                var again = new Program(other, directory.resolve("secondIndex"), round.published())) {
            again.deliver(0);
            assertThat(everything(again)).isEqualTo(before);
        }
    }

    private static List<String> everything(Program program) {
        return Stream.concat(
                        ADDRESSES.stream(),
                        Stream.of(
                                "/api/v1/consultations",
                                "/api/v1/search?q=%E5%81%9C%E8%BD%A6",
                                "/api/v1/search?kind=point&limit=100"))
                .map(program::get)
                .toList();
    }

    @Test
    void a_receipt_shows_every_point_of_its_number() {
        var round = parking();
        program.happened(round.published());
        assertThat(await(program.bean(Outcomes.class).points(round.id(), 2)).orElseThrow())
                .extracting(point -> point.point())
                .containsExactly("2-1", "2-2");
        assertThat(await(program.bean(Outcomes.class).points(round.id(), 251))).isEmpty();
    }
}
