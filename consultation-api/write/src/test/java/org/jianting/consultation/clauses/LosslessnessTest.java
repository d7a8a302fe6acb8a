// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;

class LosslessnessTest {

    @Property
    void any_text_at_all_comes_back_to_the_last_character(@ForAll String text) {
        assertThat(Clauses.render(Clauses.parse(text))).isEqualTo(text);
    }

    @Property(tries = 2000)
    void a_text_of_broken_numbers_comes_back_as_a_tree_with_unique_ids(@ForAll("broken") String text) {
        var clauses = Clauses.parse(text);
        assertThat(Clauses.render(clauses)).isEqualTo(text);
        assertThat(clauses).extracting(Clause::id).doesNotHaveDuplicates();
        assertParentsComeFirst(clauses);
    }

    @Example
    void an_empty_text_has_no_clause_and_a_blank_one_has_a_title_without_words() {
        assertThat(Clauses.parse("")).isEmpty();
        assertThat(ParsedDocument.of("\r\n\u200B\n")).containsExactly("title < null TITLE []");
    }

    @Example
    void blank_lines_at_the_top_belong_to_the_first_clause() {
        var clauses = Clauses.parse("\uFEFF\r\n\r\n第一条 甲。\r\n\u200B\r\n第二条 乙。");
        assertThat(clauses).extracting(Clause::source).containsExactly("\uFEFF\r\n\r\n第一条 甲。\r\n\u200B\r\n", "第二条 乙。");
    }

    @Example
    void hostile_lines_cost_neither_the_stack_nor_minutes() {
        for (var part : List.of("1.1", ".1", "# ", " ", "(a)", "第", "第一条", "（一", "*", "<!--", "\u200B", "\r")) {
            var text = "# a" + part.repeat(200_000) + "b";
            var clauses = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Clauses.parse(text));
            assertThat(Clauses.render(clauses)).isEqualTo(text);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> Aligned.of(text, part.repeat(100_000)).changes());
            assertThat(Clauses.find(clauses, text)).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> broken() {
        var marks = Arbitraries.of(
                "# ",
                "## ",
                "第一编",
                "第二分编 ",
                "第一章",
                "第一章　总　则",
                "第二节 ",
                "第一条",
                "第一条 ",
                "第十二条之一 ",
                "第9999条 ",
                "第99999条 ",
                "（一）",
                "(三)",
                "1.",
                "2、",
                "一、",
                "目录",
                "Article 1",
                "Section 2A. ",
                "Part II",
                "(a)",
                "(i)",
                "(A)",
                "1.1 ",
                "1.1.1 ",
                "(2)",
                "<!-- x -->",
                "甲。",
                "words ",
                "\u200B",
                "\uD800",
                "😀",
                "　",
                "\t",
                "\0");
        var ends = Arbitraries.of("\n", "\n\n", "\r\n", "\r", "", "");
        return marks.flatMap(mark -> ends.map(end -> mark + end))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void assertParentsComeFirst(List<Clause> clauses) {
        var seen = new HashSet<ClauseId>();
        for (var clause : clauses) {
            assertThat(clause.parent() == null || seen.contains(clause.parent()))
                    .as("the parent of %s stands before it", clause)
                    .isTrue();
            seen.add(clause.id());
        }
    }
}
