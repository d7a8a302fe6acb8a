// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts about real statutes that were read off the texts by eye. */
class RealStatutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                Statutes.PARKING_2021,
                Statutes.PARKING_2024,
                Statutes.LEGISLATION_2015,
                Statutes.LEGISLATION_2023,
                Statutes.DECREE_713
            })
    void a_real_statute_comes_back_to_the_last_character(String name) {
        assertThat(Clauses.render(Statutes.clauses(name))).isEqualTo(Statutes.text(name));
    }

    @ParameterizedTest
    @CsvSource({
        Statutes.PARKING_2021 + ",5,0,43",
        Statutes.PARKING_2024 + ",5,0,43",
        Statutes.LEGISLATION_2015 + ",6,7,105",
        Statutes.LEGISLATION_2023 + ",6,7,120",
        Statutes.DECREE_713 + ",6,6,44"
    })
    void chapters_sections_and_articles_are_counted_right(String name, int chapters, int sections, int articles) {
        var clauses = Statutes.clauses(name);
        assertThat(Statutes.count(clauses, ClauseKind.CHAPTER)).isEqualTo(chapters);
        assertThat(Statutes.count(clauses, ClauseKind.SECTION)).isEqualTo(sections);
        assertThat(Statutes.count(clauses, ClauseKind.ARTICLE)).isEqualTo(articles);
        assertThat(clauses.stream().filter(clause -> clause.kind() == ClauseKind.ARTICLE))
                .last()
                .extracting(Clause::id)
                .isEqualTo(new ClauseId("c-" + articles));
    }

    @Test
    void the_parking_regulation_changed_in_three_articles_in_2024() {
        assertThat(shown(Statutes.PARKING_2021, Statutes.PARKING_2024))
                .containsOnlyKeys("title", "c-23", "c-29", "c-39")
                .hasEntrySatisfying("c-23", words -> assertThat(words).contains("处五千{+元+}以上一万元以下罚款"))
                .hasEntrySatisfying(
                        "c-29",
                        words -> assertThat(words).contains("应当[-经专有部分占建筑物总面积过半数的业主且占总人数过半数的业主同意-]{+由业主依法共同决定+}。"))
                .hasEntrySatisfying("c-39", words -> assertThat(words).contains("依照《{+中华人民共和国治安管理处罚法+}》予以处理"));
    }

    @Test
    void the_parking_regulation_changed_the_same_articles_the_other_way_round() {
        assertThat(shown(Statutes.PARKING_2024, Statutes.PARKING_2021))
                .containsOnlyKeys("title", "c-23", "c-29", "c-39")
                .hasEntrySatisfying("c-23", words -> assertThat(words).contains("处五千[-元-]以上一万元以下罚款"));
    }

    @Test
    void no_clause_of_the_parking_regulation_was_added_or_deleted_but_the_note_of_adoption() {
        var alignment = aligned(Statutes.PARKING_2021, Statutes.PARKING_2024);
        assertThat(alignment.pairs())
                .filteredOn(pair -> pair.kind() != ChangeKind.UNCHANGED)
                .extracting(pair -> pair.draftClause() + " " + pair.finalClause() + " " + pair.kind())
                .containsExactly(
                        "title-p-3 title-p-3 CHANGED",
                        "null title-p-4 ADDED",
                        "c-23-p-4 c-23-p-4 CHANGED",
                        "c-29 c-29 CHANGED",
                        "c-39-p-4 c-39-p-4 CHANGED");
    }

    @Test
    void a_ruling_may_cite_the_real_change_of_the_parking_regulation_and_no_other() {
        var alignment = aligned(Statutes.PARKING_2021, Statutes.PARKING_2024);
        assertThat(alignment.refutes(changed("c-29", "应当由业主依法共同决定"))).isEmpty();
        assertThat(alignment.refutes(changed("c-23", "五千元以上一万元以下罚款"))).isEmpty();
        assertThat(alignment.refutes(changed("c-29", "处十万元罚款"))).isPresent();
        assertThat(alignment.refutes(changed("c-12", "临时停车设施"))).isPresent();
    }

    @Test
    void the_legislation_law_of_2023_has_fifteen_new_articles() {
        var alignment = aligned(Statutes.LEGISLATION_2015, Statutes.LEGISLATION_2023);
        assertThat(labels(alignment, ChangeKind.ADDED, ArticleChange::finalLabel))
                .containsExactly(
                        "第四条", "第八条", "第九条", "第五十五条", "第六十八条", "第七十条", "第七十一条", "第七十九条", "第八十条", "第八十三条", "第九十条",
                        "第一百一十一条", "第一百一十五条", "第一百一十六条", "第一百一十八条");
        assertThat(labels(alignment, ChangeKind.DELETED, ArticleChange::draftLabel))
                .isEmpty();
        assertThat(alignment.changes()).noneMatch(ArticleChange::moved);
    }

    @Test
    void the_other_way_round_the_fifteen_articles_are_deleted() {
        var alignment = aligned(Statutes.LEGISLATION_2023, Statutes.LEGISLATION_2015);
        assertThat(labels(alignment, ChangeKind.DELETED, ArticleChange::draftLabel))
                .containsExactly(
                        "第四条", "第八条", "第九条", "第五十五条", "第六十八条", "第七十条", "第七十一条", "第七十九条", "第八十条", "第八十三条", "第九十条",
                        "第一百一十一条", "第一百一十五条", "第一百一十六条", "第一百一十八条");
        assertThat(labels(alignment, ChangeKind.ADDED, ArticleChange::finalLabel))
                .isEmpty();
        assertThat(alignment.changes()).noneMatch(ArticleChange::moved);
    }

    @ParameterizedTest
    @CsvSource({
        "c-3,第三条",
        "c-4,第五条",
        "c-5,第六条",
        "c-6,第七条",
        "c-7,第十条",
        "c-8,第十一条",
        "c-13,第十六条",
        "c-14,第十七条",
        "c-36,第三十九条",
        "c-45,第四十八条",
        "c-52,第五十六条",
        "c-64,第六十九条",
        "c-65,第七十二条",
        "c-71,第七十八条",
        "c-72,第八十一条",
        "c-73,第八十二条",
        "c-79,第八十九条",
        "c-82,第九十三条",
        "c-99,第一百一十条",
        "c-100,第一百一十二条",
        "c-103,第一百一十七条",
        "c-104,第一百一十九条",
        "c-105,第一百二十条"
    })
    void an_article_of_2015_keeps_its_id_under_its_new_number(String id, String label) {
        var alignment = aligned(Statutes.LEGISLATION_2015, Statutes.LEGISLATION_2023);
        assertThat(Clauses.find(alignment.finalClauses(), label).map(Clause::id))
                .contains(new ClauseId(id));
    }

    @Test
    void what_article_72_lost_to_a_new_article_and_what_followed_the_renumbering_are_seen() {
        var alignment = aligned(Statutes.LEGISLATION_2015, Statutes.LEGISLATION_2023);
        assertThat(alignment.changes())
                .filteredOn(change -> change.finalLabel().equals("第八十条"))
                .extracting(ArticleChange::related)
                .containsExactly(new ClauseId("c-72"));
        assertThat(shown(Statutes.LEGISLATION_2015, Statutes.LEGISLATION_2023))
                .hasEntrySatisfying("c-9", words -> assertThat(words).startsWith("本法第[-八-]{+十一+}条规定的事项"))
                .hasEntrySatisfying("c-7", words -> assertThat(words).contains("常务委员会{+根据宪法规定+}行使国家立法权"))
                .doesNotContainKeys("c-1", "c-2", "c-6", "c-105", "ch-1", "ch-2-s-3");
    }

    private static Alignment aligned(String draft, String fin) {
        return Alignment.of(Statutes.clauses(draft), Statutes.clauses(fin));
    }

    private static Map<String, String> shown(String draft, String fin) {
        return aligned(draft, fin).changes().stream()
                .collect(toMap(change -> change.clause().value(), change -> WordsTest.shown(change.words())));
    }

    private static List<String> labels(Alignment alignment, ChangeKind kind, Function<ArticleChange, String> label) {
        return alignment.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(label)
                .toList();
    }

    private static ClauseChange changed(String clause, String words) {
        return new ClauseChange(new ClauseId(clause), ChangeKind.CHANGED, words);
    }
}
