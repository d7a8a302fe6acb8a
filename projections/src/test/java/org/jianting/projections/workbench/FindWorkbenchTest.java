// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.projections.outcome.ARound.numbers;
import static org.jianting.projections.outcome.ARound.part;
import static org.jianting.projections.workbench.AnOfficesTable.everything;
import static org.jianting.projections.workbench.AnOfficesTable.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.views.AnOffice;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindWorkbenchTest extends ViewTest {

    private static final String OFFICE = "/api/v1/desk/consultations/cns_park/workbench";

    private @Nullable AnOfficesTable table;

    @AfterEach
    void putAway() {
        if (table != null) {
            table.close();
        }
    }

    private FindWorkbench happened(ARound round) {
        return happened(round.sealed(counts -> {}));
    }

    private FindWorkbench happened(List<ConsultationEvent> events) {
        var open = new AnOfficesTable(store, directory.resolve("points"), events);
        table = open;
        open.views().forEach(view -> deliver(view, record(events), 100));
        return open.find();
    }

    private AnOfficesTable open() {
        return Objects.requireNonNull(table);
    }

    private static PointWindow window(FindWorkbench find, Sought sought, int from, int limit) {
        return await(find.window(AnOfficesTable.park(), sought, from, limit)).orElseThrow();
    }

    private static Workbench now(FindWorkbench find) {
        return await(find.workbench(AnOfficesTable.park())).orElseThrow();
    }

    @Test
    void before_the_roster_is_sealed_there_is_no_point_to_rule_on() {
        var find = happened(AnOffice.collecting("park"));
        assertThat(now(find).sealed()).isFalse();
        assertThat(window(find, everything(), 0, 100).total()).isZero();
    }

    @Test
    void each_point_has_a_row_in_the_order_of_the_roster_and_a_split_submission_has_several() {
        var find = happened(AnOffice.ruling("park"));
        assertThat(now(find).submissions()).isEqualTo(230);
        assertThat(now(find).points()).isEqualTo(231);
        assertThat(window(find, everything(), 10, 4).points()).containsExactly("11", "12-1", "12-2", "13");
        assertThat(window(find, everything(), 229, 10).points()).containsExactly("229", "230");
        assertThat(window(find, everything(), 500, 10).points()).isEmpty();
    }

    @Test
    void a_row_says_through_which_channel_it_came_and_on_which_clauses() {
        var window = window(happened(AnOffice.ruling("park")), everything(), 121, 2);
        assertThat(window.points()).containsExactly("121", "122");
        assertThat(window.channels()).containsExactly(ChannelKind.WEB, ChannelKind.PAPER);
        assertThat(window.clauses()).containsExactly("c-2,c-3", "c-2");
    }

    @Test
    void a_row_bears_the_mark_of_the_ruling_that_answers_it_now() {
        var find = happened(AnOffice.ruled("park"));
        var window = window(find, everything(), 11, 3);
        assertThat(window.marks()).containsExactly(0, 1, 2);
        assertThat(window.rulings())
                .extracting(RulingMark::kind)
                .containsExactly(DispositionKind.ADOPTED, DispositionKind.EXPLAINED, DispositionKind.NOT_ADOPTED);
        var superseded = window(find, everything(), 50, 3);
        assertThat(superseded.points()).containsExactly("50", "51", "52");
        assertThat(superseded.rulings()).extracting(RulingMark::kind).containsExactly(DispositionKind.KEPT_FOR_STUDY);
    }

    @Test
    void whoever_ruled_on_the_whole_has_ruled_on_the_points_into_which_it_is_split_later() {
        var round = AnOffice.collecting("park").rosterSealed();
        round.ruled("a", numbers(1, 20), new Disposition.Noted("赞同这一条。"));
        round.split(12, "延长", "增加");
        round.ruled("b", numbers(21, 30), new Disposition.Noted("赞同这一条。"));
        var window = window(happened(round), everything(), 11, 2);
        assertThat(window.points()).containsExactly("12-1", "12-2");
        assertThat(window.marks()).containsExactly(0, 0);
    }

    @Test
    void the_words_of_a_row_are_those_that_were_approved_and_no_others() {
        var round = AnOffice.ruling("park");
        round.publicText(5, "  建议延长\n免费停放时间  ");
        var find = happened(round);
        var window = window(find, everything(), 0, 13);
        assertThat(window.words().get(4)).isEqualTo("建议延长 免费停放时间");
        assertThat(window.words().get(0)).isEqualTo("公开文本一");
        assertThat(window.words().get(1)).isEmpty();
        assertThat(window.words().subList(11, 13)).containsExactly("延长开放时间", "增加车位");
        assertThat(now(find).readable()).isEqualTo(2);
    }

    @Test
    void points_are_found_by_channel_clause_ruling_and_by_having_none() {
        var find = happened(AnOffice.ruling("park"));
        assertThat(window(find, new Sought(null, null, ChannelKind.PAPER, null, null, null, false), 0, 9)
                        .points())
                .containsExactly("122");
        assertThat(window(find, new Sought(null, new ClauseId("c-3"), null, null, null, null, false), 0, 9)
                        .points())
                .containsExactly("121");
        assertThat(window(find, new Sought(null, null, null, DispositionKind.NOTED, null, null, false), 0, 9)
                        .total())
                .isEqualTo(11);
        assertThat(window(find, new Sought(null, null, null, null, null, null, true), 0, 2)
                        .points())
                .containsExactly("12-2", "201");
        assertThat(window(find, new Sought(null, null, null, null, null, ARound.HANDLER, false), 0, 1)
                        .total())
                .isEqualTo(11 + 1 + 188);
        assertThat(window(find, new Sought(null, null, null, null, "another", null, false), 0, 1)
                        .total())
                .isZero();
    }

    @Test
    void points_are_found_by_their_words_and_by_their_number() {
        var find = happened(AnOffice.ruling("park"));
        assertThat(window(find, words("开放"), 0, 9).points()).containsExactly("12-1");
        assertThat(window(find, words("公开文"), 0, 9).points()).containsExactly("1");
        assertThat(window(find, words("200"), 0, 9).points()).containsExactly("200");
        assertThat(window(find, words("12"), 0, 9).points()).containsExactly("12-1", "12-2");
        assertThat(window(find, words("没有这样的话"), 0, 9).total()).isZero();
    }

    @Test
    void what_is_found_together_is_named_in_runs_that_one_ruling_answers() {
        var find = happened(AnOffice.ruling("park"));
        var selection =
                await(find.selection(AnOfficesTable.park(), everything())).orElseThrow();
        assertThat(selection.points()).isEqualTo(231);
        assertThat(selection.runs())
                .containsExactly(
                        new PointSelection.Run(1, 11, 0),
                        new PointSelection.Run(13, 200, 2),
                        new PointSelection.Run(201, 230, -1));
        assertThat(selection.parts())
                .containsExactly(new PointSelection.Part(12, 1, 1), new PointSelection.Part(12, 2, -1));
    }

    @Test
    void what_came_after_a_position_is_told_with_what_it_took_the_place_of() {
        var find = happened(AnOffice.ruled("park"));
        var all = await(find.changes(AnOfficesTable.park(), 0, 500)).orElseThrow();
        assertThat(all.rulings()).hasSize(6);
        var before = all.rulings().get(4).position();
        var last = await(find.findings(AnOfficesTable.park(), before, 500)).orElseThrow();
        assertThat(last.more()).isFalse();
        assertThat(last.rulings()).singleElement().satisfies(change -> {
            assertThat(change.because()).isEqualTo("重新研究");
            assertThat(change.points()).isEqualTo(11);
            assertThat(change.instead()).extracting(RulingMark::kind).containsExactly(DispositionKind.NOT_ADOPTED);
            assertThat(change.finding()).isInstanceOf(Disposition.KeptForStudy.class);
        });
        assertThat(await(find.changes(AnOfficesTable.park(), 0, 2))
                        .orElseThrow()
                        .more())
                .isTrue();
    }

    @Test
    void a_return_stands_with_its_reason_and_the_proposers_are_named() {
        var round = AnOffice.ruling("park");
        round.also(new RulingsReturned(round.id(), 1, "理由过于笼统", ARound.REVIEWER, ARound.POSTED));
        var notApproved = round.sealed(counts -> {}).stream()
                .filter(fact -> !(fact instanceof RulingsApproved))
                .toList();
        var now = now(happened(notApproved));
        assertThat(Objects.requireNonNull(now.returned()).reason()).isEqualTo("理由过于笼统");
        assertThat(now.approved()).isNull();
        assertThat(now.proposedBy()).extracting(RulingMark::by).containsExactly(ARound.HANDLER);
    }

    @Test
    void the_clauses_of_the_draft_stand_beside_those_of_the_final_document() {
        var published = AnOffice.published("park");
        var clauses = await(happened(published).clauses(AnOfficesTable.park())).orElseThrow();
        assertThat(clauses.finalVersion()).isNotNull();
        assertThat(clauses.clauses()).hasSizeGreaterThanOrEqualTo(ARound.draft().size());
        assertThat(clauses.clauses())
                .filteredOn(pair -> pair.clause().value().equals("c-2"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.finalWords()).isNotEqualTo(pair.draftWords()));
    }

    @Test
    void delivered_twice_and_one_by_one_the_table_is_the_same() {
        var events = AnOffice.ruled("park").sealed(counts -> {});
        try (var once = new AnOfficesTable(store, directory.resolve("points"), events)) {
            once.views().forEach(view -> deliver(view, record(events), 1000));
            var expected = answer(once);
            deliver(once.view(), record(events), 1);
            assertThat(answer(once)).isEqualTo(expected).contains("\"total\":231");
            await(once.view().clear());
            deliver(once.view(), record(events), 1);
            deliver(once.view(), record(events), 3);
            assertThat(answer(once)).isEqualTo(expected);
        }
    }

    private static String answer(AnOfficesTable table) {
        return get(table, OFFICE + "/points?limit=500")
                + get(table, OFFICE + "/findings?limit=500")
                + get(table, OFFICE);
    }

    private static String get(AnOfficesTable table, String address) {
        var body = table.http()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    @Test
    void a_log_of_many_rulings_goes_over_several_pages_and_none_is_lost() {
        var round = AnOffice.collecting("park").rosterSealed();
        for (var number = 1; number <= 230; number++) {
            round.ruled("r" + number, numbers(number, number), new Disposition.Noted("赞同第" + number + "条。"));
        }
        for (var number = 1; number <= 230; number++) {
            round.superseded(
                    "r" + number,
                    "s" + number,
                    numbers(number, number),
                    new Disposition.Explained("说明第" + number + "条。"),
                    "改为说明");
        }
        var find = happened(round);
        assertThat(now(find).figures()).containsExactly(Map.entry(DispositionKind.EXPLAINED, 230));
        assertThat(await(find.changes(AnOfficesTable.park(), 0, 500))
                        .orElseThrow()
                        .rulings())
                .hasSize(460);
    }

    @Test
    void a_ruling_that_comes_while_the_table_is_open_is_on_the_next_window() {
        var find = happened(AnOffice.ruling("park"));
        assertThat(window(find, everything(), 200, 2).marks()).containsExactly(0, -1);
        var ruling = new RulingProposed(
                AnOfficesTable.park(),
                1,
                new RulingId("rul_z"),
                part(12, 2),
                new Disposition.Noted("赞同这一条。"),
                ARound.UNIT,
                ARound.HANDLER,
                ARound.POSTED);
        await(open().view().apply(List.of(new Fact(10_000, ruling))));
        assertThat(window(find, new Sought(null, null, null, null, null, null, true), 0, 1)
                        .points())
                .containsExactly("201");
    }

    @Test
    void what_is_like_a_point_is_found_by_what_was_approved() {
        var round = AnOffice.ruling("park");
        round.publicText(20, "建议将免费停放时间由十五分钟延长到三十分钟，方便接送孩子的家长。");
        round.publicText(21, "建议将免费停放时间由十五分钟延长到三十分钟，方便接送孩子的家长！");
        round.publicText(22, "您好，建议将免费停放时间由十五分钟延长到三十分钟，方便接送孩子的家长。谢谢。");
        round.publicText(23, "希望在公园北门增设自行车停放架，现在的位置常常停满。");
        var find = happened(round);
        var like =
                await(find.like(AnOfficesTable.park(), new PointAddress(20, 0))).orElseThrow();
        assertThat(like.group().runs()).containsExactly(new PointSelection.Run(20, 22, 0));
        assertThat(like.nearest().getFirst().point()).isEqualTo("21");
        assertThat(like.nearest().getFirst().percent()).isEqualTo(100);
        assertThat(like.nearest()).extracting(PointsLike.Neighbour::point).contains("22");
        assertThat(await(find.like(AnOfficesTable.park(), new PointAddress(2, 0)))
                        .orElseThrow()
                        .nearest())
                .isEmpty();
        assertThat(await(find.like(AnOfficesTable.park(), new PointAddress(900, 0))))
                .isEmpty();
    }

    @Test
    void an_unknown_parameter_or_consultation_is_refused_with_its_rule() {
        happened(AnOffice.ruling("park"));
        open().http()
                .get()
                .uri(OFFICE + "/points?order=new")
                .exchange()
                .expectStatus()
                .isBadRequest();
        open().http()
                .get()
                .uri(OFFICE + "/points?after=1")
                .exchange()
                .expectStatus()
                .isBadRequest();
        open().http()
                .get()
                .uri("/api/v1/desk/consultations/cns_none/workbench")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void no_fact_of_which_there_is_one_for_each_submission_passes_the_table() {
        var events = AnOffice.collecting("park").sealed(counts -> {});
        happened(events);
        assertThat(open().view().follows())
                .doesNotContain(PublicTextApproved.class)
                .noneMatch(type -> type.getSimpleName().startsWith("Submission"));
    }
}
