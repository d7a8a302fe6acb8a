// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.Taken;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The one way in for comments, the same for this page and for programs. */
@FunctionalInterface
interface Door {

    Mono<Taken> take(ConsultationId consultation, NewSubmission submission, @Nullable String idempotencyKey);
}
