// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.*;
import org.jspecify.annotations.Nullable;

/** The drafts, which of them the public commented on, and the latest final document and interpretation. */
record Papers(
        Map<Integer, List<Clause>> drafts,
        int consultedVersion,
        @Nullable FinalDocumentRegistered finalDocument,
        @Nullable InterpretationRegistered interpretation) {

    static final Papers NONE = new Papers(Map.of(), 0, null, null);

    /** The facts that this is folded from. */
    static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            DraftVersionRegistered.class,
            NoticePublished.class,
            FinalDocumentRegistered.class,
            InterpretationRegistered.class);

    Papers after(ConsultationEvent fact) {
        return switch (fact) {
            case DraftVersionRegistered draft -> with(draft);
            case NoticePublished notice -> new Papers(drafts, notice.draftVersion(), finalDocument, interpretation);
            case FinalDocumentRegistered now -> new Papers(drafts, consultedVersion, now, interpretation);
            case InterpretationRegistered now -> new Papers(drafts, consultedVersion, finalDocument, now);
            case ConsultationEvent other -> this;
        };
    }

    private Papers with(DraftVersionRegistered draft) {
        var more = new HashMap<>(drafts);
        more.put(draft.version(), draft.clauses());
        return new Papers(more, consultedVersion, finalDocument, interpretation);
    }

    List<Clause> consultedDraft() {
        return drafts.getOrDefault(consultedVersion, List.of());
    }

    int nextFinalVersion() {
        return finalDocument == null ? 1 : finalDocument.version() + 1;
    }

    int nextInterpretationVersion() {
        return interpretation == null ? 1 : interpretation.version() + 1;
    }
}
