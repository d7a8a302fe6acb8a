// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells a person, before the text is sent, where it seems to point to somebody. It looks as {@link Mask} looks later, with the same
 * mistakes both ways: so it asks, and never refuses.
 */
@Component
public final class PersonalDetails {

    /** @param words as they stand in the text */
    public record Seen(PersonalKind kind, String words) {

        /** Never the words: they are somebody's. */
        @Override
        public String toString() {
            return "Seen(%s)".formatted(kind);
        }
    }

    private final Mask mask = new Mask(new PersonNames());

    /** In the order of the text. May take a second the first time, when the dictionaries are read. */
    public List<Seen> in(String text) {
        return mask.suggest(text).masked().stream()
                .map(masked -> new Seen(masked.kind(), masked.words()))
                .distinct()
                .toList();
    }
}
