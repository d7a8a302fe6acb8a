// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class WordsTest {

    @Example
    void one_inserted_character_is_all_that_is_shown() {
        assertThat(Words.between("处五千以上一万元以下罚款", "处五千元以上一万元以下罚款"))
                .containsExactly(new Words.Kept("处五千"), new Words.Inserted("元"), new Words.Kept("以上一万元以下罚款"));
    }

    @Example
    void a_number_and_a_latin_word_are_replaced_whole() {
        assertThat(shown("罚款1,500元", "罚款1,800元")).isEqualTo("罚款[-1,500-]{+1,800+}元");
        assertThat(shown("不满十五分钟", "不满三十分钟")).isEqualTo("不满[-十五-]{+三十+}分钟");
        assertThat(shown("the parking lot", "the parked lot")).isEqualTo("the [-parking-]{+parked+} lot");
    }

    @Example
    void a_word_that_two_rewritten_sentences_share_by_chance_is_not_kept_alone() {
        assertThat(shown("市场监管部门的处罚决定。", "县级政府依法作出的行政行为。")).isEqualTo("[-市场监管部门的处罚决定-]{+县级政府依法作出的行政行为+}。");
    }

    @Example
    void an_insertion_is_marked_where_a_person_would_mark_it() {
        assertThat(shown("由法律委员会审议。法律委员会", "由宪法和法律委员会审议。宪法和法律委员会")).isEqualTo("由{+宪法和+}法律委员会审议。{+宪法和+}法律委员会");
        assertThat(shown("中央军事委员会、最高人民法院", "中央军事委员会、国家监察委员会、最高人民法院")).isEqualTo("中央军事委员会{+、国家监察委员会+}、最高人民法院");
        assertThat(shown("甲应当备案。乙除外。", "甲应当备案。乙除外。丙应当公示。")).isEqualTo("甲应当备案。乙除外。{+丙应当公示。+}");
    }

    @Example
    void the_width_of_punctuation_is_no_change() {
        assertThat(Words.between("下列事项:", "下列事项：")).containsExactly(new Words.Kept("下列事项："));
    }

    @Example
    void long_texts_of_repeated_signs_are_compared_without_exhausting_anything() {
        for (var part : List.of("1.", "。", "。\n", "a", "甲")) {
            var before = part.repeat(50_000);
            var after = "乙" + part.repeat(40_000);
            var words = Words.between(before, after);
            assertThat(without(words, Words.Inserted.class)).isEqualTo(before);
            assertThat(without(words, Words.Deleted.class)).isEqualTo(after);
        }
    }

    @Property
    void kept_and_deleted_make_the_old_text_and_kept_and_inserted_the_new(
            @ForAll @CharRange(from = '一', to = '三') @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ')
                    String before,
            @ForAll @CharRange(from = '一', to = '三') @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ')
                    String after) {
        var words = Words.between(before, after);
        assertThat(without(words, Words.Inserted.class)).isEqualTo(before);
        assertThat(without(words, Words.Deleted.class)).isEqualTo(after);
    }

    @Property(tries = 20)
    void two_very_long_texts_are_compared_sentence_by_sentence(
            @ForAll @StringLength(min = 4000, max = 9000) @CharRange(from = '一', to = '丰') String before,
            @ForAll @StringLength(min = 4000, max = 9000) @CharRange(from = '一', to = '丰') String after) {
        var words = Words.between(before, after);
        assertThat(without(words, Words.Inserted.class)).isEqualTo(before);
        assertThat(without(words, Words.Deleted.class)).isEqualTo(after);
    }

    private static String without(List<Words> words, Class<? extends Words> kind) {
        return words.stream()
                .filter(stretch -> !kind.isInstance(stretch))
                .map(Words::text)
                .collect(Collectors.joining());
    }

    static String shown(List<Words> words) {
        return words.stream()
                .map(stretch -> switch (stretch) {
                    case Words.Kept(var text) -> text;
                    case Words.Deleted(var text) -> "[-" + text + "-]";
                    case Words.Inserted(var text) -> "{+" + text + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return shown(Words.between(before, after));
    }
}
