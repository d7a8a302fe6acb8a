// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import org.jianting.projections.views.Documents;
import org.jianting.projections.views.Shape;
import org.jianting.projections.views.ViewStore;
import reactor.core.publisher.Mono;

/** The register: submissions page by page, what answers them, the rulings themselves, and what came in besides. */
record RegisterDocuments(
        Documents<Page> pages,
        Documents<Answered> answered,
        Documents<RegisteredRuling> rulings,
        Documents<Intakes> intakes,
        Documents<WaitingErasures> erasures) {

    static RegisterDocuments in(ViewStore store) {
        return new RegisterDocuments(
                new Documents<>(store, "register", Shape.inOneText(Page.class)),
                new Documents<>(store, "register_answered", Shape.inOneText(Answered.class)),
                new Documents<>(store, "register_rulings", Shape.inOneText(RegisteredRuling.class)),
                new Documents<>(store, "register_intakes", Shape.inOneText(Intakes.class)),
                new Documents<>(store, "register_erasures", Shape.inOneText(WaitingErasures.class)));
    }

    Mono<Void> drop() {
        return pages.drop()
                .then(answered.drop())
                .then(rulings.drop())
                .then(intakes.drop())
                .then(erasures.drop());
    }
}
