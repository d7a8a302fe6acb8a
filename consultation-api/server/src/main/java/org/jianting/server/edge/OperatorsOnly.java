// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Figures about the machine are for whoever sits at it. A proxy on the same machine comes from the same address, but says for
 * whom it asks; such a request is not the operator's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class OperatorsOnly implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        boolean closed = path.startsWith("/actuator") && !path.equals("/actuator/health") && !isOperator(request);
        return closed ? Mono.error(new FaultSignal(Faults.unknownAddress())) : chain.filter(exchange);
    }

    private static boolean isOperator(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        return remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress()
                && !request.getHeaders().containsHeader("X-Forwarded-For")
                && !request.getHeaders().containsHeader("Forwarded");
    }
}
