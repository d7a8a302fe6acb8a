// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * How many requests there were of each kind, how they were answered, and how long it took until the answer began. The
 * framework's own observation of requests is off, since it took a good part of the time of a submission; this is one look into a
 * table and two additions. A kind is the pattern of an address, never an address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerTimes implements WebFilter {

    private static final String NOBODY = "none";
    private static final int USUAL = 200;

    private record Kind(String route, String method, int hundreds) {}

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    AnswerTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long came = System.nanoTime();
        // Not when the work ends: then nothing is known yet of how an error is answered, and a live stream does not
        // end.
        exchange.getResponse().beforeCommit(() -> {
            timers.computeIfAbsent(kind(exchange), this::timer).record(System.nanoTime() - came, TimeUnit.NANOSECONDS);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static Kind kind(ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Kind(
                pattern == null ? NOBODY : pattern.getPatternString(),
                // Anybody may send a method that nobody has heard of, as many of them as there are words.
                pattern == null ? NOBODY : exchange.getRequest().getMethod().name(),
                (status == null ? USUAL : status.value()) / 100);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("jianting.answers")
                .description("Requests by kind and answer, and the time until the answer began")
                .tag("route", kind.route())
                .tag("method", kind.method())
                .tag("answer", kind.hundreds() + "xx")
                .register(registry);
    }
}
