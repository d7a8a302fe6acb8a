// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import org.jspecify.annotations.Nullable;

/** The record cannot be written or read: full disk, read-only or damaged file, another program on it, or closed. */
public final class LedgerUnavailable extends RuntimeException {

    LedgerUnavailable(String message) {
        super(message);
    }

    LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
