// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.register.WaitingErasure;
import reactor.core.publisher.Mono;

/** Where the desk's pages find the matters; nobody is asked here who is reading. */
public interface Matters {

    /** All of them, the newest first. */
    Mono<List<Dossier>> all();

    Mono<Dossier> find(ConsultationId consultation);

    /** With everything that has to be known to say for whom it waits. */
    Mono<Matter> matter(Dossier dossier);

    /** The clauses of a version of the draft. */
    Mono<List<Clause>> draft(ConsultationId consultation, int version);

    /** What waits to be erased, in any of them. */
    Mono<List<WaitingErasure>> erasures();

    /** What the rule of a command says to it now; nothing is recorded. */
    Mono<Weighed> weigh(Object command);
}
