// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the pages find the consultations in a state and with certain words. */
@FunctionalInterface
interface Listing {

    Mono<ConsultationList> list(
            @Nullable ConsultationState state, @Nullable String words, @Nullable String cursor, int limit);
}
