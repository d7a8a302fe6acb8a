// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that changes the vault. Whatever has come in while it wrote goes into its next transaction, so that
 * many callers share one wait for the disk; nobody is answered before the disk has what they asked for.
 */
final class KeyKeeper implements AutoCloseable {

    private static final int TASKS_PER_TRANSACTION = 1024;

    private final KeyWriter writer;
    private final BlockingQueue<Task> waiting;
    private final int capacity;
    private final Thread thread;
    private final Task stop = new Task.Discard(List.of(), new CompletableFuture<>());
    // What callers do next must not run on, and so hold up, the one thread that everybody waits for.
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;
    private volatile boolean stopped;

    KeyKeeper(KeyWriter writer, int capacity) {
        this.writer = writer;
        this.capacity = capacity;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofPlatform().daemon().name("vault-keeper").unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    /** So that a caller who would be turned away is not made to encrypt first. */
    boolean isFull() {
        return waiting.remainingCapacity() == 0;
    }

    VaultBusy busy() {
        return new VaultBusy(capacity);
    }

    void submit(Task task) {
        if (closing) {
            fail(task, closed());
        } else if (!waiting.offer(task)) {
            fail(task, busy());
        } else if (stopped) {
            // It slipped in behind the last transaction; without this its caller would wait for ever.
            failWaiting();
        }
    }

    private void keep() {
        try {
            var batch = new ArrayList<Task>();
            while (!batch.contains(stop)) {
                batch.clear();
                batch.add(Uninterrupted.get(waiting::take));
                waiting.drainTo(batch, TASKS_PER_TRANSACTION - 1);
                keep(batch);
            }
        } finally {
            stopped = true;
            failWaiting();
        }
    }

    private void keep(List<Task> batch) {
        try {
            writer.write(batch).forEach(answering::execute);
            leaveNoTraceOf(batch.stream().filter(Task.Destroy.class::isInstance).toList());
        } catch (SQLException | RuntimeException | Error failed) {
            // An error too: whatever happened, somebody waits for each of these answers.
            writer.undo(failed);
            failLater(batch, "The vault could not be written, and nothing was changed: ", failed);
        } finally {
            batch.forEach(KeyKeeper::wipe);
        }
    }

    private void leaveNoTraceOf(List<Task> destroyed) {
        if (destroyed.isEmpty()) {
            return;
        }
        try {
            writer.emptyTheLog();
            destroyed.forEach(task -> answering.execute(() -> task.answer().complete(null)));
        } catch (SQLException | RuntimeException failed) {
            failLater(destroyed, "The keys are destroyed, but the log may still hold copies; ask again: ", failed);
        }
    }

    private void failLater(List<Task> tasks, String what, Throwable failed) {
        var why = new VaultUnavailable(what + failed, failed);
        tasks.forEach(task -> answering.execute(() -> fail(task, why)));
    }

    private void failWaiting() {
        var left = new ArrayList<Task>();
        waiting.drainTo(left);
        left.forEach(task -> fail(task, closed()));
    }

    private void fail(Task task, RuntimeException why) {
        wipe(task);
        task.answer().completeExceptionally(why);
    }

    private static void wipe(Task task) {
        if (task instanceof Task.Keep(var texts, var _)) {
            texts.forEach(Unkept::wipe);
        }
    }

    private static VaultUnavailable closed() {
        return new VaultUnavailable("The vault is closed");
    }

    /** Everything that was accepted is written first. */
    @Override
    public void close() throws SQLException {
        if (!closing) {
            closing = true;
            Uninterrupted.run(() -> waiting.put(stop));
            Uninterrupted.run(thread::join);
        }
        answering.close();
        writer.close();
    }
}
