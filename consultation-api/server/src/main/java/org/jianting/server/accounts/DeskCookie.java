// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.time.Duration;
import org.jianting.server.edge.OwnPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The token of a session where a browser keeps it: no script reads it, and no page of another site sends it along. */
@Component
final class DeskCookie {

    private static final String PLAIN = "desk";

    // A browser takes this name only from this very host and only encrypted, so no neighbour under the same domain can
    // put a session of its own in its place.
    private static final String OF_THIS_HOST = "__Host-desk";

    private final OwnPage ownPage;

    DeskCookie(OwnPage ownPage) {
        this.ownPage = ownPage;
    }

    @Nullable
    String token(ServerHttpRequest request) {
        var cookie = request.getCookies().getFirst(name(request));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** It lasts as long as the browser stays open; how long the session lasts, {@link Sessions} say. */
    void give(String token, ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(token, exchange.getRequest()).build());
    }

    void takeBack(ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(
                        cookie("", exchange.getRequest()).maxAge(Duration.ZERO).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String token, ServerHttpRequest request) {
        return ResponseCookie.from(name(request), token)
                .httpOnly(true)
                .secure(ownPage.isEncrypted(request))
                .sameSite("Strict")
                .path("/");
    }

    private String name(ServerHttpRequest request) {
        return ownPage.isEncrypted(request) ? OF_THIS_HOST : PLAIN;
    }
}
