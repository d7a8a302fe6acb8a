// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.util.Map;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a one-time token opens: a password of one's own, or the very first account. */
@RestController
final class WaysInPage {

    private final Pages pages;

    WaysInPage(Pages pages) {
        this.pages = pages;
    }

    // The token is typed, never part of an address: addresses are kept by browsers and written down by proxies.
    @GetMapping("/desk/way-in")
    ResponseEntity<byte[]> wayIn(ServerWebExchange exchange) {
        return show(exchange, "accounts/wayin.jte", "wayin.title");
    }

    @GetMapping("/desk/first-start")
    ResponseEntity<byte[]> firstStart(ServerWebExchange exchange) {
        return show(exchange, "accounts/firststart.jte", "firststart.title");
    }

    private ResponseEntity<byte[]> show(ServerWebExchange exchange, String template, String title) {
        var frame = pages.frame(exchange);
        return pages.show(template, Map.of("frame", frame.titled(frame.text(title))));
    }
}
