// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.util.List;
import java.util.Map;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One sentence of what this is, what is open, what was decided lately, and a box to search. */
@RestController
final class FrontPage {

    private static final int OPEN_SHOWN = 10;
    private static final int DECIDED_SHOWN = 5;

    private final Listing listing;
    private final ListedLines lines;
    private final Pages pages;

    FrontPage(Listing listing, ListedLines lines, Pages pages) {
        this.listing = listing;
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping("/")
    Mono<ResponseEntity<byte[]>> front(ServerWebExchange exchange) {
        return Mono.zip(lines(ConsultationState.OPEN, OPEN_SHOWN), lines(ConsultationState.PUBLISHED, DECIDED_SHOWN))
                .map(both -> draw(both.getT1(), both.getT2(), exchange));
    }

    private Mono<List<ListedLine>> lines(ConsultationState state, int limit) {
        return listing.list(state, null, null, null, limit).flatMap(lines::of);
    }

    private ResponseEntity<byte[]> draw(List<ListedLine> open, List<ListedLine> decided, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return pages.show(
                "browse/front.jte",
                Map.of("frame", frame.titled(frame.text("front.title")), "open", open, "decided", decided));
    }
}
