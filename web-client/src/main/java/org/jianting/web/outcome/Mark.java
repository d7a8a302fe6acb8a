// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.Locale;
import org.jianting.consultation.events.DispositionKind;

/** The shape that stands before the word of a ruling, so that nobody needs to see colours. */
public enum Mark {
    FILLED,
    HALF,
    OUTLINED,
    DASH;

    public static Mark of(DispositionKind ruling) {
        return switch (ruling) {
            case ADOPTED -> FILLED;
            case PARTIALLY_ADOPTED -> HALF;
            case NOT_ADOPTED -> OUTLINED;
            case ALREADY_COVERED, KEPT_FOR_STUDY, EXPLAINED, NOTED, REFERRED, OUT_OF_SCOPE -> DASH;
        };
    }

    /** Its class in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
