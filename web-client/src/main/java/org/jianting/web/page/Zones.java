// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.time.ZoneId;
import org.jianting.consultation.events.ConsultationId;
import reactor.core.publisher.Mono;

/**
 * On which clocks a consultation runs: the zone of its rule profile. A period that ends at 24:00 in London ends there, wherever
 * it is read.
 */
@FunctionalInterface
public interface Zones {

    /** Empty for a consultation that is not public. */
    Mono<ZoneId> of(ConsultationId consultation);
}
