// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianting.web.page.Prose.Bullets;
import org.jianting.web.page.Prose.Heading;
import org.jianting.web.page.Prose.Paragraph;
import org.jianting.web.page.Prose.Span;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void headings_paragraphs_bullets_and_stress_are_understood() {
        assertThat(Prose.read("## Who\n\nAll **who ride** here\nand there.\n\n- one\n- two **2**\n\nEnd."))
                .containsExactly(
                        new Heading(2, "Who"),
                        new Paragraph(List.of(
                                new Span("All ", false),
                                new Span("who ride", true),
                                new Span(" here\nand there.", false))),
                        new Bullets(List.of(
                                List.of(new Span("one", false)),
                                List.of(new Span("two ", false), new Span("2", true)))),
                        new Paragraph(List.of(new Span("End.", false))));
    }

    @Test
    void a_text_that_begins_with_its_title_is_shown_without_it() {
        assertThat(Prose.belowTitle("# Title\n\nText"))
                .containsExactly(new Paragraph(List.of(new Span("Text", false))));
    }

    @Test
    void levels_of_headings_have_no_gap_whatever_the_writer_began_with() {
        assertThat(Prose.belowTitle("#### a\n\n## b\n\n##### c"))
                .containsExactly(new Heading(1, "a"), new Heading(1, "b"), new Heading(2, "c"));
    }

    @Test
    void whatever_else_is_written_stays_what_it_is() {
        assertThat(Prose.read("<b>**</b> #no 1 * 2"))
                .containsExactly(new Paragraph(List.of(new Span("<b>**</b> #no 1 * 2", false))));
        assertThat(Prose.read("  ")).isEmpty();
    }
}
