// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.Map;
import org.jianting.projections.outcome.NotIndexedYet;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The points alone, narrowed by ruling, clause and channel, page after page. */
@RestController
final class PointListPage {

    private static final int POINTS_SHOWN = 20;

    private final Published published;
    private final Pages pages;
    private final Drawn drawn;

    PointListPage(Published published, Pages pages, Drawn drawn) {
        this.published = published;
        this.pages = pages;
        this.drawn = drawn;
    }

    @GetMapping("/c/{id}/outcome/points")
    Mono<ResponseEntity<byte[]>> points(@PathVariable String id, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id)
                        .flatMap(consultation -> Selection.read(
                                consultation, exchange.getRequest().getQueryParams())))
                .flatMap(selection -> drawn.page(exchange, selection.address(), frame -> draw(selection, frame)))
                .onErrorResume(NotIndexedYet.class, early -> Mono.just(tooEarly(exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    private Mono<ResponseEntity<byte[]>> draw(Selection selection, Frame frame) {
        return published
                .find(selection.consultation())
                .flatMap(outcome -> Mono.zip(
                                published.points(
                                        selection.consultation(), selection.filter(), selection.after(), POINTS_SHOWN),
                                ClauseNames.read(published, outcome, frame.texts()))
                        .map(both -> pages.show(
                                "outcome/points.jte",
                                Map.of(
                                        "frame", frame.titled(frame.text("points.title", outcome.title())),
                                        "outcome", outcome,
                                        "list",
                                                ListedPoints.of(
                                                        outcome, both.getT1(), selection, both.getT2(), frame)))));
    }

    /** The outcome was published this very second and the index has not taken it in; everything else is there. */
    private ResponseEntity<byte[]> tooEarly(ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        var page = pages.show(
                HttpStatus.SERVICE_UNAVAILABLE,
                "page/problem.jte",
                Map.of(
                        "frame", frame.titled(frame.text("points.early")),
                        "detail", frame.text("points.early.detail"),
                        "next", frame.text("points.early.next")));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(page.getBody());
    }
}
