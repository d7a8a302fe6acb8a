// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One point at an address for ever. */
@RestController
final class OnePointPage {

    private final Published published;
    private final Pages pages;

    OnePointPage(Published published, Pages pages) {
        this.published = published;
        this.pages = pages;
    }

    @GetMapping("/c/{id}/outcome/point/{point}")
    Mono<ResponseEntity<byte[]>> point(
            @PathVariable String id, @PathVariable String point, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(consultation -> Mono.justOrEmpty(PointAddress.parse(point))
                        .flatMap(address -> draw(consultation, address, exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    private Mono<ResponseEntity<byte[]>> draw(
            ConsultationId consultation, PointAddress address, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return published
                .find(consultation)
                .flatMap(outcome -> Mono.zip(
                                published.point(consultation, address),
                                ClauseNames.read(published, outcome, frame.texts()))
                        .map(both -> pages.show(
                                "outcome/point.jte",
                                Map.of(
                                        "frame",
                                                frame.titled(frame.text(
                                                        "point.title",
                                                        both.getT1().point(),
                                                        outcome.title())),
                                        "outcome", outcome,
                                        "shown",
                                                ShownPoint.of(outcome, List.of(both.getT1()), both.getT2(), frame)
                                                        .getFirst()))));
    }
}
