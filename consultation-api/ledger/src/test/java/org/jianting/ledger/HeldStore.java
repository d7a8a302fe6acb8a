// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A store whose writes wait until the test lets them go, as a slow disk would. */
final class HeldStore extends SharedStore {

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch allowed = new CountDownLatch(1);

    void awaitWrite() throws InterruptedException {
        if (!writing.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing was written");
        }
    }

    void letGo() {
        allowed.countDown();
    }

    @Override
    public boolean write(Commit commit) {
        writing.countDown();
        try {
            if (!allowed.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("never let go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return super.write(commit);
    }
}
