// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Clause;

/** The clauses of a document, Chinese or English, and the document that they make up. */
public final class Clauses {

    private Clauses() {}

    /** Reads a document; {@link #render} gives it back to the last character. Only an empty text has no clause. */
    public static List<Clause> parse(String text) {
        var lines = Lines.of(text);
        var numbering = Numbering.of(lines);
        var outline = new Outline(numbering.wrapsLines());
        for (var line : lines) {
            outline.add(numbering.read(line, outline), line);
        }
        return outline.clauses();
    }

    public static String render(List<Clause> clauses) {
        return clauses.stream().map(Clause::source).collect(Collectors.joining());
    }

    /** Finds a clause as people cite it: 第十二条, 第12条第二款第（三）项, Section 2, Article 3(2)(a). */
    public static Optional<Clause> find(List<Clause> clauses, String citation) {
        return Citation.of(citation).flatMap(cited -> cited.in(clauses));
    }
}
