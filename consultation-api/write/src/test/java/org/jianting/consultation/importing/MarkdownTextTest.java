// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    private final Remarks remarks = new Remarks();

    private List<String> lines(String markdown) {
        return MarkdownText.of(markdown, remarks)
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> remarks() {
        return remarks.all().stream()
                .map(remark -> remark.kind() + " " + remark.count())
                .toList();
    }

    @Test
    void the_marks_go_and_the_numbers_stay() {
        assertThat(lines("# 停车办法\n\n## 第一章 总则\n\n**第一条** 为了*规范*停车，制定本办法。\n\n（一）公共停车场；"))
                .containsExactly("停车办法", "第一章 总则", "第一条 为了规范停车，制定本办法。", "（一）公共停车场；");
    }

    @Test
    void lines_without_a_blank_one_between_them_stay_apart() {
        assertThat(lines("第一条　甲。\n第二条　乙。\n    第三条　丙。")).containsExactly("第一条　甲。", "第二条　乙。", "第三条　丙。");
    }

    @Test
    void a_numbered_list_keeps_its_numbers_from_where_it_begins() {
        assertThat(lines("3. three\n4. four\n   1. inner")).containsExactly("3. three", "4. four", "1. inner");
    }

    @Test
    void links_pictures_comments_and_tags_are_told() {
        assertThat(lines("<!-- 内部 -->\n\n第一条 见[附件](https://example.org/a)。![图](a.png)<br>"))
                .containsExactly("第一条 见附件。");
        assertThat(remarks()).containsExactly("PICTURES_DROPPED 1", "LINKS_FLAT 1", "HTML_DROPPED 1");
    }

    @Test
    void a_table_becomes_rows() {
        assertThat(lines("| 区域 | 元 |\n|---|---|\n| 核心区 | 10 |")).containsExactly("| 区域 | 元 |", "| 核心区 | 10 |");
        assertThat(remarks()).containsExactly("TABLE_ROWS 2");
    }
}
