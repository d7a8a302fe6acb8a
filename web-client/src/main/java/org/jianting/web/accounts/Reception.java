// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who lets people in at the desk and out again. The session goes into a cookie of the answer; no page ever sees its token. */
public interface Reception {

    /** What became of somebody at the door. */
    sealed interface Entry {

        record Admitted() implements Entry {}

        /**
         * The password is right, and a code is needed as well.
         *
         * @param ticket brings the second half together with the first; worthless after five minutes
         * @param problem what was wrong with the last code, where there was one
         */
        record CodeNeeded(String ticket, @Nullable ProblemDetail problem) implements Entry {}

        /** The ticket is too old, and the password is asked for again. */
        record TooLate() implements Entry {}

        record TurnedAway(ProblemDetail problem) implements Entry {}
    }

    Mono<Entry> signIn(String username, String password, ServerWebExchange exchange);

    /** The second half, with a code of the device or a recovery code. */
    Mono<Entry> enter(String ticket, String code, ServerWebExchange exchange);

    Mono<Void> signOut(Staff staff, ServerWebExchange exchange);
}
