// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import reactor.core.publisher.Mono;

/** Whether the views have caught up with the record since the program started. */
@FunctionalInterface
public interface Readiness {

    Mono<Boolean> ready();
}
