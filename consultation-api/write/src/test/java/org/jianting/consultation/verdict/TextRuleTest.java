// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private static final TextRule RULE = new TextRule("text", 1, 5);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200b\u200b", "\ufeff \n"})
    void a_text_that_says_nothing_is_refused(String text) {
        assertThat(RULE.refuse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007", "\ud83d", "\ude00x", "a\u202eb"})
    void what_cannot_be_printed_or_would_read_as_something_else_is_refused(String text) {
        assertThat(RULE.refuse(text)).isPresent();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(RULE.refuse("𠮷𠮷𠮷𠮷𠮷")).isEmpty();
        assertThat(RULE.refuse("六个字太多了")).isPresent();
    }
}
