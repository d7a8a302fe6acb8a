// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jianting.projections.outcome.Redline.Mark;
import org.jianting.projections.outcome.Redline.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedlineTest {

    @Test
    void chinese_is_compared_by_the_character_and_english_by_the_word() {
        assertThat(Redline.between("应当八时开放", "应当全天开放"))
                .containsExactly(
                        new Stretch(Mark.KEPT, "应当"),
                        new Stretch(Mark.REMOVED, "八时"),
                        new Stretch(Mark.ADDED, "全天"),
                        new Stretch(Mark.KEPT, "开放"));
        assertThat(Redline.between("open from 8 am", "open all day"))
                .containsExactly(
                        new Stretch(Mark.KEPT, "open "),
                        new Stretch(Mark.REMOVED, "from 8 am"),
                        new Stretch(Mark.ADDED, "all day"));
    }

    @Test
    void a_chinese_number_is_replaced_whole() {
        assertThat(Redline.between("不满十五分钟的，免收", "不满三十分钟的，免收"))
                .containsExactly(
                        new Stretch(Mark.KEPT, "不满"),
                        new Stretch(Mark.REMOVED, "十五"),
                        new Stretch(Mark.ADDED, "三十"),
                        new Stretch(Mark.KEPT, "分钟的，免收"));
    }

    @Test
    void a_single_character_that_both_texts_share_does_not_cut_a_change_to_pieces() {
        assertThat(Redline.between("由甲局负责。", "由乙局、丙局共同承担。"))
                .containsExactly(
                        new Stretch(Mark.KEPT, "由"),
                        new Stretch(Mark.REMOVED, "甲局负责"),
                        new Stretch(Mark.ADDED, "乙局、丙局共同承担"),
                        new Stretch(Mark.KEPT, "。"));
    }

    @ParameterizedTest
    @CsvSource({"a b c,a c", "'',新的", "旧的,''", "停车 24 小时,停车一天", "same,same", "😀甲,甲😀"})
    void both_texts_can_be_read_off_the_redline(String before, String after) {
        var stretches = Redline.between(before, after);
        assertThat(wordsWithout(Mark.ADDED, stretches)).isEqualTo(before);
        assertThat(wordsWithout(Mark.REMOVED, stretches)).isEqualTo(after);
    }

    @Test
    void texts_too_long_to_compare_stand_whole_beside_each_other() {
        var stretches = Redline.between("甲".repeat(11_000), "乙".repeat(11_000));
        assertThat(stretches).extracting(Stretch::mark).containsExactly(Mark.REMOVED, Mark.ADDED);
    }

    private static String wordsWithout(Mark mark, java.util.List<Stretch> stretches) {
        return stretches.stream()
                .filter(stretch -> stretch.mark() != mark)
                .map(Stretch::words)
                .collect(Collectors.joining());
    }
}
