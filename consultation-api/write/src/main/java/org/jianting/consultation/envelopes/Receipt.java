// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.time.Instant;
import org.jianting.consultation.events.Digest;

/** What the sender keeps (回执). */
public record Receipt(String code, Instant receivedAt, Digest digest, long position) {

    public static Receipt of(String secret, Instant receivedAt, Digest digest, long position) {
        return new Receipt(ReceiptCode.of(secret, position).printed(), receivedAt, digest, position);
    }

    @Override
    public String toString() {
        return "Receipt@" + position;
    }
}
