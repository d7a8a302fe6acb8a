// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import org.jianting.consultation.events.*;
import org.jspecify.annotations.Nullable;

/** Which round a request means. */
final class Rounds {

    private Rounds() {}

    /** The first, unless another is named. */
    static int of(@Nullable Integer asked) {
        return asked == null ? 1 : asked;
    }
}
