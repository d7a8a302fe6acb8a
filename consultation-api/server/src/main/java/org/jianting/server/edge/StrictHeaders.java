// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What a browser may do with anything that we serve: nothing from elsewhere, no script in the page itself, no frame around it.
 * Set before anything else, so that an error carries it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StrictHeaders implements WebFilter {

    private static final String ONLY_OURS =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        put(exchange.getResponse().getHeaders());
        return chain.filter(exchange);
    }

    static void put(HttpHeaders headers) {
        headers.set("Content-Security-Policy", ONLY_OURS);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
