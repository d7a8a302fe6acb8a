// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.submitting.Intake;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The write side's own door. */
@Component
final class IntakeDoor implements Door {

    private final Intake intake;

    IntakeDoor(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Mono<Taken> take(ConsultationId consultation, NewSubmission submission, @Nullable String idempotencyKey) {
        return intake.take(consultation, submission, idempotencyKey);
    }
}
