// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.SubmissionId;

/**
 * Which facts a decision rests on. A decision conflicts with another exactly when the other adds a fact inside this boundary,
 * so a boundary names types as well as tags: two people who submit in the same second share a tag and no fact.
 */
public final class Boundary {

    private Boundary() {}

    public static EventCriteria of(ConsultationId id, Set<Class<? extends ConsultationEvent>> facts) {
        return of(FactTags.consultation(id), facts);
    }

    public static EventCriteria of(SubmissionId id, Set<Class<? extends ConsultationEvent>> facts) {
        return of(FactTags.submission(id), facts);
    }

    /** The facts about the numbers of one page of the roster; see {@link #pageOf}. */
    public static EventCriteria ofPage(
            ConsultationId id, int round, int page, Set<Class<? extends ConsultationEvent>> facts) {
        return of(FactTags.page(id, round, page), facts);
    }

    /** The facts of some kinds under one tag. */
    public static EventCriteria of(Tag tag, Set<Class<? extends ConsultationEvent>> facts) {
        Set<QualifiedName> names = facts.stream()
                .map(fact -> new QualifiedName(fact.getSimpleName()))
                .collect(Collectors.toSet());
        return EventCriteria.havingTags(tag).andBeingOneOfTypes(names);
    }

    /** The page of the roster on which a number stands: 1 to 1000 on page 0. */
    public static int pageOf(int number) {
        return (number - 1) / RosterPageSealed.SIZE;
    }
}
