// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.deciding.TakeDecision;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.ApproveNotice;
import org.jianting.consultation.preparing.PublishNotice;
import org.jianting.consultation.publishing.PublishOutcome;
import org.jianting.consultation.publishing.SealOutcome;
import org.jianting.consultation.ruling.ApproveRulings;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Stage;
import org.jianting.web.waiting.Matter;
import org.jianting.web.waiting.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the rules themselves what they would refuse, so that no copy of them can drift. Nothing is recorded. */
@Component
class WhatHolds {

    /** When something can already be done for the outcome. */
    private static final Set<Stage> ON_THE_WAY = EnumSet.of(Stage.RULING, Stage.RULED, Stage.DECIDED);

    /** What is said of the stage by the line of stages, and of the person by what is shown to them. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("other-stage", "same-person");

    /** A text that the rule finds fit; what will really be written is asked about when it is. */
    private static final String WORDS = "————";

    private final Matters matters;
    private final Clock clock;

    WhatHolds(Matters matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /** What the step that ends this stage would be refused for, whoever takes it. */
    Mono<List<Refusal>> atThisStage(Matter matter, Staff staff) {
        var ending = ending(matter.dossier(), staff.id());
        return ending == null ? Mono.just(List.of()) : weigh(ending);
    }

    /** What else is missing before everything can be published; what holds the stage back is said there. */
    Mono<List<Refusal>> beforeTheOutcome(Matter matter, Staff staff) {
        return ON_THE_WAY.contains(matter.dossier().stage())
                ? weigh(seal(matter.dossier(), staff.id()))
                : Mono.just(List.of());
    }

    /** What would be sealed now, and what it lacks. */
    Mono<Weighed> outcome(Dossier dossier, Staff staff) {
        return matters.weigh(seal(dossier, staff.id()));
    }

    private SealOutcome seal(Dossier dossier, StaffId by) {
        return new SealOutcome(dossier.id(), dossier.round(), by, clock.instant());
    }

    private @Nullable Object ending(Dossier dossier, StaffId by) {
        var id = dossier.id();
        var now = clock.instant();
        return switch (dossier.stage()) {
            case DRAFTING, PUBLISHED, WITHDRAWN -> null;
            case IN_REVIEW -> new ApproveNotice(id, WORDS, WORDS, by, now);
            case APPROVED -> new PublishNotice(id, by, now);
            case OPEN -> new CloseRound(id, dossier.round(), now);
            case CLOSED -> new SealRoster(id, dossier.round(), by, now);
            case RULING -> new ApproveRulings(id, dossier.round(), by, now);
            case RULED -> {
                var document = dossier.finalDocument();
                yield new TakeDecision(id, WORDS, now, document == null ? 0 : document.version(), by, now);
            }
            case DECIDED -> new SealOutcome(id, dossier.round(), by, now);
            case SEALED -> new PublishOutcome(id, dossier.round(), by, now);
        };
    }

    private Mono<List<Refusal>> weigh(Object command) {
        return matters.weigh(command)
                .map(weighed -> weighed.refusals().stream()
                        .filter(refusal -> !SAID_ELSEWHERE.contains(refusal.rule()))
                        .toList());
    }
}
