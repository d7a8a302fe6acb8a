// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.util.Set;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.FactTags;
import org.jianting.vault.SealedBlobs;

/** Encrypted files whose submission was never recorded, because the program died in between. */
public final class LeftAttachments {

    private LeftAttachments() {}

    /**
     * Removes them, and says how many there were. To be called before the first submission is taken: what is being written
     * then is named by no fact yet. The record is asked once for each file, so a start takes no longer for a million submissions
     * without one. May wait for the disk.
     */
    public static int sweep(SealedBlobs blobs, RecordedFacts record) {
        // Files beside an empty record are not left over: it is the record that is missing, and may be put back.
        return blobs.isEmpty() || isEmpty(record) ? 0 : blobs.sweep(digest -> isKnown(digest, record));
    }

    private static boolean isEmpty(RecordedFacts record) {
        return record.read(RecordedFacts.everywhere(Set.of(ConsultationInitiated.class)))
                .join()
                .isEmpty();
    }

    private static boolean isKnown(String digest, RecordedFacts record) {
        var naming = Boundary.of(FactTags.attachment(Envelopes.ciphertext(digest)), Set.of(SubmissionReceived.class));
        return !record.read(naming).join().isEmpty();
    }
}
