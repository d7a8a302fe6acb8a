// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt may know.
 *
 * @param position of the fact that the receipt is for
 * @param digest of the text, which the secret of the receipt can check
 * @param number in the sealed roster; none before it is sealed, and none for what is not in it
 * @param of how many the roster counts
 * @param steps what has happened, in order; the last one is {@code stage}
 */
public record ReceiptStatus(
        ConsultationId consultation,
        int round,
        long position,
        ChannelKind channel,
        Instant receivedAt,
        Digest digest,
        ReceiptStage stage,
        @Nullable Integer number,
        @Nullable Integer of,
        List<Step> steps) {

    /** A stage and when it was reached. */
    public record Step(ReceiptStage stage, Instant at) {}
}
