// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import org.jianting.projections.views.Documents;
import org.jianting.projections.views.Shape;
import org.jianting.projections.views.ViewStore;
import reactor.core.publisher.Mono;

/** Whose hands, which texts, and the roll by which an erased text finds its number. */
record WaitingDocuments(Documents<Hands> hands, Documents<Texts> texts, Documents<Roll> rolls) {

    static WaitingDocuments in(ViewStore store) {
        return new WaitingDocuments(
                new Documents<>(store, "waiting", Shape.inOneText(Hands.class)),
                new Documents<>(store, "waiting_texts", Shape.inOneText(Texts.class)),
                new Documents<>(store, "waiting_rolls", Shape.inOneText(Roll.class)));
    }

    Mono<Void> drop() {
        return hands.drop().then(texts.drop()).then(rolls.drop());
    }
}
