// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.docket.Dossier.NextStep;
import reactor.core.publisher.Mono;

/** Finds consultations for staff, whatever their stage. */
public final class FindDossier {

    private final DocketDocuments documents;
    private final Clock clock;

    FindDossier(DocketDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public Mono<Dossier> find(ConsultationId consultation) {
        return documents.dockets().find(consultation.value()).map(this::dossier);
    }

    /** A version of the draft, posted or not. */
    public Mono<Draft> draft(ConsultationId consultation, int version) {
        return documents.drafts().find(Draft.idOf(consultation, version));
    }

    /** All of them, the newest first. An office has few enough to read them all. */
    public Mono<List<Dossier>> all() {
        return documents
                .dockets()
                .all()
                .map(this::dossier)
                .collectSortedList(Comparator.comparing(Dossier::initiatedAt)
                        .reversed()
                        .thenComparing(dossier -> dossier.id().value()));
    }

    private Dossier dossier(DocketDocument document) {
        var matter = document.matter();
        var papers = document.papers();
        return new Dossier(
                matter.id(),
                matter.title(),
                matter.matterKind(),
                matter.basis(),
                matter.profile(),
                matter.decisionBody(),
                matter.lead(),
                matter.participants(),
                matter.initiatedBy(),
                matter.initiatedAt(),
                document.round(),
                document.stageAt(clock.instant()),
                papers.drafts(),
                papers.proposal(),
                papers.notice(),
                papers.extensionProposed(),
                papers.withdrawalProposed(),
                papers.roster(),
                papers.gates(),
                papers.finalDocument(),
                papers.interpretation(),
                papers.bundle(),
                papers.withdrawal(),
                document.timeline(),
                waitsFor(document.stageAt(clock.instant()), papers));
    }

    private static List<NextStep> waitsFor(Stage stage, Papers papers) {
        var steps = new ArrayList<NextStep>();
        if (papers.withdrawalProposed() != null) {
            steps.add(NextStep.REVIEW_WITHDRAWAL);
        }
        switch (stage) {
            case DRAFTING -> steps.addAll(drafting(papers));
            case IN_REVIEW -> steps.add(NextStep.REVIEW_NOTICE);
            case APPROVED -> steps.add(NextStep.PUBLISH_NOTICE);
            case OPEN -> {
                if (papers.extensionProposed() != null) {
                    steps.add(NextStep.REVIEW_EXTENSION);
                }
                steps.add(NextStep.END_OF_PERIOD);
            }
            case CLOSED -> steps.add(NextStep.SEAL_ROSTER);
            case RULING -> steps.add(NextStep.APPROVE_RULINGS);
            case RULED -> steps.add(NextStep.TAKE_DECISION);
            case DECIDED -> steps.addAll(decided(papers));
            case SEALED -> steps.add(NextStep.PUBLISH_OUTCOME);
            case PUBLISHED, WITHDRAWN -> {}
        }
        return List.copyOf(steps);
    }

    private static List<NextStep> drafting(Papers papers) {
        if (papers.drafts().isEmpty()) {
            return List.of(NextStep.REGISTER_DRAFT, NextStep.REGISTER_NOTE, NextStep.SUBMIT_FOR_REVIEW);
        }
        return papers.drafts().getLast().explained()
                ? List.of(NextStep.SUBMIT_FOR_REVIEW)
                : List.of(NextStep.REGISTER_NOTE, NextStep.SUBMIT_FOR_REVIEW);
    }

    private static List<NextStep> decided(Papers papers) {
        var steps = new ArrayList<NextStep>();
        if (papers.finalDocument() == null) {
            steps.add(NextStep.REGISTER_FINAL_DOCUMENT);
        }
        if (papers.interpretation() == null) {
            steps.add(NextStep.REGISTER_INTERPRETATION);
        }
        steps.add(NextStep.SEAL_OUTCOME);
        return steps;
    }
}
