// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Clock;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;

/** The docket in a store: the view that follows the record, and the readers for the public and for staff. */
public record Dockets(View view, FindDocket find, FindDossier dossiers) {

    public static Dockets in(ViewStore store, Clock clock) {
        var documents = DocketDocuments.in(store);
        return new Dockets(
                new DocketView(documents), new FindDocket(documents, clock), new FindDossier(documents, clock));
    }
}
