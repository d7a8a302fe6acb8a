// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Refusal;
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

    /** Empty when the final document is the one that was decided on and the interpretation explains it. */
    Optional<Refusal> refuseUnless(DecisionTaken decided) {
        int latest = nextFinalVersion() - 1;
        boolean same = finalDocument != null
                && decided.finalDocumentVersion() == latest
                && decided.finalDocument().equals(finalDocument.text());
        if (!same) {
            return Optional.of(new PublishingRefusal.NotWhatWasDecided(decided.finalDocumentVersion(), latest));
        }
        int interpreted = interpretation == null ? 0 : interpretation.finalDocumentVersion();
        return interpreted == latest
                ? Optional.empty()
                : Optional.of(new PublishingRefusal.InterpretsAnother(interpreted, latest));
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
