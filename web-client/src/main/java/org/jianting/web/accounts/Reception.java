// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who lets people in at the desk and out again. The session goes into a cookie of the answer; no page ever sees its token. */
public interface Reception {

    /** What became of somebody at the door. */
    sealed interface Entry {

        record Admitted() implements Entry {}

        record TurnedAway(ProblemDetail problem) implements Entry {}
    }

    Mono<Entry> signIn(String username, String password, ServerWebExchange exchange);

    Mono<Void> signOut(Staff staff, ServerWebExchange exchange);
}
