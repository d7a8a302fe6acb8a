// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.concurrent.BlockingQueue;

/** Closing must come to its end even when the thread that closes is told to hurry; the interrupt is kept for later. */
final class Uninterruptibly {

    private interface Wait<T> {
        T end() throws InterruptedException;
    }

    private Uninterruptibly() {}

    static <T> T take(BlockingQueue<T> queue) {
        return until(queue::take);
    }

    static void join(Thread thread) {
        until(() -> {
            thread.join();
            return thread;
        });
    }

    private static <T> T until(Wait<T> wait) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return wait.end();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
