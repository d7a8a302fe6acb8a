// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.List;

/** The clause that a list of points is about, and the ways back to it: from a comment to its clause as from a clause to them. */
public record Subject(List<Place> places) {

    /**
     * A clause that was chosen.
     *
     * @param isChanged the points asked for a change of it, and do not only speak of it
     * @param draft where people commented on it
     * @param changes what became of it
     */
    public record Place(String label, boolean isChanged, String draft, String changes) {}

    public Subject {
        places = List.copyOf(places);
    }

    static Subject of(Selection selection, ClauseNames names) {
        var places = new ArrayList<Place>();
        if (selection.clause() != null) {
            places.add(place(
                    names.inDraft(selection.clause()),
                    false,
                    selection,
                    selection.clause().value()));
        }
        if (selection.changed() != null) {
            places.add(place(
                    names.ofChange(selection.changed()),
                    true,
                    selection,
                    selection.changed().value()));
        }
        return new Subject(places);
    }

    private static Place place(String label, boolean isChanged, Selection selection, String clause) {
        return new Place(
                label,
                isChanged,
                "/c/%s#%s".formatted(selection.consultation(), clause),
                "/c/%s/outcome/changes#%s".formatted(selection.consultation(), clause));
    }
}
