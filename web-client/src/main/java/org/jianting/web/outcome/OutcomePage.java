// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.Map;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The three parts, of equal rank, under one title and one time. */
@RestController
final class OutcomePage {

    private static final int POINTS_SHOWN = 10;

    private final Published published;
    private final Pages pages;
    private final Drawn drawn;

    OutcomePage(Published published, Pages pages, Drawn drawn) {
        this.published = published;
        this.pages = pages;
        this.drawn = drawn;
    }

    @GetMapping("/c/{id}/outcome")
    Mono<ResponseEntity<byte[]>> outcome(@PathVariable String id, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(consultation -> drawn.page(
                        exchange,
                        consultation,
                        "/c/%s/outcome".formatted(consultation),
                        frame -> draw(consultation, frame)))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    Mono<ResponseEntity<byte[]>> draw(ConsultationId id, Frame frame) {
        var selection = Selection.all(id);
        return published
                .find(id)
                .flatMap(outcome -> Mono.zip(
                                published.points(id, selection.filter(), null, POINTS_SHOWN),
                                ClauseNames.read(published, outcome, frame.texts()))
                        .map(both -> draw(outcome, both.getT1(), both.getT2(), selection, frame)));
    }

    private ResponseEntity<byte[]> draw(
            Outcome outcome, PointsPage points, ClauseNames names, Selection selection, Frame frame) {
        return pages.show(
                "outcome/outcome.jte",
                Map.of(
                        "frame", frame.titled(frame.text("outcome.title", outcome.title())),
                        "outcome", outcome,
                        "document", ShownClause.of(outcome, frame.texts()),
                        "compared", Compared.of(outcome),
                        "glance", Glance.of(outcome, frame.texts()),
                        "meaning", Prose.belowTitle(outcome.interpretation().text()),
                        "sums", Sums.of(outcome.feedback(), frame.texts()),
                        "list",
                                ListedPoints.of(
                                        outcome,
                                        points,
                                        selection,
                                        Choices.ofAll(outcome, selection, frame.texts()),
                                        names,
                                        frame)));
    }
}
