// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Writes what many callers asked for in one transaction. Used by one thread only. */
final class KeyWriter implements AutoCloseable {

    private final MasterKey masterKey;
    private final Clock clock;
    private final long opening = KeyId.randomOpening();
    private KeyTable table;
    private long lastNumber;

    KeyWriter(KeyTable table, MasterKey masterKey, Clock clock) {
        this.table = table;
        this.masterKey = masterKey;
        this.clock = clock;
        this.lastNumber = table.highestNumberAtOpening();
    }

    /** Gives back the answers that are true now that all is on the disk. A destruction has more to wait for. */
    List<Runnable> write(List<Task> batch) throws SQLException {
        table = table.usable();
        var answers = new ArrayList<Runnable>(batch.size());
        for (var task : batch) {
            switch (task) {
                case Task.Keep(var texts, var answer) -> {
                    var kept = keep(texts);
                    answers.add(() -> answer.complete(kept));
                }
                case Task.Discard(var ids, var answer) -> {
                    table.discard(ids);
                    answers.add(() -> answer.complete(null));
                }
                case Task.Destroy(var ids, var _) -> table.destroy(ids, clock.instant());
            }
        }
        table.commit();
        return answers;
    }

    private List<Sealed> keep(List<Unkept> texts) throws SQLException {
        var kept = new ArrayList<Sealed>(texts.size());
        for (var text : texts) {
            // Counted up even when the transaction fails: a number is also a nonce and is never used twice.
            var id = new KeyId(opening, ++lastNumber);
            table.insert(id, masterKey.wrap(id.bytes(), text.key()));
            kept.add(text.keptAs(id));
        }
        return List.copyOf(kept);
    }

    void emptyTheLog() throws SQLException {
        table.emptyTheLog();
    }

    /**
     * A rollback would not do: after a failure, such as a full disk, the driver has closed its statements and SQLite
     * may have ended the transaction by itself. So we start anew with the next batch, which may find the disk well
     * again.
     */
    void undo(Throwable failed) {
        try {
            table.close();
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() throws SQLException {
        table.close();
    }
}
