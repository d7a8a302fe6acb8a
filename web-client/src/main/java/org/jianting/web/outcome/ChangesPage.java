// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.Outcome;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The draft and the final document, article by article, and beside each change those who asked for it. */
@RestController
final class ChangesPage {

    private final Published published;
    private final Pages pages;
    private final Drawn drawn;

    ChangesPage(Published published, Pages pages, Drawn drawn) {
        this.published = published;
        this.pages = pages;
        this.drawn = drawn;
    }

    @GetMapping("/c/{id}/outcome/changes")
    Mono<ResponseEntity<byte[]>> changes(@PathVariable String id, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(consultation -> drawn.page(
                        exchange,
                        consultation,
                        "/c/%s/outcome/changes".formatted(consultation),
                        frame -> draw(consultation, frame)))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    Mono<ResponseEntity<byte[]>> draw(ConsultationId id, Frame frame) {
        return published
                .find(id)
                .flatMap(outcome -> ClauseNames.read(published, outcome, frame.texts())
                        .flatMap(names -> Flux.fromIterable(
                                        outcome.finalDocument().changes())
                                .concatMap(change -> ChangedArticle.read(change, outcome, names, published, frame))
                                .collectList()
                                .map(articles -> draw(outcome, articles, Unasked.of(outcome, names), frame))));
    }

    private ResponseEntity<byte[]> draw(
            Outcome outcome, List<ChangedArticle> articles, List<Unasked> unasked, Frame frame) {
        return pages.show(
                "outcome/changes.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.text("changes.title", outcome.title())),
                        "outcome",
                        outcome,
                        "compared",
                        Compared.of(outcome),
                        "articles",
                        articles,
                        "unasked",
                        unasked));
    }
}
