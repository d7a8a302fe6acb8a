// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One point at an address for ever; or, by the number alone, all points of a submission that raised several. */
@RestController
final class OnePointPage {

    private final Published published;
    private final Pages pages;
    private final Drawn drawn;

    OnePointPage(Published published, Pages pages, Drawn drawn) {
        this.published = published;
        this.pages = pages;
        this.drawn = drawn;
    }

    @GetMapping("/c/{id}/outcome/point/{point}")
    Mono<ResponseEntity<byte[]>> point(
            @PathVariable String id, @PathVariable String point, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(consultation -> Mono.justOrEmpty(PointAddress.parse(point))
                        .flatMap(address -> drawn.page(
                                exchange,
                                consultation,
                                "/c/%s/outcome/point/%s".formatted(consultation, address),
                                frame -> draw(consultation, address, frame))))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    Mono<ResponseEntity<byte[]>> draw(ConsultationId consultation, PointAddress address, Frame frame) {
        return published
                .find(consultation)
                .flatMap(outcome -> published
                        .points(consultation, address.number())
                        .flatMap(points -> Mono.justOrEmpty(Neighbours.within(points, address)))
                        .flatMap(here -> Mono.zip(
                                        around(consultation, here), ClauseNames.read(published, outcome, frame.texts()))
                                .map(both -> show(outcome, both.getT1(), both.getT2(), frame))));
    }

    /** The comments before and after, so that one can read on from here. */
    private Mono<Neighbours> around(ConsultationId consultation, Neighbours here) {
        var before = here.numberBefore()
                .map(number -> published.points(consultation, number))
                .orElse(Mono.just(List.of()))
                .defaultIfEmpty(List.of());
        var after = published.points(consultation, PointFilter.ALL, here.last(), 1);
        return Mono.zip(before, after, (earlier, later) -> here.between(earlier, later.points()));
    }

    private ResponseEntity<byte[]> show(Outcome outcome, Neighbours here, ClauseNames names, Frame frame) {
        var number = here.isWholeSubmission()
                ? frame.text("point.submission", here.first().number())
                : frame.text("point.number", here.first().toString());
        return pages.show(
                "outcome/point.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.text("point.title", number, outcome.title())),
                        "heading",
                        number,
                        "outcome",
                        outcome,
                        "here",
                        here,
                        "points",
                        ShownPoint.of(outcome, here.shown(), names, frame)));
    }
}
