// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.search;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One box for everything that is public. */
@RestController
final class SearchPage {

    private static final int HITS_SHOWN = 20;

    private final Finding finding;
    private final Pages pages;

    SearchPage(Finding finding, Pages pages) {
        this.finding = finding;
        this.pages = pages;
    }

    @GetMapping("/search")
    Mono<ResponseEntity<byte[]>> search(ServerWebExchange exchange) {
        return Mono.justOrEmpty(Asked.read(exchange.getRequest().getQueryParams()))
                .flatMap(asked -> answer(asked, exchange))
                // A cursor that no page gave: the address was cut or mistyped.
                .onErrorResume(NoSuchElementException.class, mistyped -> Mono.empty())
                .switchIfEmpty(Mono.fromSupplier(() -> mistyped(exchange)));
    }

    private Mono<ResponseEntity<byte[]>> answer(Asked asked, ServerWebExchange exchange) {
        var frame = pages.frame(exchange, asked.address());
        if (asked.isTooLong()) {
            return Mono.just(draw(
                    asked,
                    null,
                    frame.text("search.tooLong", Asked.LONGEST_WORDS, asked.wordCount()),
                    HttpStatus.BAD_REQUEST,
                    frame));
        }
        if (asked.question().saysNothing()) {
            return Mono.just(draw(asked, null, frame.text("search.onlyPunctuation"), HttpStatus.OK, frame));
        }
        if (asked.words().isEmpty() && !asked.isNarrowed()) {
            return Mono.just(draw(asked, null, null, HttpStatus.OK, frame));
        }
        return finding.find(asked.question(), asked.cursor(), HITS_SHOWN)
                .map(found -> draw(asked, Found.of(found, asked, frame), null, HttpStatus.OK, frame));
    }

    private ResponseEntity<byte[]> draw(
            Asked asked, @Nullable Found found, @Nullable String flaw, HttpStatus status, Frame frame) {
        var shown = new HashMap<String, Object>();
        shown.put(
                "frame",
                frame.titled(
                        asked.words().isEmpty() || asked.isTooLong()
                                ? frame.text("search.title")
                                : frame.text("search.titleOf", asked.words())));
        shown.put("asked", asked);
        shown.put("found", found);
        shown.put("flaw", flaw);
        return pages.show(status, "search/search.jte", shown);
    }

    private ResponseEntity<byte[]> mistyped(ServerWebExchange exchange) {
        var frame = pages.frame(exchange, "/search");
        return draw(new Asked(Map.of()), null, frame.text("search.mistyped"), HttpStatus.BAD_REQUEST, frame);
    }
}
