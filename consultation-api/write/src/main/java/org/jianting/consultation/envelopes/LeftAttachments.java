// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.vault.SealedBlobs;

/** Encrypted files whose submission was never recorded, because the program died in between. */
public final class LeftAttachments {

    private LeftAttachments() {}

    /**
     * Removes them, and says how many there were. To be called before the first submission is taken: what is being written
     * then is named by no fact yet.
     */
    public static CompletableFuture<Integer> sweep(SealedBlobs blobs, RecordedFacts record) {
        if (blobs.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        var known = new HashSet<String>();
        var recorded = new AtomicBoolean();
        return record.each(
                        RecordedFacts.everywhere(Set.of(ConsultationInitiated.class, SubmissionReceived.class)),
                        fact -> {
                            recorded.set(true);
                            if (fact instanceof SubmissionReceived received) {
                                received.attachments().forEach(attachment -> known.add(Envelopes.fileName(attachment)));
                            }
                        })
                // Files beside an empty record are not left over: it is the record that is missing, and may be put
                // back.
                .thenApply(done -> recorded.get() ? blobs.sweep(known) : 0);
    }
}
