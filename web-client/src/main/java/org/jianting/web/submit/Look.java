// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.List;
import org.jianting.consultation.publictexts.PersonalDetails;
import org.jianting.web.check.FormCheck;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at once more before it is sent.
 *
 * @param seen what in the text seems to point to a person
 * @param asked what must be done before it can be sent; nothing where no form is checked
 * @param answer that was given in words to what was asked
 * @param told why it could not be sent yet
 */
public record Look(
        Typed typed,
        @Nullable ClauseChoice clause,
        List<ChosenFile> files,
        List<PersonalDetails.Seen> seen,
        FormCheck.@Nullable Asked asked,
        String answer,
        @Nullable String told) {

    private static final int SEEN_SHOWN = 8;

    public Look {
        files = List.copyOf(files);
        seen = List.copyOf(seen);
    }

    public List<PersonalDetails.Seen> seenFirst() {
        return seen.subList(0, Math.min(SEEN_SHOWN, seen.size()));
    }

    public int seenBesides() {
        return Math.max(0, seen.size() - SEEN_SHOWN);
    }
}
