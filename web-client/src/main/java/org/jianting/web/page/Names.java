// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.util.Optional;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;

/** The names in addresses. One of the wrong form is an address that leads nowhere, not a bug. */
public final class Names {

    private Names() {}

    public static Optional<ConsultationId> consultation(String text) {
        try {
            return Optional.of(new ConsultationId(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    public static Optional<ClauseId> clause(String text) {
        try {
            return Optional.of(new ClauseId(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
