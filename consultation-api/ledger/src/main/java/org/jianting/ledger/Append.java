// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One transaction that waits for the sequencer.
 *
 * @param after the last position that the decision took into account
 */
record Append(
        List<Draft> drafts, Selection condition, long after, AtomicBoolean withdrawn, CompletableFuture<Long> answer) {

    Append(List<Draft> drafts, Selection condition, long after) {
        this(drafts, condition, after, new AtomicBoolean(), new CompletableFuture<>());
    }

    long bytes() {
        var bytes = 0L;
        for (var draft : drafts) {
            bytes += draft.content().size();
        }
        return bytes;
    }
}
