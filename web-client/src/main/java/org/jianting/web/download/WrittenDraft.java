// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.page.Frame;

/** A draft as text. */
final class WrittenDraft {

    private WrittenDraft() {}

    /** Nothing but the draft. */
    static String plain(OpenFile file) {
        return text(file.draft(), "");
    }

    /** The notice in a few lines, the explanatory note as it was written, and the draft. */
    static String markdown(OpenFile file, Frame frame) {
        var moments = frame.moments();
        return """
                # %s

                - %s: %s (%s)
                - %s: %s
                - %s: /c/%s

                %s

                ## %s

                %s""".formatted(
                file.title(),
                frame.text("consultation.period"),
                frame.text("consultation.fromTo", moments.day(file.postedAt()), moments.closing(file.closesAt())),
                file.legalBasis(),
                frame.text("consultation.answers"),
                file.lead().name(),
                frame.text("paper.address"),
                file.id(),
                file.note().strip(),
                frame.text("consultation.draft"),
                text(file.draft(), "### "));
    }

    private static String text(List<Clause> draft, String heading) {
        var text = new StringBuilder();
        for (var clause : draft) {
            switch (clause.kind()) {
                case TITLE -> text.append(clause.text());
                case PART, CHAPTER, SECTION ->
                    text.append(heading).append(clause.label()).append('　').append(clause.text());
                case ARTICLE, PARAGRAPH, ITEM, SUBITEM -> {
                    text.append(clause.label());
                    if (!clause.label().isEmpty()) {
                        text.append('　');
                    }
                    text.append(clause.text());
                }
            }
            text.append("\n\n");
        }
        return text.toString();
    }
}
