// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import org.jspecify.annotations.Nullable;

/** What is inside the envelope of the identity. */
public record IdentityEnvelope(
        @Nullable String name, @Nullable String contact) {

    public boolean isEmpty() {
        return name == null && contact == null;
    }

    @Override
    public String toString() {
        return "IdentityEnvelope";
    }
}
