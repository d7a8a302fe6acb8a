// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.List;
import org.jianting.consultation.events.ConsultationEvent;

/** What became of a command, once the record says that it is durable. */
public sealed interface Answer {

    /**
     * The facts are on the record.
     *
     * @param position of the last of them, counted from 1; −1 when there was nothing new to record
     */
    record Recorded(List<ConsultationEvent> facts, long position) implements Answer {

        /** The first fact of a kind; asking for one that the command never yields is a bug. */
        public <F extends ConsultationEvent> F first(Class<F> kind) {
            return facts.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    record TurnedDown(Refusal refusal) implements Answer {}
}
