// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;
import org.jianting.consultation.events.ClauseId;

class AlignmentPropertiesTest {

    @Property(tries = 500)
    void every_clause_of_both_documents_is_listed_exactly_once(
            @ForAll("statutes") String draft, @ForAll("statutes") String fin) {
        var alignment = Aligned.of(draft, fin);
        assertThat(ids(alignment.pairs().stream().map(ClauseAlignment::draftClause)))
                .containsExactlyInAnyOrderElementsOf(
                        ids(Clauses.parse(draft).stream().map(Clause::id)));
        assertThat(ids(alignment.pairs().stream().map(ClauseAlignment::finalClause)))
                .containsExactlyElementsOf(ids(alignment.finalClauses().stream().map(Clause::id)))
                .doesNotHaveDuplicates();
        assertThat(Clauses.render(alignment.finalClauses())).isEqualTo(fin);
    }

    @Property(tries = 500)
    void a_surviving_clause_keeps_its_id_and_a_new_one_has_no_id_of_the_draft(
            @ForAll("statutes") String draft, @ForAll("statutes") String fin) {
        var alignment = Aligned.of(draft, fin);
        var draftIds = ids(alignment.draftClauses().stream().map(Clause::id));
        for (var pair : alignment.pairs()) {
            if (pair.kind() == ChangeKind.ADDED) {
                assertThat(pair.draftClause()).isNull();
                assertThat(draftIds).doesNotContain(Objects.requireNonNull(pair.finalClause()));
            } else if (pair.kind() != ChangeKind.DELETED) {
                assertThat(pair.finalClause()).isEqualTo(pair.draftClause());
            }
        }
    }

    @Property(tries = 500)
    void the_other_way_round_as_many_are_added_as_were_deleted(
            @ForAll("statutes") String draft, @ForAll("statutes") String fin) {
        var forth = Aligned.of(draft, fin);
        var back = Aligned.of(fin, draft);
        assertThat(count(back, ChangeKind.ADDED)).isEqualTo(count(forth, ChangeKind.DELETED));
        assertThat(count(back, ChangeKind.DELETED)).isEqualTo(count(forth, ChangeKind.ADDED));
    }

    @Property(tries = 200)
    void a_document_compared_with_itself_has_not_changed(@ForAll("statutes") String text) {
        assertThat(Aligned.of(text, text).pairs())
                .allMatch(pair -> pair.kind() == ChangeKind.UNCHANGED)
                .allMatch(pair -> Objects.equals(pair.draftClause(), pair.finalClause()));
    }

    @Property(tries = 200)
    void aligning_what_is_already_identified_changes_no_id(
            @ForAll("statutes") String draft, @ForAll("statutes") String fin) {
        var once = Aligned.of(draft, fin);
        assertThat(Alignment.of(once.draftClauses(), once.finalClauses()).finalClauses())
                .isEqualTo(once.finalClauses());
    }

    private static List<ClauseId> ids(Stream<ClauseId> ids) {
        return ids.filter(Objects::nonNull).toList();
    }

    private static long count(Alignment alignment, ChangeKind kind) {
        return alignment.pairs().stream().filter(pair -> pair.kind() == kind).count();
    }

    /** Few words, so that clauses repeat, resemble each other, move and change. */
    @Provide
    Arbitrary<String> statutes() {
        var sentence = Arbitraries.of("停车收费", "规划部门", "应当公示", "责令改正", "（略）", "军车免费", "按时缴纳", "不得占用")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join("，", words) + "。");
        var inner = Combinators.combine(Arbitraries.of("", "（一）", "（二）", "（三）", "1.", "2."), sentence)
                .as((mark, words) -> mark + words + "\n");
        var articles = Combinators.combine(
                        Arbitraries.of("", "", "", "第一章 总则\n", "第二章 责任\n", "第一节 一般规定\n"),
                        Arbitraries.integers().between(1, 12),
                        sentence,
                        inner.list().ofMaxSize(4))
                .as((heading, number, words, rest) ->
                        heading + "第" + number + "条 " + words + "\n" + String.join("", rest));
        var top = Combinators.combine(Arbitraries.of("", "# 条例\n"), inner.list().ofMaxSize(2))
                .as((title, rest) -> title + String.join("", rest));
        return Combinators.combine(top, articles.list().ofMaxSize(10))
                .as((above, parts) -> above + String.join("", parts));
    }
}
