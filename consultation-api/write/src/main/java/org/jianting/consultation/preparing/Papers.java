// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.ExplanatoryNoteRegistered;
import org.jianting.consultation.events.ProfileRef;

/** What lies on the table: the rules that apply, the versions of the draft, and which of them are explained. */
record Papers(ProfileRef profile, Map<Integer, Digest> drafts, Set<Integer> explained) {

    Papers {
        drafts = Map.copyOf(drafts);
        explained = Set.copyOf(explained);
    }

    Papers(ProfileRef profile) {
        this(profile, Map.of(), Set.of());
    }

    int latest() {
        return drafts.size();
    }

    Papers with(DraftVersionRegistered draft) {
        var more = new HashMap<>(drafts);
        more.put(draft.version(), draft.text());
        return new Papers(profile, more, explained);
    }

    Papers with(ExplanatoryNoteRegistered note) {
        var more = new HashSet<>(explained);
        more.add(note.draftVersion());
        return new Papers(profile, drafts, more);
    }
}
