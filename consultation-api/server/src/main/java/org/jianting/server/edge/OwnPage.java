// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.Locale;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Whether a request was made by a page of ours. A browser sends the cookie of a session along with whatever it asks of us, also
 * where the page of a stranger made it ask; only the browser itself can say which page it was.
 */
@Component
public final class OwnPage {

    private final ClientAddress addresses;

    OwnPage(EdgeSettings settings) {
        this.addresses = new ClientAddress(settings.trustedProxies());
    }

    /** Whether it came encrypted, to us or to a proxy that we trust. */
    public boolean isEncrypted(ServerHttpRequest request) {
        return "https".equalsIgnoreCase(request.getURI().getScheme())
                || (addresses.isFromTrustedProxy(request)
                        && "https".equalsIgnoreCase(request.getHeaders().getFirst("X-Forwarded-Proto")));
    }

    /** Whether the browser says so: by Sec-Fetch-Site, or by an Origin that is ours where it does not send the other. */
    public boolean sent(ServerHttpRequest request) {
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return site == null ? isOurs(request) : site.equals("same-origin");
    }

    private boolean isOurs(ServerHttpRequest request) {
        var origin = request.getHeaders().getFirst("Origin");
        var host = request.getHeaders().getFirst("Host");
        if (origin == null || host == null) {
            return false;
        }
        var ours = (isEncrypted(request) ? "https://" : "http://") + host;
        return origin.toLowerCase(Locale.ROOT).equals(ours.toLowerCase(Locale.ROOT));
    }
}
