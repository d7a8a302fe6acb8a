// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * While the views are made again, a page of the public would show half of what there is, or say that there is nothing. It says instead
 * what is going on, and when to come back. The form and the receipt rest on the record and go on.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class WhileViewsAreMade implements WebFilter {

    private static final String SECONDS = "15";

    private final Readiness readiness;
    private final Pages pages;

    WhileViewsAreMade(Readiness readiness, Pages pages) {
        this.readiness = readiness;
        this.pages = pages;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return rests(exchange.getRequest().getPath().value())
                ? readiness.ready().flatMap(ready -> ready ? chain.filter(exchange) : answer(exchange))
                : chain.filter(exchange);
    }

    /** Whether a page rests on views. */
    static boolean rests(String path) {
        return path.equals("/")
                || path.equals("/consultations")
                || path.equals("/search")
                || (path.startsWith("/c/") && !path.endsWith("/comment"));
    }

    private Mono<Void> answer(ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        var page = pages.draw(
                "page/making.jte",
                Map.of("frame", frame.titled(frame.text("making.title")), "comment", commentAddress(exchange)));
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        DataBufferFactory buffers = response.bufferFactory();
        return response.writeWith(Mono.fromSupplier(() -> buffers.wrap(page)));
    }

    /** Of the form of the consultation that was asked for; empty where none was. The form itself says whether it is open. */
    private static String commentAddress(ServerWebExchange exchange) {
        var parts = exchange.getRequest().getPath().value().split("/", -1);
        return parts.length > 2 && parts[1].equals("c")
                ? Names.consultation(parts[2])
                        .map(id -> "/c/" + id.value() + "/comment")
                        .orElse("")
                : "";
    }
}
