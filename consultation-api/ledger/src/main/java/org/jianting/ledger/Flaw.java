// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

/** Ends a verification at the first thing that does not hold. It never leaves {@link LedgerVerifier}. */
final class Flaw extends Exception {

    private final transient LedgerVerification.Broken found;

    Flaw(LedgerVerification.Broken found) {
        super(found.detail(), null, false, false);
        this.found = found;
    }

    LedgerVerification.Broken found() {
        return found;
    }
}
