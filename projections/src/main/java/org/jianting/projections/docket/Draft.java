// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.util.List;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A version of the draft, clause by clause.
 *
 * @param digest of the whole text as UTF-8, for whoever wants to check it
 * @param original digest of the file it came from, if it came from one
 */
public record Draft(
        ConsultationId consultation,
        int version,
        String title,
        Digest digest,
        @Nullable Digest original,
        @Nullable String explanatoryNote,
        List<Clause> clauses) {

    /** The draft to the last character. */
    public String text() {
        return clauses.stream().map(Clause::source).collect(Collectors.joining());
    }

    static String idOf(ConsultationId consultation, int version) {
        return consultation.value() + "/" + version;
    }

    Draft explained(String note) {
        return new Draft(consultation, version, title, digest, original, note, clauses);
    }
}
