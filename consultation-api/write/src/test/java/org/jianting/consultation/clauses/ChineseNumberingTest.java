// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChineseNumberingTest {

    @Test
    void a_statute_is_read_down_to_its_subitems() {
        assertThat(ParsedDocument.of("""
                # 某市停车条例

                2024年3月29日 通过

                <!-- INFO END -->

                ## 第一章　总　　则

                ### 第一节 目的

                第一条 为了停车，制定本条例。

                第二条 下列事项适用本条例：

                （一）规划；

                （二）收费，包括：

                1.计时收费；

                2.计次收费。

                本条例不适用于下列车辆：

                （一）军车。
                """))
                .containsExactly(
                        "title < null TITLE [] 某市停车条例",
                        "title-p-2 < title TITLE [] 2024年3月29日 通过",
                        "ch-1 < null CHAPTER [第一章] 总　　则",
                        "ch-1-s-1 < ch-1 SECTION [第一节] 目的",
                        "c-1 < ch-1-s-1 ARTICLE [第一条] 为了停车，制定本条例。",
                        "c-2 < ch-1-s-1 ARTICLE [第二条] 下列事项适用本条例：",
                        "c-2-p-1-i-1 < c-2 ITEM [（一）] 规划；",
                        "c-2-p-1-i-2 < c-2 ITEM [（二）] 收费，包括：",
                        "c-2-p-1-i-2-m-1 < c-2-p-1-i-2 SUBITEM [1.] 计时收费；",
                        "c-2-p-1-i-2-m-2 < c-2-p-1-i-2 SUBITEM [2.] 计次收费。",
                        "c-2-p-2 < c-2 PARAGRAPH [] 本条例不适用于下列车辆：",
                        "c-2-p-2-i-1 < c-2-p-2 ITEM [（一）] 军车。");
    }

    @Test
    void chapters_that_start_again_in_every_part_have_ids_of_their_own() {
        assertThat(ParsedDocument.of("第一编 总则\n第一章 原则\n第一条 甲。\n第二编 物权\n第一分编 通则\n第一章 规定\n第二条 乙。"))
                .containsExactly(
                        "b-1 < null PART [第一编] 总则",
                        "b-1-ch-1 < b-1 CHAPTER [第一章] 原则",
                        "c-1 < b-1-ch-1 ARTICLE [第一条] 甲。",
                        "b-2 < null PART [第二编] 物权",
                        "b-2-d-1 < b-2 PART [第一分编] 通则",
                        "b-2-d-1-ch-1 < b-2-d-1 CHAPTER [第一章] 规定",
                        "c-2 < b-2-d-1-ch-1 ARTICLE [第二条] 乙。");
    }

    @Test
    void an_inserted_article_is_not_a_paragraph_of_the_one_before() {
        assertThat(ParsedDocument.of("第十二条 甲。\n乙。\n第十二条之一 丙。\n丁。"))
                .containsExactly(
                        "c-12 < null ARTICLE [第十二条] 甲。",
                        "c-12-p-2 < c-12 PARAGRAPH [] 乙。",
                        "c-12z1 < null ARTICLE [第十二条之一] 丙。",
                        "c-12z1-p-2 < c-12z1 PARAGRAPH [] 丁。");
    }

    @Test
    void arabic_numbers_bold_print_and_headings_of_articles_are_understood() {
        assertThat(ParsedDocument.of("**第1条** 甲。\n### 第２条\n乙。\n第3条【责任】丙。"))
                .containsExactly(
                        "c-1 < null ARTICLE [第1条] 甲。",
                        "c-2 < null ARTICLE [第２条] 乙。",
                        "c-3 < null ARTICLE [第3条] 【责任】丙。");
    }

    @Test
    void a_paragraph_that_begins_with_a_reference_is_not_an_article() {
        assertThat(ParsedDocument.of("第一条 甲。\n第二条规定的事项除外。\n第八条第一款所列行为，从其规定。\n见第二条 乙。\n第二章规定的程序适用。"))
                .containsExactly(
                        "c-1 < null ARTICLE [第一条] 甲。",
                        "c-1-p-2 < c-1 PARAGRAPH [] 第二条规定的事项除外。",
                        "c-1-p-3 < c-1 PARAGRAPH [] 第八条第一款所列行为，从其规定。",
                        "c-1-p-4 < c-1 PARAGRAPH [] 见第二条 乙。",
                        "c-1-p-5 < c-1 PARAGRAPH [] 第二章规定的程序适用。");
    }

    @Test
    void an_article_without_a_space_behind_its_number_is_one_when_the_count_expects_it() {
        assertThat(ParsedDocument.of("第一条为了停车，制定本办法。\n第二条规划部门负责编制规划。\n第九条另有约定的除外。"))
                .containsExactly(
                        "c-1 < null ARTICLE [第一条] 为了停车，制定本办法。",
                        "c-2 < null ARTICLE [第二条] 规划部门负责编制规划。",
                        "c-2-p-2 < c-2 PARAGRAPH [] 第九条另有约定的除外。");
    }

    @Test
    void a_table_of_contents_is_not_taken_for_the_chapters() {
        assertThat(ParsedDocument.of("某条例\n目　录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。"))
                .containsExactly(
                        "title < null TITLE [] 某条例",
                        "title-p-2 < title TITLE [] 目　录",
                        "title-p-3 < title TITLE [] 第一章 总则",
                        "title-p-4 < title TITLE [] 第二章 附则",
                        "ch-1 < null CHAPTER [第一章] 总则",
                        "c-1 < ch-1 ARTICLE [第一条] 甲。",
                        "ch-2 < null CHAPTER [第二章] 附则",
                        "c-2 < ch-2 ARTICLE [第二条] 乙。");
    }

    @Test
    void a_normative_document_without_articles_is_cited_by_its_一() {
        assertThat(ParsedDocument.of("关于停车的通知\n一、总体要求\n坚持共治。\n（一）目标。\n1. 增加泊位。"))
                .containsExactly(
                        "title < null TITLE [] 关于停车的通知",
                        "c-1 < null ARTICLE [一、] 总体要求",
                        "c-1-p-2 < c-1 PARAGRAPH [] 坚持共治。",
                        "c-1-p-2-i-1 < c-1-p-2 ITEM [（一）] 目标。",
                        "c-1-p-2-i-1-m-1 < c-1-p-2-i-1 SUBITEM [1.] 增加泊位。");
    }

    @Test
    void a_normative_document_may_begin_a_paragraph_with_a_reference_to_an_article() {
        assertThat(ParsedDocument.of("一、总体要求\n第八条规定的事项除外。"))
                .containsExactly("c-1 < null ARTICLE [一、] 总体要求", "c-1-p-2 < c-1 PARAGRAPH [] 第八条规定的事项除外。");
    }

    @Test
    void numbers_used_twice_still_give_every_clause_its_own_id() {
        assertThat(ParsedDocument.of("第一条 甲。\n（一）子；\n（一）丑。\n第一条 乙。\n丙。"))
                .containsExactly(
                        "c-1 < null ARTICLE [第一条] 甲。",
                        "c-1-p-1-i-1 < c-1 ITEM [（一）] 子；",
                        "c-1-p-1-i-1r < c-1 ITEM [（一）] 丑。",
                        "c-1r < null ARTICLE [第一条] 乙。",
                        "c-1r-p-2 < c-1r PARAGRAPH [] 丙。");
    }

    @Test
    void a_decimal_number_at_the_beginning_of_a_line_is_no_subitem() {
        assertThat(ParsedDocument.of("第一条 甲。\n3.5米以下的车辆除外。"))
                .last()
                .isEqualTo("c-1-p-2 < c-1 PARAGRAPH [] 3.5米以下的车辆除外。");
    }

    @Test
    void words_before_the_first_article_of_a_chapter_belong_to_the_chapter() {
        assertThat(ParsedDocument.of("第一章 总则\n本章说明。\n第一条 甲。"))
                .containsExactly(
                        "ch-1 < null CHAPTER [第一章] 总则",
                        "ch-1-p-1 < ch-1 PARAGRAPH [] 本章说明。",
                        "c-1 < ch-1 ARTICLE [第一条] 甲。");
    }
}
