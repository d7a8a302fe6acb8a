// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.OptionalInt;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What the filters of the edge let through, for whoever describes it: asked of the filters themselves. */
@Component
public final class RequestLimits {

    private final EdgeSettings settings;

    RequestLimits(EdgeSettings settings) {
        this.settings = settings;
    }

    /** How often one address may ask in a minute; empty where nobody counts. */
    public OptionalInt perMinute(HttpMethod method, String path) {
        var what = settings.unlimited() ? null : RateLimits.limited(method, path);
        return what == null ? OptionalInt.empty() : OptionalInt.of(RateLimits.perMinute(what, settings));
    }

    public int bodyInBytes(String path) {
        return BodyLimits.limit(path);
    }
}
