// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import org.jianting.consultation.events.Clause;

/** Prints clauses one a line, so that a test shows what was understood. */
final class ParsedDocument {

    private ParsedDocument() {}

    static List<String> of(String text) {
        return Clauses.parse(text).stream().map(ParsedDocument::line).toList();
    }

    private static String line(Clause clause) {
        return "%s < %s %s [%s] %s"
                .formatted(clause.id(), clause.parent(), clause.kind(), clause.label(), clause.text())
                .strip();
    }
}
