// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.ExplanatoryNoteRegistered;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.outcome.RecordedFacts;
import org.jspecify.annotations.Nullable;

/** What the public may read about a consultation from its notice on: the few facts that say so, up to the notice. */
final class PublicConsultation {

    private final NoticePublished notice;
    private @Nullable ConsultationInitiated initiated;
    private @Nullable DraftVersionRegistered draft;
    private @Nullable ExplanatoryNoteRegistered note;
    private boolean posted;

    private PublicConsultation(NoticePublished notice) {
        this.notice = notice;
    }

    static PublicConsultation read(RecordedFacts record, NoticePublished notice) {
        var consultation = new PublicConsultation(notice);
        record.forEach(
                notice.consultationId(),
                List.of(
                        ConsultationInitiated.class,
                        DraftVersionRegistered.class,
                        ExplanatoryNoteRegistered.class,
                        NoticePublished.class),
                consultation::accept);
        return consultation;
    }

    private void accept(ConsultationEvent fact) {
        if (posted) {
            return;
        }
        if (fact instanceof ConsultationInitiated is) {
            initiated = is;
        } else if (fact instanceof DraftVersionRegistered is && is.version() == notice.draftVersion()) {
            draft = is;
        } else if (fact instanceof ExplanatoryNoteRegistered is && is.draftVersion() == notice.draftVersion()) {
            note = is;
        }
        posted = fact.equals(notice);
    }

    NoticePublished notice() {
        return notice;
    }

    String title() {
        return initiated().title();
    }

    Unit unit() {
        return initiated().lead();
    }

    String note() {
        return note == null ? "" : note.text();
    }

    List<Clause> clauses() {
        return draft == null ? List.of() : draft.clauses();
    }

    private ConsultationInitiated initiated() {
        if (initiated == null) {
            throw new IllegalStateException("The notice of %s was published and the consultation was never initiated"
                    .formatted(notice.consultationId()));
        }
        return initiated;
    }
}
