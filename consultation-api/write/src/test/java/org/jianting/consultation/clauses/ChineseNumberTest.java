// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTest {

    @ParameterizedTest
    @CsvSource({
        "一,1",
        "十,10",
        "十二,12",
        "二十,20",
        "九十九,99",
        "一百,100",
        "一百零五,105",
        "一百一十,110",
        "一百二十,120",
        "一千二百六十,1260",
        "〇,0",
        "二〇二四,2024",
        "两,2",
        "12,12",
        "１２,12"
    })
    void numbers_are_read_as_statutes_print_them(String printed, int number) {
        assertThat(ChineseNumber.read(printed)).contains(number);
    }

    @Test
    void what_is_no_number_is_not_read_as_one() {
        assertThat(ChineseNumber.read("")).isEmpty();
        assertThat(ChineseNumber.read("甲")).isEmpty();
        assertThat(ChineseNumber.read("12345678901234567890")).isEmpty();
    }

    @Test
    void a_quantity_beyond_any_statute_is_not_the_number_of_a_clause() {
        assertThat(Ordinal.of("9999")).contains(new Ordinal(9999, 0));
        assertThat(Ordinal.of("10000")).isEmpty();
    }
}
