// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

/** Waits that are short and must come to their end; an interrupt is passed on afterwards. */
final class Uninterrupted {

    interface Wait {
        void run() throws InterruptedException;
    }

    interface WaitFor<T> {
        T get() throws InterruptedException;
    }

    private Uninterrupted() {}

    static <T> T get(WaitFor<T> wait) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return wait.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void run(Wait wait) {
        get(() -> {
            wait.run();
            return true;
        });
    }
}
