// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Positions of the record, as Axon's tokens carry them. */
final class Positions {

    /** Before the first fact. */
    static final long NONE = -1;

    private Positions() {}

    static long of(Optional<TrackingToken> token) {
        return of(token.orElseThrow(() -> new IllegalStateException("The record gave an event without a position")));
    }

    static long of(@Nullable TrackingToken token) {
        return token == null ? NONE : token.position().orElse(NONE);
    }
}
