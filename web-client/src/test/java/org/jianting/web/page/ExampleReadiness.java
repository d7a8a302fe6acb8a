// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The views of the examples are there, unless a test says otherwise. */
@Component
public final class ExampleReadiness implements Readiness {

    public volatile boolean ready = true;

    @Override
    public Mono<Boolean> ready() {
        return Mono.just(ready);
    }
}
