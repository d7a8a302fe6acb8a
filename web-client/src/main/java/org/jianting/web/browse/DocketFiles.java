// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.projections.docket.Docket;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.docket.FindDocket;
import org.jianting.projections.docket.Stage;
import org.jianting.projections.search.ConsultationState;
import org.jianting.projections.tally.FindTally;
import org.jianting.projections.tally.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Files put together from the docket, which has the papers, and the tally, which counts. */
@Component
final class DocketFiles implements OpenFiles {

    private final FindDocket dockets;
    private final FindTally tallies;

    DocketFiles(FindDocket dockets, FindTally tallies) {
        this.dockets = dockets;
        this.tallies = tallies;
    }

    @Override
    public Mono<OpenFile> find(ConsultationId consultation) {
        var received = tallies.find(consultation).map(Tally::received).defaultIfEmpty(0);
        return dockets.find(consultation)
                .flatMap(docket -> Mono.zip(dockets.draft(consultation), received)
                        .map(both -> file(docket, both.getT1(), both.getT2())));
    }

    private static OpenFile file(Docket docket, Draft draft, int received) {
        var notice = docket.notice();
        var withdrawal = docket.withdrawal();
        return new OpenFile(
                docket.id(),
                RuleProfiles.of(docket.profile()).zone(),
                docket.title(),
                state(docket.stage()),
                docket.lead(),
                docket.participants(),
                docket.decisionBody(),
                docket.basis(),
                docket.round(),
                notice.postedAt(),
                notice.closesAt(),
                notice.period(),
                notice.shorteningReason(),
                notice.channels(),
                notice.contact(),
                notice.legalBasis(),
                Objects.requireNonNullElse(docket.explanatoryNote(), ""),
                draft.clauses(),
                notice.extensions().stream()
                        .map(extension -> new OpenFile.Extension(
                                extension.previouslyUntil(), extension.nowUntil(), extension.reason(), extension.at()))
                        .toList(),
                progress(docket),
                withdrawal == null ? null : new OpenFile.Withdrawal(withdrawal.at(), withdrawal.publicStatement()),
                received);
    }

    private static ConsultationState state(Stage stage) {
        return switch (stage) {
            case OPEN -> ConsultationState.OPEN;
            case PUBLISHED -> ConsultationState.PUBLISHED;
            case WITHDRAWN -> ConsultationState.WITHDRAWN;
            case DRAFTING, IN_REVIEW, APPROVED, CLOSED, RULING, RULED, DECIDED, SEALED -> ConsultationState.CLOSED;
        };
    }

    private static OpenFile.Progress progress(Docket docket) {
        var reached = new EnumMap<Stage, Instant>(Stage.class);
        for (var milestone : docket.timeline()) {
            if (milestone.round() == docket.round()) {
                fallBack(reached, milestone.stage());
                reached.putIfAbsent(milestone.stage(), milestone.at());
            }
        }
        return new OpenFile.Progress(
                reached.get(Stage.RULING),
                reached.get(Stage.RULED),
                reached.get(Stage.DECIDED),
                reached.get(Stage.PUBLISHED));
    }

    /** What was sent back has to be reached again. */
    private static void fallBack(Map<Stage, Instant> reached, Stage to) {
        reached.keySet().removeIf(stage -> stage.compareTo(to) > 0);
    }
}
