// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import org.jianting.projections.views.Documents;
import org.jianting.projections.views.Shape;
import org.jianting.projections.views.ViewStore;
import reactor.core.publisher.Mono;

/** The consultations, and the versions of their drafts. */
record DocketDocuments(Documents<DocketDocument> dockets, Documents<Draft> drafts) {

    static DocketDocuments in(ViewStore store) {
        return new DocketDocuments(
                new Documents<>(store, "docket", Shape.of(DocketDocument.class)),
                new Documents<>(store, "docket_drafts", Shape.inOneText(Draft.class)));
    }

    Mono<Void> drop() {
        return dockets.drop().then(drafts.drop());
    }
}
