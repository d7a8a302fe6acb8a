// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import org.jianting.consultation.events.ConsultationId;

/**
 * What the record says about an outcome contradicts itself. Nothing of it is shown: figures that do not add up are worse than
 * none, and the view stops until a person has looked.
 */
public final class OutcomeDoesNotAddUp extends RuntimeException {

    OutcomeDoesNotAddUp(ConsultationId consultation, String what) {
        super("The outcome of %s does not add up: %s. It is not shown; check the record with verify-record."
                .formatted(consultation, what));
    }
}
