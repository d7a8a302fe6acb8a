// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import org.springframework.web.server.ServerWebExchange;

/** Which address a request is counted for. */
@FunctionalInterface
public interface Senders {

    String of(ServerWebExchange exchange);
}
