// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.docket.FindDossier;
import org.jianting.projections.views.ViewPositions;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads the docket. A page that follows a step waits until the docket holds it: its address says which position that is. */
@Component
final class RecordedDossiers implements Dossiers {

    private static final Role[] OFFICE = {
        Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER, Role.AUDITOR
    };
    private static final Duration AT_MOST = Duration.ofSeconds(3);
    private static final int LONGEST_POSITION = 18;

    private final FindDossier find;
    private final Desk desk;
    private final ViewPositions positions;
    private final Clock clock;

    RecordedDossiers(FindDossier find, Desk desk, ViewPositions positions, Clock clock) {
        this.find = find;
        this.desk = desk;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public Mono<Dossier> find(ConsultationId consultation, Staff staff, ServerWebExchange exchange) {
        return desk.refusal(staff, consultation, OFFICE)
                .filter(refusal -> refusal.isEmpty())
                .flatMap(admitted -> positions.await(position(exchange), AT_MOST))
                .flatMap(whetherOrNot -> find.find(consultation));
    }

    private static long position(ServerWebExchange exchange) {
        var at = exchange.getRequest().getQueryParams().getFirst("at");
        return at != null && at.length() <= LONGEST_POSITION && at.matches("[0-9]+") ? Long.parseLong(at) : 0;
    }

    @Override
    public Mono<Draft> draft(ConsultationId consultation, int version) {
        return find.draft(consultation, version);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
