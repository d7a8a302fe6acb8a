// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.web.outcome.Published;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All points of an outcome, so many at a time that no more than these are held. */
final class EveryPoint {

    private static final int AT_A_TIME = 100;

    private EveryPoint() {}

    static Flux<List<Point>> of(Published published, ConsultationId consultation) {
        return published
                .points(consultation, PointFilter.ALL, null, AT_A_TIME)
                .expand(page ->
                        after(page).flatMap(last -> published.points(consultation, PointFilter.ALL, last, AT_A_TIME)))
                .map(PointsPage::points);
    }

    private static Mono<PointAddress> after(PointsPage page) {
        return Mono.justOrEmpty(page.next()).flatMap(last -> Mono.justOrEmpty(PointAddress.parse(last)));
    }
}
