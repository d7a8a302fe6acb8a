// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import java.util.function.Consumer;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;

/** Where the facts of one consultation are read again, oldest first. */
@FunctionalInterface
public interface RecordedFacts {

    /** Hands over every fact of the consultation; of the named types only, if any are named. */
    void forEach(
            ConsultationId consultation,
            List<Class<? extends ConsultationEvent>> types,
            Consumer<ConsultationEvent> reader);
}
