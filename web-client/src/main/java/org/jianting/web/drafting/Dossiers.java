// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Draft;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is on file about a consultation, for staff whose business it is. */
public interface Dossiers {

    /** Empty where there is none, and where it is not the business of whoever asks. */
    Mono<Dossier> find(ConsultationId consultation, Staff staff, ServerWebExchange exchange);

    Mono<Draft> draft(ConsultationId consultation, int version);

    Instant now();
}
