// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.SealedAttachment;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.vault.SealedBlob;
import org.jspecify.annotations.Nullable;

/** A letter whose keys and files are on the disk, and that no fact names yet. */
public record SealedLetter(
        SealedEnvelope text,
        @Nullable SealedEnvelope identity,
        List<SealedBlob> blobs,
        List<SealedAttachment> attachments) {

    List<String> keyIds() {
        var ids = new ArrayList<String>();
        ids.add(text.keyId());
        if (identity != null) {
            ids.add(identity.keyId());
        }
        return ids;
    }
}
