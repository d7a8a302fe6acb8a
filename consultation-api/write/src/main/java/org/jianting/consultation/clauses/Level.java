// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import org.jianting.consultation.events.ClauseKind;

/** How deep a clause stands, outermost first; the segment names it within an id. */
enum Level {
    TITLE(ClauseKind.TITLE, "title"),
    PART(ClauseKind.PART, "b"),
    SUBPART(ClauseKind.PART, "d"),
    CHAPTER(ClauseKind.CHAPTER, "ch"),
    SECTION(ClauseKind.SECTION, "s"),
    ARTICLE(ClauseKind.ARTICLE, "c"),
    PARAGRAPH(ClauseKind.PARAGRAPH, "p"),
    ITEM(ClauseKind.ITEM, "i"),
    SUBITEM(ClauseKind.SUBITEM, "m"),
    DETAIL(ClauseKind.SUBITEM, "u");

    final ClauseKind kind;
    final String segment;

    Level(ClauseKind kind, String segment) {
        this.kind = kind;
        this.segment = segment;
    }

    boolean isHeading() {
        return this.compareTo(TITLE) > 0 && this.compareTo(ARTICLE) < 0;
    }
}
