// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of a submission that is sealed, before it is. */
public record Letter(
        String text,
        String secret,
        String fingerprint,
        @Nullable String name,
        @Nullable String contact,
        List<Attachment> attachments) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    IdentityEnvelope identity() {
        return new IdentityEnvelope(name, contact);
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
