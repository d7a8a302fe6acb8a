// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final String PURPOSE = "为了规范停车秩序，改善交通环境，制定本条例。";
    private static final String PLANNING = "规划部门应当每五年普查一次停车设施，并编制专项规划。";
    private static final String CHARGES = "道路停车实行电子收费，收入全部上缴国库并按年公布。";
    private static final String PENALTY = "违反规定擅自设置地锁的，责令恢复原状，处五百元罚款。";
    private static final String NOISE = "夜间不得在住宅楼下鸣笛，物业应当劝阻。";
    private static final String FORCE = "本条例自2024年5月1日起施行。";

    private static String statute(String... articles) {
        var text = new StringBuilder("# 停车条例\n\n## 第一章 总则\n\n");
        for (var at = 0; at < articles.length; at++) {
            text.append("第").append(at + 1).append("条 ").append(articles[at]).append("\n\n");
        }
        return text.toString();
    }

    @Test
    void the_same_text_is_unchanged_clause_by_clause() {
        var text = statute(PURPOSE, PLANNING);
        assertThat(Aligned.pairs(text, text))
                .containsExactly(
                        "title title UNCHANGED", "ch-1 ch-1 UNCHANGED", "c-1 c-1 UNCHANGED", "c-2 c-2 UNCHANGED");
        assertThat(Aligned.of(text, text).changedArticles()).isEmpty();
    }

    @Test
    void an_article_that_is_only_renumbered_keeps_its_id_and_is_unchanged() {
        assertThat(Aligned.pairs(statute(PURPOSE, CHARGES, FORCE), statute(PURPOSE, PLANNING, CHARGES, FORCE)))
                .containsExactly(
                        "title title UNCHANGED",
                        "ch-1 ch-1 UNCHANGED",
                        "c-1 c-1 UNCHANGED",
                        "null c-2n ADDED",
                        "c-2 c-2 UNCHANGED",
                        "c-3 c-3 UNCHANGED");
    }

    @Test
    void a_deleted_article_is_listed_where_it_stood() {
        assertThat(Aligned.pairs(statute(PURPOSE, PLANNING, CHARGES, FORCE), statute(PURPOSE, CHARGES, FORCE)))
                .containsExactly(
                        "title title UNCHANGED",
                        "ch-1 ch-1 UNCHANGED",
                        "c-1 c-1 UNCHANGED",
                        "c-2 null DELETED",
                        "c-3 c-3 UNCHANGED",
                        "c-4 c-4 UNCHANGED");
    }

    @Test
    void an_article_that_passes_others_has_moved_and_the_others_have_not() {
        assertThat(Aligned.changes(
                        statute(PURPOSE, NOISE, PLANNING, CHARGES, FORCE),
                        statute(PURPOSE, PLANNING, CHARGES, NOISE, FORCE)))
                .containsExactly("c-2 MOVED moved " + NOISE);
    }

    @Test
    void an_article_that_moved_and_changed_is_changed_and_says_that_it_moved() {
        assertThat(Aligned.changes(
                        statute(PURPOSE, PENALTY, PLANNING, CHARGES, FORCE),
                        statute(PURPOSE, PLANNING, CHARGES, PENALTY.replace("五百", "八百"), FORCE)))
                .containsExactly("c-2 CHANGED moved " + PENALTY.replace("五百", "[-五百-]{+八百+}"));
    }

    @Test
    void a_reference_that_follows_the_renumbering_is_a_change_of_words() {
        var draft = statute(PURPOSE, PLANNING, "违反第二条规定的，由区停车管理部门责令改正。");
        var fin = statute(PURPOSE, NOISE, PLANNING, "违反第三条规定的，由区停车管理部门责令改正。");
        assertThat(Aligned.changes(draft, fin))
                .containsExactly("c-2n ADDED {+" + NOISE + "+}", "c-3 CHANGED 违反第[-二-]{+三+}条规定的，由区停车管理部门责令改正。");
    }

    @Test
    void a_split_article_survives_in_its_larger_part_and_the_other_part_says_where_it_comes_from() {
        assertThat(Aligned.changes(
                        statute(PURPOSE, PLANNING + CHARGES + NOISE, FORCE),
                        statute(PURPOSE, PLANNING + CHARGES, NOISE, FORCE)))
                .containsExactly(
                        "c-2 CHANGED " + PLANNING + CHARGES + "[-" + NOISE + "-]",
                        "c-3n ADDED like c-2 {+" + NOISE + "+}");
    }

    @Test
    void of_two_merged_articles_the_shorter_one_is_deleted_and_says_where_it_went() {
        assertThat(Aligned.changes(
                        statute(PURPOSE, PLANNING + CHARGES, NOISE, FORCE),
                        statute(PURPOSE, PLANNING + CHARGES + NOISE, FORCE)))
                .containsExactly(
                        "c-2 CHANGED " + PLANNING + CHARGES + "{+" + NOISE + "+}",
                        "c-3 DELETED like c-2 [-" + NOISE + "-]");
    }

    @Test
    void a_new_article_under_an_old_number_never_answers_to_what_was_said_of_the_old_one() {
        var alignment = Aligned.of(statute(PURPOSE, NOISE, FORCE), statute(PURPOSE, CHARGES, FORCE));
        assertThat(alignment.changedArticles()).extracting(ClauseId::value).containsExactlyInAnyOrder("c-2", "c-2n");
    }

    @Test
    void paragraphs_and_items_are_found_within_their_article() {
        var draft = "第一条 下列车辆免费：\n（一）军车；\n（二）残疾人专用车辆。\n其他车辆按时收费。\n具体办法另行制定。";
        var fin = "第一条 下列车辆免费：\n（一）军车；\n（二）消防车辆；\n（三）残疾人专用车辆。\n具体办法另行制定。";
        assertThat(Aligned.pairs(draft, fin))
                .containsExactly(
                        "c-1 c-1 UNCHANGED",
                        "c-1-p-1-i-1 c-1-p-1-i-1 UNCHANGED",
                        "null c-1-p-1-i-2n ADDED",
                        "c-1-p-1-i-2 c-1-p-1-i-2 UNCHANGED",
                        "c-1-p-2 null DELETED",
                        "c-1-p-3 c-1-p-3 UNCHANGED");
    }

    @Test
    void items_in_another_order_have_moved() {
        assertThat(Aligned.pairs("第一条 包括：\n（一）规划、设计和建设；\n（二）收费。", "第一条 包括：\n（一）收费；\n（二）规划、设计和建设。"))
                .contains("c-1-p-1-i-2 c-1-p-1-i-2 CHANGED");
        assertThat(Aligned.pairs("第一条 包括：\n（一）规划、设计和建设\n（二）收费", "第一条 包括：\n（一）收费\n（二）规划、设计和建设"))
                .containsExactly(
                        "c-1 c-1 UNCHANGED", "c-1-p-1-i-2 c-1-p-1-i-2 MOVED", "c-1-p-1-i-1 c-1-p-1-i-1 UNCHANGED");
    }

    @Test
    void a_paragraph_that_went_to_another_article_keeps_its_id_and_has_moved() {
        var alignment = Aligned.of(
                statute(PURPOSE, PLANNING + "\n" + NOISE, CHARGES), statute(PURPOSE, PLANNING, CHARGES + "\n" + NOISE));
        assertThat(alignment.pairs())
                .extracting(Object::toString)
                .anyMatch(pair -> pair.contains("c-2-p-2") && pair.contains("MOVED"));
        assertThat(alignment.changedArticles()).extracting(ClauseId::value).containsExactly("c-2", "c-3");
        assertThat(Clauses.find(alignment.finalClauses(), "第三条第二款").map(Clause::id))
                .contains(new ClauseId("c-2-p-2"));
    }

    @Test
    void a_new_paragraph_is_numbered_within_the_id_of_its_article() {
        var alignment = Aligned.of(statute(PURPOSE, CHARGES), statute(PURPOSE, PLANNING, CHARGES + "\n" + NOISE));
        assertThat(Clauses.find(alignment.finalClauses(), "第三条第二款").map(Clause::id))
                .contains(new ClauseId("c-2-p-2"));
    }

    @Test
    void a_renamed_chapter_is_the_same_when_its_articles_are() {
        assertThat(Aligned.pairs(
                        "第一章 总则\n第一条 " + PURPOSE + "\n第二章 惩处\n第二条 " + PENALTY,
                        "第一章 总则\n第一条 " + PURPOSE + "\n第二章 规划\n第二条 " + PLANNING + "\n第三章 法律责任\n第三条 " + PENALTY))
                .containsExactly(
                        "ch-1 ch-1 UNCHANGED",
                        "c-1 c-1 UNCHANGED",
                        "null ch-2n ADDED",
                        "null c-2n ADDED",
                        "ch-2 ch-2 CHANGED",
                        "c-2 c-2 UNCHANGED");
    }

    @Test
    void white_space_width_and_characters_of_no_width_are_no_change() {
        assertThat(Aligned.of("第一章　总　　则\n第一条 包括:停 车", "第一章 总 则\u200B\n\u200B\n第一条　包括：停车")
                        .changes())
                .isEmpty();
        assertThat(Aligned.of("1. A part of it", "1. Apart of it").changes()).hasSize(1);
    }

    @Test
    void articles_of_the_same_words_are_told_apart_by_their_neighbours() {
        assertThat(Aligned.pairs(statute("（略）", PLANNING, "（略）", CHARGES), statute(PLANNING, "（略）", CHARGES)))
                .containsExactly(
                        "title title UNCHANGED",
                        "ch-1 ch-1 UNCHANGED",
                        "c-1 null DELETED",
                        "c-2 c-2 UNCHANGED",
                        "c-3 c-3 UNCHANGED",
                        "c-4 c-4 UNCHANGED");
    }

    @Test
    void a_list_with_nothing_above_it_is_aligned_as_well() {
        assertThat(Aligned.pairs("（一）甲\n1.子\n（二）乙", "（一）甲\n1.子\n（二）乙"))
                .containsExactly(
                        "p-1-i-1 p-1-i-1 UNCHANGED", "p-1-i-1-m-1 p-1-i-1-m-1 UNCHANGED", "p-1-i-2 p-1-i-2 UNCHANGED");
    }

    @Test
    void what_the_record_kept_gives_the_same_alignment_again() {
        var alignment = Aligned.of(statute(PURPOSE, NOISE, FORCE), statute(CHARGES, PURPOSE, FORCE));
        assertThat(Alignment.ofIdentified(alignment.draftClauses(), alignment.finalClauses()))
                .isEqualTo(alignment);
        assertThat(Alignment.of(List.of(), List.of()).pairs()).isEmpty();
    }
}
