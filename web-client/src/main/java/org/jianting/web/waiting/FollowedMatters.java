// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Commands;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.docket.FindDossier;
import org.jianting.projections.docket.Stage;
import org.jianting.projections.register.FindRegister;
import org.jianting.projections.register.PendingRegistration;
import org.jianting.projections.register.Unruled;
import org.jianting.projections.register.WaitingErasure;
import org.jianting.projections.waiting.FindInvolvement;
import org.jianting.projections.waiting.Involvement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The matters as the views follow them, and the rules themselves where something is to be weighed. */
@Component
final class FollowedMatters implements Matters {

    /** When points may be without a ruling; before there is no roster, and after it all are ruled on. */
    private static final Set<Stage> RULED_ON = EnumSet.of(Stage.RULING);

    private static final Set<Stage> TAKES_ENTRIES = EnumSet.of(Stage.OPEN, Stage.CLOSED);

    private final FindDossier dossiers;
    private final FindInvolvement involved;
    private final FindRegister register;
    private final Commands commands;

    FollowedMatters(FindDossier dossiers, FindInvolvement involved, FindRegister register, Commands commands) {
        this.dossiers = dossiers;
        this.involved = involved;
        this.register = register;
        this.commands = commands;
    }

    @Override
    public Mono<List<Dossier>> all() {
        return dossiers.all();
    }

    @Override
    public Mono<Dossier> find(ConsultationId consultation) {
        return dossiers.find(consultation);
    }

    @Override
    public Mono<Matter> matter(Dossier dossier) {
        var id = dossier.id();
        var unruled = RULED_ON.contains(dossier.stage())
                ? register.unruled(id).map(Unruled::points).defaultIfEmpty(0)
                : Mono.just(0);
        var entries = TAKES_ENTRIES.contains(dossier.stage())
                ? register.registrations(id).defaultIfEmpty(List.of())
                : Mono.just(List.<PendingRegistration>of());
        // One view may be a step behind the other; nobody has had a hand in what is so new.
        return Mono.zip(involved.find(id).defaultIfEmpty(Involvement.none(id)), unruled, entries)
                .map(found -> new Matter(dossier, found.getT1(), found.getT2(), found.getT3()));
    }

    @Override
    public Mono<List<Clause>> draft(ConsultationId consultation, int version) {
        return dossiers.draft(consultation, version).map(Draft::clauses);
    }

    @Override
    public Mono<List<WaitingErasure>> erasures() {
        return register.erasures();
    }

    @Override
    public Mono<Weighed> weigh(Object command) {
        // Folding a state may read from the disk.
        return Mono.defer(() -> commands.weigh(command)).subscribeOn(Schedulers.boundedElastic());
    }
}
