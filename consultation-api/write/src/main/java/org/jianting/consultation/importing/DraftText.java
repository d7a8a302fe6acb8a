// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.List;
import java.util.Optional;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;

/** What was read must be fit to be registered, or reading it was for nothing. */
final class DraftText {

    static final TextRule TEXT = new TextRule("text", 1, 500_000);
    private static final int LONGEST_TITLE = 200;

    private DraftText() {}

    static Optional<Refusal> refuse(String text) {
        return TEXT.refuse(text);
    }

    /** What stands above the first clause; empty where nothing does, or where it is too long to be a title. */
    static String title(List<Clause> clauses) {
        return clauses.stream()
                .findFirst()
                .filter(first ->
                        first.kind() == ClauseKind.TITLE && first.text().length() <= LONGEST_TITLE)
                .map(Clause::text)
                .orElse("");
    }
}
