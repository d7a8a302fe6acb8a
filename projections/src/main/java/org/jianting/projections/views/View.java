// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jianting.consultation.events.ConsultationEvent;
import reactor.core.publisher.Mono;

/** One thing to look at, kept in step with the record by a processor of its own. */
public interface View {

    /** The name of the view, of its processor and of what it keeps. */
    String name();

    /** A view whose version has changed forgets what it kept and follows the record from the first fact again. */
    int version();

    /** The facts that change this view. It never sees another, so that a view of rare facts costs nothing in a busy hour. */
    Set<Class<? extends ConsultationEvent>> follows();

    /**
     * Applies facts in their order and completes when what they changed is kept. After a crash facts that were applied before
     * may come again, in batches that begin and end elsewhere; each still counts once. An error stops the view at this batch.
     */
    Mono<Void> apply(List<Fact> facts);

    /** Forgets everything; the next fact will be the first of the record. */
    Mono<Void> clear();

    /**
     * The position up to which this view durably holds the facts, when it keeps its position itself, such as an index in its
     * commit; below zero when it holds nothing. Most views answer empty and have it kept beside them.
     */
    default OptionalLong holdsUpTo() {
        return OptionalLong.empty();
    }
}
