// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Boundary;

/** The pages of the roster on which some numbers stand. */
record RosterPages(ConsultationId consultationId, int round, List<Integer> pages) {

    static RosterPages of(ConsultationId id, int round, List<Integer> numbers) {
        return new RosterPages(
                id,
                round,
                numbers.stream()
                        .filter(number -> number > 0)
                        .map(Boundary::pageOf)
                        .distinct()
                        .sorted()
                        .toList());
    }

    EventCriteria boundary(Set<Class<? extends ConsultationEvent>> facts) {
        return pages.stream()
                .map(page -> Boundary.ofPage(consultationId, round, page, facts))
                .reduce(EventCriteria::or)
                .orElseGet(() -> Boundary.ofPage(consultationId, round, 0, facts));
    }
}
