// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishNumberingTest {

    @Test
    void a_numbered_policy_is_read_by_its_numbers() {
        assertThat(ParsedDocument.of("""
                # Parking by-law

                Adopted in 2024.

                1. Purpose

                This by-law is about parking,
                and about nothing else.

                2. Charges
                (a) by the hour; or
                (b) by the day, that is
                (i) a calendar day,
                (ii) not 24 hours.
                2.1 The council sets them.
                """))
                .containsExactly(
                        "title < null TITLE [] Parking by-law",
                        "title-p-2 < title TITLE [] Adopted in 2024.",
                        "c-1 < null ARTICLE [1.] Purpose",
                        "c-1-p-2 < c-1 PARAGRAPH [] This by-law is about parking, and about nothing else.",
                        "c-2 < null ARTICLE [2.] Charges",
                        "c-2-p-1-i-1 < c-2 ITEM [(a)] by the hour; or",
                        "c-2-p-1-i-2 < c-2 ITEM [(b)] by the day, that is",
                        "c-2-p-1-i-2-m-1 < c-2-p-1-i-2 SUBITEM [(i)] a calendar day,",
                        "c-2-p-1-i-2-m-2 < c-2-p-1-i-2 SUBITEM [(ii)] not 24 hours.",
                        "c-2-p-1 < c-2 PARAGRAPH [2.1] The council sets them.");
    }

    @Test
    void an_eu_regulation_has_chapters_articles_and_numbered_paragraphs() {
        assertThat(ParsedDocument.of("""
                CHAPTER I
                General provisions

                Article 1
                Subject matter

                1. This Regulation lays down rules.

                2. It protects:
                (a) persons;

                Article 2
                Scope
                """))
                .containsExactly(
                        "ch-1 < null CHAPTER [CHAPTER I] General provisions",
                        "c-1 < ch-1 ARTICLE [Article 1] Subject matter",
                        "c-1-p-1 < c-1 PARAGRAPH [1.] This Regulation lays down rules.",
                        "c-1-p-2 < c-1 PARAGRAPH [2.] It protects:",
                        "c-1-p-2-i-1 < c-1-p-2 ITEM [(a)] persons;",
                        "c-2 < ch-1 ARTICLE [Article 2] Scope");
    }

    @Test
    void articles_that_hold_sections_are_their_chapters() {
        assertThat(
                        ParsedDocument.of(
                                "Article I\nSection 1. Powers are vested.\nSection 2. The House.\nArticle II\nSection 1. Executive."))
                .containsExactly(
                        "ch-1 < null CHAPTER [Article I]",
                        "c-1 < ch-1 ARTICLE [Section 1] Powers are vested.",
                        "c-2 < ch-1 ARTICLE [Section 2] The House.",
                        "ch-2 < null CHAPTER [Article II]",
                        "c-1r < ch-2 ARTICLE [Section 1] Executive.");
    }

    @Test
    void a_sentence_that_begins_with_a_reference_is_not_a_section() {
        assertThat(
                        ParsedDocument.of(
                                "Section 1. Scope.\n\nSection 2 of the Act applies.\n\nPart 3 is repealed by it.\n\nSection 2A. Fees."))
                .containsExactly(
                        "c-1 < null ARTICLE [Section 1] Scope.",
                        "c-1-p-2 < c-1 PARAGRAPH [] Section 2 of the Act applies.",
                        "c-1-p-3 < c-1 PARAGRAPH [] Part 3 is repealed by it.",
                        "c-2z1 < null ARTICLE [Section 2A] Fees.");
    }

    @Test
    void the_letter_i_after_h_is_a_letter_and_a_numeral_otherwise() {
        var items = "abcdefghi"
                .chars()
                .mapToObj(letter -> "(" + (char) letter + ") x\n")
                .reduce("1. List\n", String::concat);
        assertThat(ParsedDocument.of(items)).last().isEqualTo("c-1-p-1-i-9 < c-1 ITEM [(i)] x");
        assertThat(ParsedDocument.of("1. List\n(a) x\n(i) y\n(ii) z\n(b) w"))
                .endsWith(
                        "c-1-p-1-i-1-m-1 < c-1-p-1-i-1 SUBITEM [(i)] y",
                        "c-1-p-1-i-1-m-2 < c-1-p-1-i-1 SUBITEM [(ii)] z",
                        "c-1-p-1-i-2 < c-1 ITEM [(b)] w");
    }

    @Test
    void headings_without_numbers_part_a_text_that_has_none() {
        assertThat(ParsedDocument.of("# Guidance\n\n## Who it is for\n\nEverybody.\n\n## When\n\nNow."))
                .containsExactly(
                        "title < null TITLE [] Guidance",
                        "h-1 < null CHAPTER [] Who it is for",
                        "h-1-p-1 < h-1 PARAGRAPH [] Everybody.",
                        "h-2 < null CHAPTER [] When",
                        "h-2-p-1 < h-2 PARAGRAPH [] Now.");
    }
}
