// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.util.Map;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own account, and the setting up of a second factor. */
@RestController
final class MePage {

    private final AccountBook book;
    private final Pages pages;

    MePage(AccountBook book, Pages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/desk/me")
    Mono<ResponseEntity<byte[]>> me(Staff staff, ServerWebExchange exchange) {
        return book.own(staff, exchange)
                .map(own -> pages.show("accounts/me.jte", Map.of("frame", titled(exchange, "me.title"), "own", own)));
    }

    @GetMapping("/desk/me/second-factor")
    Mono<ResponseEntity<byte[]>> secondFactor(Staff staff, ServerWebExchange exchange) {
        return Mono.zip(book.own(staff, exchange), book.device(staff))
                .map(both -> pages.show(
                        "accounts/secondfactor.jte",
                        Map.of(
                                "frame", titled(exchange, "factor.title"),
                                "own", both.getT1(),
                                "device", both.getT2())));
    }

    private Frame titled(ServerWebExchange exchange, String key) {
        var frame = pages.frame(exchange);
        return frame.titled(frame.text(key));
    }
}
