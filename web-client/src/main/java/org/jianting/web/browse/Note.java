// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.util.List;
import org.jianting.web.page.Prose;

/** The explanatory note: its first paragraph is shown, the rest unfolds. */
public record Note(List<Prose> beginning, List<Prose> rest) {

    static Note of(List<Prose> blocks) {
        for (var place = 0; place < blocks.size(); place++) {
            if (!(blocks.get(place) instanceof Prose.Heading)) {
                return new Note(List.of(blocks.get(place)), rest(blocks, place));
            }
        }
        return new Note(blocks, List.of());
    }

    // A heading over the first paragraph would repeat the page's own "why", so it goes where the rest is.
    private static List<Prose> rest(List<Prose> blocks, int first) {
        return blocks.subList(first + 1, blocks.size());
    }
}
