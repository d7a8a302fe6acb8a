// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds a consultation for the public; before its notice was posted there is none. */
public final class FindDocket {

    private static final Set<Stage> NOT_PUBLIC =
            EnumSet.of(Stage.DRAFTING, Stage.IN_REVIEW, Stage.APPROVED, Stage.SEALED);

    private final DocketDocuments documents;
    private final Clock clock;

    FindDocket(DocketDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public Mono<Docket> find(ConsultationId consultation) {
        return posted(consultation)
                .flatMap(posted -> documents
                        .drafts()
                        .find(Draft.idOf(consultation, posted.notice().draftVersion()))
                        .map(draft -> docket(posted, draft.explanatoryNote())));
    }

    /** The draft that people comment on. */
    public Mono<Draft> draft(ConsultationId consultation) {
        return posted(consultation)
                .flatMap(posted -> documents
                        .drafts()
                        .find(Draft.idOf(consultation, posted.notice().draftVersion())));
    }

    /** A version of the draft that a notice was posted with; one that never was is nobody's business yet. */
    public Mono<Draft> draft(ConsultationId consultation, int version) {
        return documents
                .dockets()
                .find(consultation.value())
                .filter(document ->
                        document.papers().notices().stream().anyMatch(notice -> notice.draftVersion() == version))
                .flatMap(document -> documents.drafts().find(Draft.idOf(consultation, version)));
    }

    private record Posted(DocketDocument document, Notice notice) {}

    private Mono<Posted> posted(ConsultationId consultation) {
        return documents.dockets().find(consultation.value()).flatMap(document -> {
            var notice = document.papers().notice();
            return notice == null ? Mono.empty() : Mono.just(new Posted(document, notice));
        });
    }

    private Docket docket(Posted posted, @Nullable String explanatoryNote) {
        var matter = posted.document().matter();
        var papers = posted.document().papers();
        var proposal = papers.proposal();
        return new Docket(
                matter.id(),
                matter.title(),
                matter.matterKind(),
                matter.basis(),
                matter.profile(),
                matter.decisionBody(),
                matter.lead(),
                matter.participants(),
                posted.notice().round(),
                stage(posted, clock.instant()),
                posted.notice(),
                posted.notice().draftVersion(),
                explanatoryNote,
                proposal == null ? null : proposal.interpretationPlan(),
                papers.withdrawal(),
                timeline(posted.document()));
    }

    /** What is being prepared behind a posted notice is no news yet. */
    private static Stage stage(Posted posted, Instant now) {
        var stage = posted.document().stageAt(now);
        return NOT_PUBLIC.contains(stage)
                ? timeline(posted.document()).getLast().stage()
                : stage;
    }

    /** A reason for a return is between offices; the other notes are public. */
    private static List<Milestone> timeline(DocketDocument document) {
        return document.timeline().stream()
                .filter(milestone -> !NOT_PUBLIC.contains(milestone.stage()))
                .map(milestone -> milestone.stage() == Stage.RULING
                        ? new Milestone(Stage.RULING, milestone.round(), milestone.at(), null)
                        : milestone)
                .toList();
    }
}
