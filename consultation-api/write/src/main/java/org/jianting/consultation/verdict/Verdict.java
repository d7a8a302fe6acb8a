// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.List;
import org.jianting.consultation.events.ConsultationEvent;

/** The answer of a rule to a command: the facts that now hold, or a refusal. */
public sealed interface Verdict {

    /** Yes. An empty list means that everything asked for holds already. */
    record Accepted(List<ConsultationEvent> facts) implements Verdict {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    record Refused(Refusal refusal) implements Verdict {}

    static Verdict accepted(ConsultationEvent... facts) {
        return new Accepted(List.of(facts));
    }

    static Verdict accepted(List<? extends ConsultationEvent> facts) {
        return new Accepted(List.copyOf(facts));
    }

    static Verdict refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
