// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;

/** The view in a store: what follows the record, and the reader. */
public record Waitings(View view, FindInvolvement find) {

    public static Waitings in(ViewStore store) {
        var documents = WaitingDocuments.in(store);
        return new Waitings(new WaitingView(documents), new FindInvolvement(documents));
    }
}
