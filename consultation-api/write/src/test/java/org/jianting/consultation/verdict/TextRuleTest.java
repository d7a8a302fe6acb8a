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
    void a_text_of_invisible_characters_is_called_empty_without_them_and_not_unprintable() {
        assertThat(english("\u200b\u2060"))
                .isEqualTo("\"text\" is empty once invisible characters, such as zero-width spaces, are taken away:"
                        + " 1 to 5 characters are allowed, 0 came. Nothing was recorded.");
        assertThat(english("  ")).startsWith("\"text\" is empty: ");
    }

    @Test
    void a_character_that_cannot_be_shown_is_named_by_its_place_and_number() {
        assertThat(english("意见\u202e")).startsWith("Character 3 of \"text\" (U+202E) cannot be shown");
        assertThat(english("𠮷\u0007")).startsWith("Character 2 of \"text\" (U+0007) cannot be shown");
    }

    private static String english(String text) {
        return RULE.refuse(text).orElseThrow().detail().en();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(RULE.refuse("𠮷𠮷𠮷𠮷𠮷")).isEmpty();
        assertThat(RULE.refuse("六个字太多了")).isPresent();
    }
}
