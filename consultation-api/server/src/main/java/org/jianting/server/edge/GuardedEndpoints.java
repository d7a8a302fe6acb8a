// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.List;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every {@link RequestGuard} once an endpoint is found, so that none can be reached past them. */
@Component
final class GuardedEndpoints implements WebFluxRegistrations {

    private final List<RequestGuard> guards;

    GuardedEndpoints(List<RequestGuard> guards) {
        this.guards = guards;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ShorterLookup() {
            @Override
            public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
                return super.getHandlerInternal(exchange).flatMap(endpoint -> admitted(endpoint, exchange));
            }

            @Override
            protected void handleMatch(RequestMappingInfo info, HandlerMethod endpoint, ServerWebExchange exchange) {
                super.handleMatch(info, endpoint, exchange);
                for (var guard : guards) {
                    guard.refuse(endpoint, exchange).ifPresent(fault -> {
                        throw new FaultSignal(fault);
                    });
                }
            }
        };
    }

    private Mono<HandlerMethod> admitted(HandlerMethod endpoint, ServerWebExchange exchange) {
        return Flux.fromIterable(guards)
                .concatMap(guard -> guard.refuseOnRecord(endpoint, exchange))
                .next()
                .flatMap(fault -> Mono.<HandlerMethod>error(new FaultSignal(fault)))
                .switchIfEmpty(Mono.just(endpoint));
    }
}
