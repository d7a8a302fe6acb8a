// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.Optional;
import org.jianting.consultation.verdict.Refusal;

/** How much can be read at once. */
final class ReadingPage {

    private ReadingPage() {}

    static Optional<Refusal> refuse(int count) {
        return count < 1 || count > RawTexts.MOST_AT_ONCE
                ? Optional.of(new PublicTextRefusal.TooManyToRead(count, RawTexts.MOST_AT_ONCE))
                : Optional.empty();
    }
}
