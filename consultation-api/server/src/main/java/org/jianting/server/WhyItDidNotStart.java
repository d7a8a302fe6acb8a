// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence why the program did not start, where our own code knows it, instead of a page of stack. */
final class WhyItDidNotStart implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOurs(cause) && cause.getMessage() != null) {
                return new FailureAnalysis(cause.getMessage(), null, failure);
            }
        }
        return null;
    }

    // Thrown by our own code on purpose; a framework's exception that merely passed through says less than its stack.
    private static boolean isOurs(Throwable cause) {
        var frames = cause.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("org.jianting.");
    }
}
