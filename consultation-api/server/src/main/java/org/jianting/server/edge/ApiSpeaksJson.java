// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A command of the API is answered in JSON whatever the Accept header wishes. The framework looks at the wish only once the
 * answer is there: a submission would then be on the record and its sender told 406, without the receipt.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ApiSpeaksJson implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        boolean command = request.getPath().value().startsWith("/api/")
                && !HttpMethod.GET.equals(request.getMethod())
                && !HttpMethod.HEAD.equals(request.getMethod())
                && !isContent(request.getHeaders().getFirst(HttpHeaders.ACCEPT));
        return chain.filter(
                command
                        ? exchange.mutate()
                                .request(asked -> asked.headers(
                                        headers -> headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)))
                                .build()
                        : exchange);
    }

    // Almost everybody: their request need not be copied.
    private static boolean isContent(@Nullable String accept) {
        return accept == null || accept.equals(MediaType.ALL_VALUE) || accept.equals(MediaType.APPLICATION_JSON_VALUE);
    }
}
