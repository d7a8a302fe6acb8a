// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Which address a request is counted for, by whoever counts besides the filters of the edge. */
@Component
public final class CountedAddress {

    private final ClientAddress addresses;

    CountedAddress(EdgeSettings settings) {
        this.addresses = new ClientAddress(settings.trustedProxies());
    }

    public String of(ServerWebExchange exchange) {
        return addresses.of(exchange.getRequest());
    }
}
