// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an address may ask for.
 *
 * @param limits {@code off} only for measurement
 * @param submissionsPerMinute from one address
 * @param signInsPerMinute attempts from one address, right or wrong
 * @param receiptsPerMinute receipt codes that one address may ask about
 * @param trustedProxies addresses or networks whose X-Forwarded-For is believed
 * @param demo whether the example is played in: its senders come through the loopback, each from an address of their own
 * @param bodyWithin how long a body may take to arrive; a third of it without a byte is too long as well
 */
@ConfigurationProperties("jianting")
record EdgeSettings(
        @DefaultValue("on") String limits,
        @DefaultValue("30") int submissionsPerMinute,
        @DefaultValue("20") int signInsPerMinute,
        @DefaultValue("60") int receiptsPerMinute,
        @DefaultValue List<String> trustedProxies,
        boolean demo,
        @DefaultValue("30s") Duration bodyWithin) {

    EdgeSettings {
        if (!limits.equals("on") && !limits.equals("off")) {
            throw new IllegalArgumentException("jianting.limits is on or off, not \"%s\"".formatted(limits));
        }
        trustedProxies = demo && trustedProxies.isEmpty() ? List.of("127.0.0.1", "::1") : List.copyOf(trustedProxies);
    }

    boolean unlimited() {
        return limits.equals("off");
    }
}
