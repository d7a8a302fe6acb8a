// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;

/**
 * The connection ended in the middle of a body: a cable, a closed window, somebody who thought better of it. Told apart where the
 * body is read, because the same exception from a connection of our own, to a store, is an outage.
 */
final class SenderGone extends RuntimeException {

    private SenderGone(Throwable end) {
        super(end.getClass().getSimpleName(), end, false, false);
    }

    /** What the end of a body means. */
    static Throwable orElse(Throwable end) {
        return end instanceof IOException || end instanceof AbortedException ? new SenderGone(end) : end;
    }

    /** The one inside a failure that a library may have wrapped. */
    static @Nullable SenderGone in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SenderGone gone) {
                return Objects.requireNonNull(gone);
            }
        }
        return null;
    }
}
