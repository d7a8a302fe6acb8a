// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All consultations, by state and by words, in pages. */
@RestController
final class ListPage {

    private static final int LINES_SHOWN = 20;

    private final Listing listing;
    private final ListedLines lines;
    private final Pages pages;

    ListPage(Listing listing, ListedLines lines, Pages pages) {
        this.listing = listing;
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping("/consultations")
    Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
        return Mono.justOrEmpty(Choice.read(exchange.getRequest().getQueryParams()))
                .flatMap(choice -> page(choice, exchange))
                // A cursor that no page gave: the address was cut or mistyped.
                .onErrorResume(NoSuchElementException.class, mistyped -> Mono.empty())
                .switchIfEmpty(Mono.fromSupplier(() -> mistyped(exchange)));
    }

    private Mono<ResponseEntity<byte[]>> page(Choice choice, ServerWebExchange exchange) {
        return listing.list(choice.state(), choice.unit(), choice.words(), choice.cursor(), LINES_SHOWN)
                .flatMap(list -> Mono.zip(lines.of(list), listing.counts(choice.unit(), choice.words()))
                        .map(both -> draw(list, both.getT1(), both.getT2(), choice, exchange)));
    }

    private ResponseEntity<byte[]> draw(
            ConsultationList list,
            List<ListedLine> shown,
            Map<ConsultationState, Integer> counts,
            Choice choice,
            ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return pages.show(
                "browse/list.jte",
                Map.of(
                        "frame", frame.titled(frame.text("list.title")),
                        "list", list,
                        "lines", shown,
                        "choice", choice,
                        "states", choice.states(frame.texts(), counts)));
    }

    private ResponseEntity<byte[]> mistyped(ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return pages.show(
                HttpStatus.BAD_REQUEST,
                "page/problem.jte",
                Map.of(
                        "frame", frame.titled(frame.text("list.mistyped")),
                        "detail", frame.text("list.mistyped.detail", Choice.LONGEST_WORDS),
                        "next", ""));
    }
}
