// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import org.jianting.consultation.events.ClauseAlignment;

/** Prints an alignment one clause a line, so that a test shows what was found. */
final class Aligned {

    private Aligned() {}

    static Alignment of(String draft, String fin) {
        return Alignment.of(Clauses.parse(draft), Clauses.parse(fin));
    }

    static List<String> pairs(String draft, String fin) {
        return of(draft, fin).pairs().stream().map(Aligned::line).toList();
    }

    private static String line(ClauseAlignment pair) {
        return pair.draftClause() + " " + pair.finalClause() + " " + pair.kind();
    }

    static List<String> changes(String draft, String fin) {
        return of(draft, fin).changes().stream()
                .map(change -> change.clause() + " " + change.kind() + (change.moved() ? " moved" : "")
                        + (change.related() == null ? "" : " like " + change.related()) + " "
                        + WordsTest.shown(change.words()))
                .toList();
    }
}
