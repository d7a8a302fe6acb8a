// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import org.jianting.projections.views.Documents;
import org.jianting.projections.views.Shape;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;

/** The tallies in a store: the view that follows the record, and the reader. */
public record Tallies(View view, FindTally find) {

    public static Tallies in(ViewStore store) {
        var documents = new Documents<>(store, "tally", Shape.of(TallyDocument.class));
        var news = new TallyNews();
        return new Tallies(new TallyView(documents, news), new FindTally(documents, news));
    }
}
