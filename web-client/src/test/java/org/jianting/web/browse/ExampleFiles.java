// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.Examples;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One consultation in every state, in memory. */
@Component
final class ExampleFiles implements OpenFiles {

    private static final Instant SEALED = Instant.parse("2026-11-12T02:00:00Z");

    @Override
    public Mono<OpenFile> find(ConsultationId id) {
        UnaryOperator<String> attack = text -> Examples.ATTACK + text;
        return switch (id.value()) {
            case "cns_open" -> file(id, ConsultationState.OPEN, UnaryOperator.identity());
            case "cns_closed" -> file(id, ConsultationState.CLOSED, UnaryOperator.identity());
            case "cns_sealed" -> come(id, new OpenFile.Progress(SEALED, null, null, null));
            case "cns_ruled" -> come(id, new OpenFile.Progress(SEALED, SEALED, null, null));
            case "cns_unissued" -> come(id, new OpenFile.Progress(SEALED, SEALED, SEALED, null));
            case "cns_decided" -> file(id, ConsultationState.PUBLISHED, UnaryOperator.identity());
            case "cns_withdrawn" -> file(id, ConsultationState.WITHDRAWN, UnaryOperator.identity());
            case "cns_hostile" -> file(id, ConsultationState.OPEN, attack);
            case "cns_hostileDecided" -> file(id, ConsultationState.PUBLISHED, attack);
            default -> Mono.empty();
        };
    }

    private static Mono<OpenFile> come(ConsultationId id, OpenFile.Progress soFar) {
        return Mono.just(Examples.file(id, ConsultationState.CLOSED, soFar, UnaryOperator.identity()));
    }

    private static Mono<OpenFile> file(ConsultationId id, ConsultationState state, UnaryOperator<String> say) {
        return Mono.just(Examples.file(id, state, say));
    }
}
