// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.util.List;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.outcome.Published;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the figures of the feedback beside those consultations that are decided. */
@Component
final class ListedLines {

    private final Published published;

    ListedLines(Published published) {
        this.published = published;
    }

    Mono<List<ListedLine>> of(ConsultationList list) {
        return Flux.fromIterable(list.consultations())
                .concatMap(consultation -> consultation.state() == ConsultationState.PUBLISHED
                        ? published
                                .find(consultation.id())
                                .map(outcome -> new ListedLine(consultation, outcome.feedback()))
                                .defaultIfEmpty(new ListedLine(consultation, null))
                        : Mono.just(new ListedLine(consultation, null)))
                .collectList();
    }
}
