// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.ZoneId;
import java.util.List;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jianting.projections.search.ListedConsultation;
import org.jianting.web.outcome.Published;
import org.jianting.web.page.Zones;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the figures of the feedback beside those consultations that are decided, and to each the zone of its clocks. */
@Component
final class ListedLines {

    private final Published published;
    private final Zones zones;

    ListedLines(Published published, Zones zones) {
        this.published = published;
        this.zones = zones;
    }

    Mono<List<ListedLine>> of(ConsultationList list) {
        return Flux.fromIterable(list.consultations())
                .concatMap(consultation -> zones.of(consultation.id()).flatMap(zone -> line(consultation, zone)))
                .collectList();
    }

    private Mono<ListedLine> line(ListedConsultation consultation, ZoneId zone) {
        var plain = new ListedLine(consultation, zone, null);
        return consultation.state() != ConsultationState.PUBLISHED
                ? Mono.just(plain)
                : published
                        .find(consultation.id())
                        .map(outcome -> new ListedLine(consultation, zone, outcome.feedback()))
                        .defaultIfEmpty(plain);
    }
}
