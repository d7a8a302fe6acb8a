// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers what the firewall turns away before any filter sees it. */
@Component
final class AddressRejected implements ServerExchangeRejectedHandler {

    private final EveryErrorIsAProblem errors;

    AddressRejected(EveryErrorIsAProblem errors) {
        this.errors = errors;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
        return errors.answer(exchange, Faults.unfitAddress());
    }
}
