// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.List;
import org.jianting.consultation.events.ConsultationEvent;

/**
 * What a rule says to a command that is only weighed; nothing was recorded.
 *
 * @param refusals what it would refuse now, all of it where the rule can tell; none means that it would accept
 * @param facts what it would record if nothing were refused, as far as that can be said
 */
public record Weighed(List<Refusal> refusals, List<ConsultationEvent> facts) {

    /** With this word in its metadata a command is weighed and not decided. */
    static final String ONLY = "weigh-only";

    public Weighed {
        refusals = List.copyOf(refusals);
        facts = List.copyOf(facts);
    }

    public static Weighed lacking(List<Refusal> refusals) {
        return new Weighed(refusals, List.of());
    }

    static Weighed of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted(var facts) -> new Weighed(List.of(), facts);
            case Verdict.Refused(var refusal) -> lacking(List.of(refusal));
        };
    }
}
