// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.Map;
import org.jianting.projections.outcome.NotIndexedYet;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Texts;
import org.springframework.http.CacheControl;
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
                .flatMap(selection -> drawn.page(
                        exchange, selection.consultation(), selection.address(), frame -> draw(selection, frame)))
                .onErrorResume(NotIndexedYet.class, early -> Mono.just(tooEarly(exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    Mono<ResponseEntity<byte[]>> draw(Selection selection, Frame frame) {
        return published
                .find(selection.consultation())
                .flatMap(outcome -> Mono.zip(
                                published.points(
                                        selection.consultation(), selection.filter(), selection.after(), POINTS_SHOWN),
                                ClauseNames.read(published, outcome, frame.texts()))
                        .flatMap(both -> choices(outcome, selection, both.getT2(), frame.texts())
                                .map(choices -> show(outcome, both.getT1(), selection, choices, both.getT2(), frame))
                                .switchIfEmpty(Mono.fromSupplier(() -> passing(show(
                                        outcome,
                                        both.getT1(),
                                        selection,
                                        Choices.ofAll(outcome, selection, frame.texts()),
                                        both.getT2(),
                                        frame))))));
    }

    /** Empty where the index is not ready and need not be: who chose nothing sees every point without it. */
    private Mono<Choices> choices(Outcome outcome, Selection selection, ClauseNames names, Texts texts) {
        var counts = published.counts(selection.consultation(), selection.filter(), Choices.clauses(outcome));
        return counts.map(found -> Choices.of(found, selection, names, texts))
                .onErrorResume(
                        NotIndexedYet.class, early -> selection.isEverything() ? Mono.empty() : Mono.error(early));
    }

    private ResponseEntity<byte[]> show(
            Outcome outcome, PointsPage points, Selection selection, Choices choices, ClauseNames names, Frame frame) {
        return pages.show(
                "outcome/points.jte",
                Map.of(
                        "frame", frame.titled(frame.text("points.title", outcome.title())),
                        "outcome", outcome,
                        "subject", Subject.of(selection, names),
                        "list", ListedPoints.of(outcome, points, selection, choices, names, frame)));
    }

    /** Right for a moment: the links by clause are missing from it. */
    private static ResponseEntity<byte[]> passing(ResponseEntity<byte[]> page) {
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(page.getBody());
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
