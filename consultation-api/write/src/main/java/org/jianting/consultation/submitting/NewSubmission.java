// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.util.List;
import org.jianting.consultation.envelopes.Attachment;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** What a person sends, as the edge has read it. */
public record NewSubmission(
        String text,
        List<ClauseId> clauses,
        SourceKind sourceKind,
        @Nullable String name,
        @Nullable String contact,
        List<Attachment> attachments) {

    public NewSubmission {
        clauses = List.copyOf(clauses);
        attachments = List.copyOf(attachments);
    }

    /** Never the text: this may end up in a log. */
    @Override
    public String toString() {
        return "NewSubmission(%d clauses, %d attachments)".formatted(clauses.size(), attachments.size());
    }
}
