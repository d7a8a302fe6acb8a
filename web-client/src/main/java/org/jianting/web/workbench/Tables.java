// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Staff;
import reactor.core.publisher.Mono;

/** Where a consultation's table is found for whoever may work at it; empty for everybody else. */
interface Tables {

    Mono<OfficeTable> find(ConsultationId consultation, Staff staff);
}
