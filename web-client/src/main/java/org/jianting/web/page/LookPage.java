// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Keeps how a reader wants pages to look, and leads back to the page where they asked for it. */
@RestController
final class LookPage {

    @GetMapping("/look/{word}")
    ResponseEntity<Void> choose(@PathVariable String word, ServerWebExchange exchange) {
        var to = Objects.requireNonNullElse(
                exchange.getRequest().getQueryParams().getFirst("to"), "/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, Look.read(word).cookie().toString())
                .cacheControl(CacheControl.noStore())
                .location(Look.back(to))
                .build();
    }
}
