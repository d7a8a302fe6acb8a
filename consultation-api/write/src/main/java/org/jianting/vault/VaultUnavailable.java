// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import org.jspecify.annotations.Nullable;

/** The vault or its master key cannot be used; the message says why and what to do. */
public final class VaultUnavailable extends RuntimeException {

    VaultUnavailable(String message) {
        super(message);
    }

    VaultUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
