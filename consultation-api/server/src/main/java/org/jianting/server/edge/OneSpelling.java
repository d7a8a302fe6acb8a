// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * An address has one spelling. Endpoints are found by what an address means, limits and guards go by how it is written: with
 * {@code sess%69on} for {@code session} somebody could try passwords without a limit. What needs no encoding must not have one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class OneSpelling implements WebFilter {

    private static final int HEXADECIMAL = 16;
    private static final int ENCODED = 3;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isPlainest(exchange.getRequest().getPath().value())
                ? chain.filter(exchange)
                : Mono.error(new FaultSignal(Faults.unfitAddress()));
    }

    static boolean isPlainest(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            if (at + ENCODED > path.length() || needsNone(path, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean needsNone(String path, int at) {
        int first = Character.digit(path.charAt(at + 1), HEXADECIMAL);
        int second = Character.digit(path.charAt(at + 2), HEXADECIMAL);
        int c = first * HEXADECIMAL + second;
        return first >= 0
                && second >= 0
                && ((c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || "-._~".indexOf(c) >= 0);
    }
}
