// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianting.consultation.clauses.Renumbering.Change;
import org.jianting.consultation.clauses.Renumbering.Citing;
import org.jianting.consultation.events.ClauseKind;
import org.junit.jupiter.api.Test;

class RenumberingTest {

    private static Renumbering of(String text) {
        return Renumbering.of(Clauses.parse(text));
    }

    @Test
    void an_article_that_was_put_in_between_moves_the_numbers_behind_it() {
        var renumbered = of("""
                第一章　总则
                第一条　甲。
                第二条　乙。
                第二条　新的。
                （一）子；
                （一）丑。
                第二章　附则
                第三条　丙，依照第二条、《停车法》第三条和第三条办理。
                """);

        assertThat(renumbered.text()).isEqualTo("""
                第一章　总则
                第一条　甲。
                第二条　乙。
                第三条　新的。
                （一）子；
                （二）丑。
                第二章　附则
                第四条　丙，依照第二条、《停车法》第三条和第三条办理。
                """);
        assertThat(renumbered.changes())
                .containsExactly(
                        new Change(ClauseKind.ARTICLE, "第二条", "第三条"),
                        new Change(ClauseKind.ITEM, "（一）", "（二）"),
                        new Change(ClauseKind.ARTICLE, "第三条", "第四条"));
        assertThat(renumbered.citations()).contains(new Citing("第三条", "第三条", "第四条"));
    }

    @Test
    void what_is_in_order_stays_to_the_last_character() {
        var text = "# Rules\n\n1. One\n\n(a) first\n\n(b) second\n\n2. Two\n\n(a) first\n";

        assertThat(of(text).text()).isEqualTo(text);
        assertThat(of(text).changes()).isEmpty();
    }

    @Test
    void english_numbers_and_letters_are_counted_as_they_are_written() {
        assertThat(of("Rules\n\n1. One\n\n(a) first\n\n(c) second\n\n3. Two\n").text())
                .isEqualTo("Rules\n\n1. One\n\n(a) first\n\n(b) second\n\n2. Two\n");
    }

    @Test
    void the_hundred_and_fifth_is_written_as_people_say_it() {
        assertThat(ChineseNumber.write(105)).isEqualTo("一百零五");
        assertThat(ChineseNumber.write(12)).isEqualTo("十二");
        assertThat(ChineseNumber.write(110)).isEqualTo("一百一十");
        for (var number = 1; number < 2000; number++) {
            assertThat(ChineseNumber.read(ChineseNumber.write(number))).contains(number);
        }
    }

    @Test
    void the_real_law_is_in_order_already() {
        var statute = Statutes.text(Statutes.DECREE_713);

        assertThat(of(statute).changes()).isEmpty();
        assertThat(of(statute).text()).isEqualTo(statute);
    }
}
