// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import org.jspecify.annotations.Nullable;

/**
 * A sealed text does not open although nobody destroyed its key: it was altered, it stands in a context that it was not
 * sealed in, or this vault never held its key.
 */
public final class EnvelopeBroken extends RuntimeException {

    EnvelopeBroken(String message) {
        super(message);
    }

    EnvelopeBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
