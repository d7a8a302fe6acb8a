// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One receipt. A busy hour writes thousands a second, so the names in the store are short.
 *
 * @param offset of its position in the page
 * @param number in the order of acceptance; none while it waits for verification, is late, or was returned
 * @param key digest of the secret on the receipt
 * @param enteredAt when a clerk entered it; none for what came through the web
 * @param settledAt when a second person found it late or returned it
 */
record ReceiptEntry(
        @JsonProperty("o") int offset,
        @JsonProperty("c") ConsultationId consultation,
        @JsonProperty("r") int round,
        @JsonProperty("n") @Nullable Integer number,
        @JsonProperty("s") Standing standing,
        @JsonProperty("k") Digest key,
        @JsonProperty("d") Digest digest,
        @JsonProperty("t") Instant receivedAt,
        @JsonProperty("h") ChannelKind channel,
        @JsonProperty("e") @Nullable Instant enteredAt,
        @JsonProperty("f") @Nullable Instant settledAt) {

    enum Standing {
        ACCEPTED,
        AWAITS_VERIFICATION,
        RETURNED,
        LATE
    }

    ReceiptEntry accepted(int asNumber) {
        return new ReceiptEntry(
                offset,
                consultation,
                round,
                asNumber,
                Standing.ACCEPTED,
                key,
                digest,
                receivedAt,
                channel,
                enteredAt,
                null);
    }

    /** What a clerk entered does not count, as a second person found. */
    ReceiptEntry settled(Standing now, Instant at) {
        return new ReceiptEntry(
                offset, consultation, round, null, now, key, digest, receivedAt, channel, enteredAt, at);
    }
}
