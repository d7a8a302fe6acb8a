// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.time.Instant;

/** What the vault can say about the key of a given name. */
sealed interface HeldKey {

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Wrapped(byte[] bytes) implements HeldKey {}

    record Destroyed(Instant at) implements HeldKey {}

    /** Also a discarded key: what it sealed was refused and never recorded, so nobody can ask for it. */
    record NeverHeld() implements HeldKey {}
}
