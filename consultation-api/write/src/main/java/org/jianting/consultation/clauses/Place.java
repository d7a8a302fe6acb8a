// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Optional;

/** Where in the document a line stands: the last number seen at each level that is still open. */
interface Place {

    Optional<Ordinal> last(Level level);

    /** Articles are numbered through the whole document, whatever chapter they stand in. */
    Optional<Ordinal> lastArticle();

    default boolean expects(Level level, Ordinal ordinal) {
        var last = level == Level.ARTICLE ? lastArticle() : last(level);
        return last.map(ordinal::follows).orElse(ordinal.number() == 1 && ordinal.inserted() == 0);
    }
}
