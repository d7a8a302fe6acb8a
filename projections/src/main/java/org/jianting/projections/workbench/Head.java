// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import org.jianting.projections.workbench.Workbench.Approved;
import org.jianting.projections.workbench.Workbench.Returned;
import org.jspecify.annotations.Nullable;

/**
 * How far ruling has come in the newest round of a consultation.
 *
 * @param position of the newest fact that changed the table
 * @param pages of the log; the last may still grow
 * @param weight of the last page
 * @param returned the newest return, until the rulings are approved
 * @param approved until the decision body sends the matter back
 */
record Head(
        int round,
        int draftVersion,
        boolean sealed,
        int count,
        long position,
        int pages,
        int weight,
        @Nullable Returned returned,
        @Nullable Approved approved) {

    static final Head NONE = new Head(0, 0, false, 0, 0, 0, 0, null, null);

    static Head opened(int round, int draftVersion, long position) {
        return new Head(round, draftVersion, false, 0, position, 0, 0, null, null);
    }

    Head sealed(int submissions, long at) {
        return new Head(round, draftVersion, true, submissions, at, pages, weight, returned, approved);
    }

    /** The page on which an entry of this weight is written. */
    int pageFor(int entry) {
        return pages == 0 || (weight > 0 && weight + entry > RulingLog.FULL) ? pages : pages - 1;
    }

    Head logged(int entry, long at) {
        var page = pageFor(entry);
        return new Head(
                round,
                draftVersion,
                sealed,
                count,
                at,
                page + 1,
                page == pages ? entry : weight + entry,
                returned,
                approved);
    }

    Head returned(@Nullable Returned now, long at) {
        return new Head(round, draftVersion, sealed, count, at, pages, weight, now, null);
    }

    Head approved(Approved now, long at) {
        return new Head(round, draftVersion, sealed, count, at, pages, weight, null, now);
    }
}
