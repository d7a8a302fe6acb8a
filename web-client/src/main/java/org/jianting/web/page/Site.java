// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where this site is, as the one who asks knows it; for what is read away from it and cannot lead by half an address. It only
 * ever goes into the answer to that very request.
 */
public final class Site {

    private Site() {}

    /** As in {@code https://example.org}, without an end stroke. */
    public static String of(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getURI();
        // A proxy that speaks TLS outside says so.
        var outside = exchange.getRequest().getHeaders().getFirst("X-Forwarded-Proto");
        return UriComponentsBuilder.newInstance()
                .scheme("https".equals(outside) ? "https" : asked.getScheme())
                .host(asked.getHost())
                .port(asked.getPort())
                .build()
                .toUriString();
    }
}
