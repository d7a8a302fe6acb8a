// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns a request away when it is known which endpoint it is for, and before that endpoint sees it. */
@FunctionalInterface
public interface RequestGuard {

    /** Empty when the request may pass. */
    Optional<Fault> refuse(HandlerMethod endpoint, ServerWebExchange exchange);

    /** What cannot be known without a look at the record; asked when nobody has refused. Empty when the request may pass. */
    default Mono<Fault> refuseOnRecord(HandlerMethod endpoint, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
