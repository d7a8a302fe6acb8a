// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Seals what must be forgettable, and forgets it on order.
 *
 * <p>What is true when the process dies:
 *
 * <ul>
 *   <li><i>before a seal is answered</i>: its key may be here or not; nobody has the sealed text, so nothing is lost;
 *   <li><i>after</i>: the key is on the disk and the text opens;
 *   <li><i>before a destruction is answered</i>: the keys are all here or all gone. Where they are gone, the copies in
 *       the write-ahead log go when the vault is next opened. Ask again: destroying twice is the same as once;
 *   <li><i>after</i>: no file of the vault holds the wrapped key; what is left is its name and the time.
 * </ul>
 *
 * <p>A backup of the vault still holds what was destroyed since. After restoring one, destroy again what the record
 * says was destroyed.
 */
public final class Vault implements AutoCloseable {

    private static final int TASKS_WAITING = 8192;

    private final VaultLock lock;
    private final KeyReaders readers;
    private final KeyKeeper keeper;
    private final MasterKey masterKey;
    private final PseudonymSecret pseudonyms;

    private Vault(Path directory, VaultLock lock, MasterKey masterKey, Clock clock, int tasksWaiting)
            throws SQLException {
        var file = directory.resolve("vault.db");
        this.lock = lock;
        this.masterKey = masterKey;
        var table = new KeyTable(file);
        try {
            masterKey.requireToBeThatOf(table, file);
            this.pseudonyms = PseudonymSecret.of(table, masterKey);
            table.commit();
            // A destruction may have been cut off between its commit and this.
            table.emptyTheLog();
            this.readers = new KeyReaders(file);
            this.keeper = new KeyKeeper(new KeyWriter(table, masterKey, clock), tasksWaiting);
        } catch (SQLException | RuntimeException refused) {
            table.close();
            throw refused;
        }
    }

    /** Opens the vault in this directory, or makes one there. One program at a time. */
    public static Vault open(Path directory, MasterKey masterKey, Clock clock) {
        return open(directory, masterKey, clock, TASKS_WAITING);
    }

    static Vault open(Path directory, MasterKey masterKey, Clock clock, int tasksWaiting) {
        try {
            Durably.createOwnersDirectory(directory);
            var lock = VaultLock.take(directory);
            try {
                var vault = new Vault(directory, lock, masterKey, clock, tasksWaiting);
                vault.keeper.start();
                return vault;
            } catch (SQLException | RuntimeException refused) {
                lock.close();
                throw refused;
            }
        } catch (IOException | SQLException failed) {
            throw new VaultUnavailable("The vault in %s cannot be opened: %s".formatted(directory, failed), failed);
        }
    }

    /**
     * Seals each text under a fresh key of its own, bound to the context. The answer comes when the keys are on the
     * disk; it is a {@link VaultBusy} when too many wait already. The caller wipes its texts.
     */
    public CompletableFuture<List<Sealed>> seal(String context, List<byte[]> plaintexts) {
        if (keeper.isFull()) {
            return CompletableFuture.failedFuture(keeper.busy());
        }
        var texts = plaintexts.stream().map(text -> Unkept.seal(context, text)).toList();
        var task = new Task.Keep(texts, new CompletableFuture<>());
        keeper.submit(task);
        return task.answer();
    }

    /** The text; empty when its key was destroyed. A text that cannot be opened for any other reason is broken. */
    public Optional<byte[]> open(String context, Sealed sealed) {
        return openAll(List.of(new SealedIn(context, sealed))).getFirst();
    }

    /** As {@link #open(String, Sealed)}, for a whole page at once and in its order. */
    public List<Optional<byte[]>> openAll(List<SealedIn> page) {
        var ids = page.stream().map(text -> KeyId.parse(text.sealed().keyId())).toList();
        var keys = readers.find(ids);
        var texts = new ArrayList<Optional<byte[]>>(page.size());
        for (var i = 0; i < page.size(); i++) {
            texts.add(Unsealing.open(page.get(i), ids.get(i), keys.get(i), masterKey));
        }
        return texts;
    }

    /** When this key was destroyed; empty for a key that lives or never was. */
    public Optional<Instant> destroyedAt(String keyId) {
        return switch (readers.find(List.of(KeyId.parse(keyId))).getFirst()) {
            case HeldKey.Destroyed(var at) -> Optional.of(at);
            case HeldKey.Wrapped _, HeldKey.NeverHeld _ -> Optional.empty();
        };
    }

    /**
     * Makes unreadable, for ever, what these keys sealed. A key that is gone already, or that this vault never held,
     * is no failure: afterwards none of them opens anything.
     */
    public CompletableFuture<Void> destroy(Collection<String> keyIds) {
        var task = new Task.Destroy(parsed(keyIds), new CompletableFuture<>());
        keeper.submit(task);
        return task.answer();
    }

    /**
     * Takes back keys whose texts were refused after sealing and so were never recorded; as if they had never been.
     * Unlike a destruction this does not empty the write-ahead log: the only copy of what they sealed was in memory.
     */
    public CompletableFuture<Void> discard(Collection<String> keyIds) {
        var task = new Task.Discard(parsed(keyIds), new CompletableFuture<>());
        keeper.submit(task);
        return task.answer();
    }

    /**
     * A name that stands for a value in a log or a table, always the same within a domain and different in every other.
     * Nobody without the vault can tell the value, not even by trying all telephone numbers.
     */
    public String pseudonym(String domain, String value) {
        return pseudonyms.of(domain, value);
    }

    private static List<KeyId> parsed(Collection<String> keyIds) {
        return keyIds.stream().map(KeyId::parse).toList();
    }

    /** Writes first what was accepted; whatever comes later fails. */
    @Override
    public void close() {
        try (lock;
                readers) {
            keeper.close();
        } catch (IOException | SQLException failed) {
            throw new VaultUnavailable("The vault could not be closed cleanly: " + failed, failed);
        }
    }
}
