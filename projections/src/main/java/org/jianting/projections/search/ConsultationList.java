// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the consultations that were asked for.
 *
 * @param total all of them
 * @param cursor to ask for the following ones; none at the end
 */
public record ConsultationList(
        int total,
        List<ListedConsultation> consultations,
        @Nullable String cursor) {

    public ConsultationList {
        consultations = List.copyOf(consultations);
    }
}
