// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

/** Too much is waiting to be recorded. Nothing of the request was kept; asking again in a moment is safe. */
public final class LedgerBusy extends RuntimeException {

    LedgerBusy(long waitingEvents, long limitEvents, long waitingBytes, long limitBytes) {
        super(("The ledger is busy: %,d of at most %,d events (%,d of at most %,d bytes) wait to be recorded. "
                        + "Nothing of this request was recorded. Try again in a second.")
                .formatted(waitingEvents, limitEvents, waitingBytes, limitBytes));
    }
}
