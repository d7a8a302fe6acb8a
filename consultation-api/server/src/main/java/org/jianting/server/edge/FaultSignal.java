// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Fault} out of a filter or a body that is still being read, where nothing can be returned. */
public final class FaultSignal extends RuntimeException {

    private final transient Fault fault;

    public FaultSignal(Fault fault) {
        super(fault.rule(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** The signal inside a failure that a library may have wrapped. */
    static @Nullable FaultSignal in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultSignal signal) {
                return Objects.requireNonNull(signal);
            }
        }
        return null;
    }
}
