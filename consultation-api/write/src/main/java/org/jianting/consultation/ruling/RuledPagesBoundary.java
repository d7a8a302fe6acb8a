// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Boundary;
import org.roaringbitmap.RoaringBitmap;

/**
 * The pages of the roster on which some points stand, and the course of their consultation. A ruling on number 41,207 reads
 * the rulings of page 41 and no others, so it costs the same however many there are.
 *
 * @param wholeRound there are so many pages that to read all rulings is cheaper
 */
record RuledPagesBoundary(ConsultationId consultationId, int round, List<Integer> pages, boolean wholeRound) {

    private static final int MOST_PAGES = 1_000;

    private static final Set<Class<? extends ConsultationEvent>> PAGE_FACTS =
            Set.of(RulingProposed.class, RulingSuperseded.class, PointsExtracted.class);

    static RuledPagesBoundary of(ProposeRulings asked) {
        return of(
                asked.consultationId(), asked.round(), asked.rulings().stream().map(ProposeRulings.Proposal::coverage));
    }

    static RuledPagesBoundary of(SupersedeRuling asked) {
        return of(asked.consultationId(), asked.round(), Stream.of(asked.coverage()));
    }

    private static RuledPagesBoundary of(ConsultationId consultationId, int round, Stream<Coverage> coverages) {
        var pages = new RoaringBitmap();
        coverages.forEach(coverage -> {
            // By arithmetic, not one by one: a range may end at a number that is absurd.
            coverage.ranges()
                    .forEach(
                            range -> pages.add((long) Boundary.pageOf(range.from()), Boundary.pageOf(range.to()) + 1L));
            coverage.parts().forEach(part -> pages.add(Boundary.pageOf(part.number())));
        });
        boolean wholeRound = pages.getCardinality() > MOST_PAGES;
        return new RuledPagesBoundary(
                consultationId,
                round,
                wholeRound ? List.of() : IntStream.of(pages.toArray()).boxed().toList(),
                wholeRound);
    }

    EventCriteria criteria() {
        var course = Boundary.of(consultationId, Course.FACTS);
        return wholeRound
                ? EventCriteria.either(course, Boundary.of(consultationId, PAGE_FACTS))
                : EventCriteria.either(Stream.concat(
                                Stream.of(course),
                                pages.stream().map(page -> Boundary.ofPage(consultationId, round, page, PAGE_FACTS)))
                        .toList());
    }
}
